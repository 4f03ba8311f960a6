namespace AppStoreConnect.Spec.Diff;

/// <summary>What rules ask about a change.</summary>
internal static class SpecChangeExtensions
{
    internal static bool IsAt(this SpecChange change, SpecNodeKind kind) => change.Location.Kind == kind;

    internal static bool IsAdded(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Added && change.IsAt(kind);

    internal static bool IsRemoved(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Removed && change.IsAt(kind);

    internal static bool IsRenamed(this SpecChange change, SpecNodeKind kind) => change.Kind == SpecChangeKind.Renamed && change.IsAt(kind);

    internal static bool CameOrWent(this SpecChange change, SpecNodeKind kind) => change.IsAdded(kind) || change.IsRemoved(kind);

    internal static bool IsAlternative(this SpecChange change) => change.IsAt(SpecNodeKind.OneOf) || change.IsAt(SpecNodeKind.AnyOf);

    /// <summary>Whether a schema is written differently but still has the same type.</summary>
    internal static bool IsRewritten(this SpecChange change) => change is { Kind: SpecChangeKind.Replaced, Inner: not null };

    /// <summary>Whether a schema refers to a different component than before.</summary>
    internal static bool RefersToOther(this SpecChange change) =>
        change.Kind == SpecChangeKind.Replaced && change.Old!.Has(SpecAttributes.Reference) && change.New!.Has(SpecAttributes.Reference);

    /// <summary>Whether the new target contains everything that the old one contained.</summary>
    internal static bool OnlyAddsWithin(this SpecChange change) =>
        change.Inner?.All(inner => inner.Kind == SpecChangeKind.Added && !inner.NodeHas(SpecAttributes.Required)) == true;

    /// <summary>Whether a single type became a choice of several, or the other way around.</summary>
    internal static bool ListsAlternatives(this SpecChange change) =>
        change.Old!.ChildrenOf(SpecNodeKind.OneOf).Any() != change.New!.ChildrenOf(SpecNodeKind.OneOf).Any()
        && change.Inner?.All(inner => inner.IsAlternative() || inner.IsAttribute(SpecAttributes.Discriminator) || inner.IsAt(SpecNodeKind.Mapping)) == true;

    /// <summary>Whether it is about a schema that is neither a component nor a parameter: a property, items, an alternative, or a body.</summary>
    internal static bool IsPartOfSchema(this SpecChange change) => change.Location.Kind switch
    {
        SpecNodeKind.Operation or SpecNodeKind.Component or SpecNodeKind.Parameter => false,
        _ => true,
    };

    internal static bool IsInParameter(this SpecChange change) => change.Location.Nearest(SpecNodeKind.Parameter) is not null;

    /// <summary>Whether the response that was added or removed is a success: 2xx, or <c>default</c> if nothing else is.</summary>
    internal static bool IsSuccessStatus(this SpecChange change)
    {
        // "default" applies to any other status, so it is a success only if no success is listed.
        return IsSuccess(change.Location.Status ?? "") || (change.Location.Status == "default"
            && !new[] { change.OldOwner, change.NewOwner }.Any(operation => operation?.ChildrenOf(SpecNodeKind.Response).Any(response => IsSuccess(response.Key)) == true));
        static bool IsSuccess(string status) => status.StartsWith("2", StringComparison.Ordinal);
    }

    /// <summary>Whether the added or removed node has the flag.</summary>
    internal static bool NodeHas(this SpecChange change, string attribute) => (change.New ?? change.Old)?.Has(attribute) == true;

    /// <summary>The name on the wire of the node that the change is about.</summary>
    internal static string Name(this SpecChange change) => (change.New ?? change.Old)?.Name ?? change.Location.Key;
}
