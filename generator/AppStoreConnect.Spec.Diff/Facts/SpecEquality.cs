namespace AppStoreConnect.Spec.Diff;

/// <summary>Structural equality that treats renamed components as equal.</summary>
internal static class SpecEquality
{
    /// <summary>Whether two nodes are equal, apart from their own keys.</summary>
    /// <param name="old">A node of the old tree.</param>
    /// <param name="new">A node of the new tree.</param>
    /// <param name="renames">Names to treat as equal, or null to treat any two references as equal.</param>
    internal static bool Same(SpecNode old, SpecNode @new, SpecRenames? renames)
    {
        if (old.Kind != @new.Kind || old.Attributes.Count != @new.Attributes.Count || old.Children.Count != @new.Children.Count)
        {
            return false;
        }

        for (int i = 0; i < old.Attributes.Count; i++)
        {
            (string name, string before) = (old.Attributes[i].Key, old.Attributes[i].Value);
            string after = @new.Attributes[i].Value;
            bool reference = name == SpecAttributes.Reference;
            bool same = reference ? renames is null || renames.Component(before) == after : before == after;
            if (name != @new.Attributes[i].Key || !same)
            {
                return false;
            }
        }

        return renames is null ? SameInOrder(old, @new) : SameByKey(old, @new, renames);
    }

    private static bool SameByKey(SpecNode old, SpecNode @new, SpecRenames renames)
    {
        foreach (SpecNode child in old.Children)
        {
            string key = child[SpecAttributes.Reference] == child.Key ? renames.Component(child.Key) : child.Key;
            if (@new.Child(child.Kind, key) is not { } other || !Same(child, other, renames))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameInOrder(SpecNode old, SpecNode @new)
    {
        for (int i = 0; i < old.Children.Count; i++)
        {
            (SpecNode before, SpecNode after) = (old.Children[i], @new.Children[i]);
            bool byReference = before.Has(SpecAttributes.Reference) && after.Has(SpecAttributes.Reference);
            if ((!byReference && before.Key != after.Key) || !Same(before, after, renames: null))
            {
                return false;
            }
        }

        return true;
    }
}
