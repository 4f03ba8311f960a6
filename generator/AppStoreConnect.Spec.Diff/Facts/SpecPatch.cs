namespace AppStoreConnect.Spec.Diff;

/// <summary>Applies changes to a description. This proves that a diff loses nothing.</summary>
public static class SpecPatch
{
    /// <summary>Returns the description with the changes applied.</summary>
    /// <param name="old">The description that the changes start from.</param>
    /// <param name="changes">The changes that <see cref="SpecComparer"/> found.</param>
    /// <exception cref="ArgumentException">The description does not have the place of a change.</exception>
    public static ApiDescription Apply(ApiDescription old, IReadOnlyList<SpecChange> changes)
    {
        SpecRenames renames = SpecRenames.From(changes);
        SpecNode document = renames.IsEmpty ? SpecTree.From(old) : renames.Apply(SpecTree.From(old));
        foreach (SpecChange change in changes)
        {
            Apply(document, change);
        }

        return SpecTreeReader.ToDescription(document);
    }

    private static void Apply(SpecNode document, SpecChange change)
    {
        switch (change.Kind)
        {
            case SpecChangeKind.Added:
                Find(document, Parent(change)).Put(change.New!.Clone());
                break;
            case SpecChangeKind.Removed:
                if (!Find(document, Parent(change)).Remove(change.Location.Kind, change.Location.Key))
                {
                    throw Missing(change.Location);
                }

                break;
            case SpecChangeKind.Replaced:
                Find(document, Parent(change)).Put(change.New!.Clone());
                break;
            case SpecChangeKind.Changed:
                Find(document, change.Location).Set(change.Attribute!, change.NewValue);
                break;
            default:
                // Applies all renames first, in one pass.
                break;
        }
    }

    private static SpecLocation Parent(SpecChange change) => change.Location.Parent ?? throw Missing(change.Location);

    private static SpecNode Find(SpecNode document, SpecLocation location) =>
        location.Parent is null ? document : Find(document, location.Parent).Child(location.Kind, location.Key) ?? throw Missing(location);

    private static ArgumentException Missing(SpecLocation location) => new($"The description has no '{location}'.", nameof(location));
}
