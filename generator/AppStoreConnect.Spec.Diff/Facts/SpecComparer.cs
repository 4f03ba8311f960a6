namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Compares two descriptions fact by fact. The result is complete: <see cref="SpecPatch"/> turns the old description into the new one.
/// An added or removed node is one change, with everything below it.
/// </summary>
public sealed class SpecComparer
{
    private readonly SpecNode _old;
    private readonly SpecNode _new;
    private readonly SchemaFormComparer _forms;

    private SpecComparer(SpecNode old, SpecNode @new)
    {
        _old = old;
        _new = @new;
        _forms = new SchemaFormComparer(old, @new, Walk);
    }

    /// <summary>Returns all differences: renames first, then the others in the order of the description.</summary>
    public static IReadOnlyList<SpecChange> Compare(ApiDescription old, ApiDescription @new) =>
        Compare(SpecTree.From(old), SpecTree.From(@new), out _);

    /// <summary>Returns all differences between two fact trees.</summary>
    /// <param name="old">The old tree.</param>
    /// <param name="new">The new tree.</param>
    /// <param name="renamed">The old tree with the new names.</param>
    internal static IReadOnlyList<SpecChange> Compare(SpecNode old, SpecNode @new, out SpecNode renamed)
    {
        SpecRenames renames = SpecRenameFinder.Find(old, @new);
        renamed = renames.IsEmpty ? old : renames.Apply(old);
        var changes = new List<SpecChange>(renames.ToChanges(old, @new));
        new SpecComparer(renamed, @new).Walk(renamed, @new, SpecLocation.Document, changes);
        return changes;
    }

    private static bool HasSchema(SpecNodeKind kind) => kind switch
    {
        SpecNodeKind.Component or SpecNodeKind.Parameter or SpecNodeKind.MediaType or SpecNodeKind.Property or SpecNodeKind.Items
            or SpecNodeKind.AdditionalProperties or SpecNodeKind.OneOf or SpecNodeKind.AllOf or SpecNodeKind.AnyOf => true,
        _ => false,
    };

    private void Walk(SpecNode old, SpecNode @new, SpecLocation location, List<SpecChange> changes)
    {
        if (HasSchema(old.Kind) && SchemaFormComparer.Differs(old, @new))
        {
            _forms.Compare(old, @new, location, changes);
            return;
        }

        CompareAttributes(old, @new, location, changes);
        int left = 0;
        int right = 0;
        while (left < old.Children.Count || right < @new.Children.Count)
        {
            SpecNode? before = left < old.Children.Count ? old.Children[left] : null;
            SpecNode? after = right < @new.Children.Count ? @new.Children[right] : null;
            int order = before is null ? 1 : after is null ? -1 : SpecNode.Order(before, after);
            if (order == 0)
            {
                Walk(before!, after!, location.Child(after!), changes);
            }
            else
            {
                changes.Add(new SpecChange
                {
                    Kind = order < 0 ? SpecChangeKind.Removed : SpecChangeKind.Added,
                    Location = location.Child(order < 0 ? before! : after!),
                    Old = order < 0 ? before : null,
                    New = order < 0 ? null : after,
                    OldOwner = old,
                    NewOwner = @new,
                });
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
    }

    private static void CompareAttributes(SpecNode old, SpecNode @new, SpecLocation location, List<SpecChange> changes)
    {
        if (ReferenceEquals(old, @new))
        {
            return;
        }

        foreach (string name in AttributeNames(old, @new))
        {
            Compare(old, @new, name, location, changes);
        }
    }

    internal static void Compare(SpecNode old, SpecNode @new, string attribute, SpecLocation location, List<SpecChange> changes)
    {
        (string? before, string? after) = (old[attribute], @new[attribute]);
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            changes.Add(new SpecChange
            {
                Kind = SpecChangeKind.Changed,
                Location = location,
                Attribute = attribute,
                OldValue = before,
                NewValue = after,
                Old = old,
                New = @new,
                OldOwner = old,
                NewOwner = @new,
            });
        }
    }

    internal static IEnumerable<string> AttributeNames(SpecNode old, SpecNode @new)
    {
        if (old.Attributes.Count == 0 && @new.Attributes.Count == 0)
        {
            return [];
        }

        return old.Attributes.Concat(@new.Attributes).Select(pair => pair.Key).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal);
    }
}
