namespace AppStoreConnect.Spec.Diff;

/// <summary>How the values of a parameter are serialized.</summary>
internal static class ParameterSerialization
{
    internal static bool IsChange(SpecChange change) => change.IsAttribute(SpecAttributes.Style) || change.IsAttribute(SpecAttributes.Explode);

    /// <summary>Whether the serialization differs, as opposed to how explicitly the document states it. A missing value means the OpenAPI default.</summary>
    internal static bool Matters(SpecChange change) => change.IsAttribute(SpecAttributes.Style)
        ? Style(change.Old!) != Style(change.New!)
        : Explode(change.Old!) != Explode(change.New!);

    private static string Style(SpecNode parameter) =>
        parameter[SpecAttributes.Style] ?? (parameter[SpecAttributes.Place] is "path" or "header" ? "simple" : "form");

    private static string Explode(SpecNode parameter) =>
        parameter[SpecAttributes.Explode] ?? (Style(parameter) == "form" ? "true" : "false");
}
