namespace AppStoreConnect.Spec.Diff;

/// <summary>Questions that rules ask of a change.</summary>
internal static class SpecChangeExtensions
{
    internal static bool IsAdded(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Added && change.Location.Kind == kind;

    internal static bool IsRemoved(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Removed && change.Location.Kind == kind;

    internal static bool IsRenamed(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Renamed && change.Location.Kind == kind;

    internal static bool IsAt(this SpecChange change, SpecNodeKind kind) => change.Location.Kind == kind;

    /// <summary>Whether it is within a parameter, the parameter itself set aside.</summary>
    internal static bool IsInParameter(this SpecChange change) => change.Location.Nearest(SpecNodeKind.Parameter) is not null;

    /// <summary>Whether the node that came or went carries the flag.</summary>
    internal static bool NodeHas(this SpecChange change, string attribute) => (change.New ?? change.Old)?.Has(attribute) == true;

    /// <summary>How a vanished node was announced: code that used it was warned, or not.</summary>
    internal static string Notice(this SpecChange change) =>
        change.Old?.Has(SpecAttributes.Deprecated) == true ? "had been deprecated" : "without a deprecation period";

    /// <summary>The name on the wire of the node that the change is about.</summary>
    internal static string Name(this SpecChange change) => (change.New ?? change.Old)?.Name ?? change.Location.Key;

    /// <summary>The place that holds the node.</summary>
    internal static string Owner(this SpecChange change) => PlaceText.Of(change.Location.Parent);

    /// <summary>The place itself.</summary>
    internal static string Place(this SpecChange change) => PlaceText.Of(change.Location);
}
