namespace AppStoreConnect.Spec.Diff;

/// <summary>Applies changes to a description: the proof that a diff has lost nothing.</summary>
public static class SpecPatch
{
    /// <summary>The description with the changes made to it.</summary>
    /// <param name="old">The description that the changes start from.</param>
    /// <param name="changes">The changes, as <see cref="SpecComparer"/> gives them.</param>
    /// <exception cref="ArgumentException">A change is about a place that the description does not have.</exception>
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
                // Renames are made first, all at once.
                break;
        }
    }

    private static SpecLocation Parent(SpecChange change) => change.Location.Parent ?? throw Missing(change.Location);

    private static SpecNode Find(SpecNode document, SpecLocation location) =>
        location.Parent is null ? document : Find(document, location.Parent).Child(location.Kind, location.Key) ?? throw Missing(location);

    private static ArgumentException Missing(SpecLocation location) => new($"The description has no '{location}' to change.", nameof(location));
}
