namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Finds names that changed although their meaning did not.
/// A component counts as renamed if its old name is gone, the other name is new, both have the same structure, and every remaining
/// place that referred to the old one refers to the new one. Equal structure alone proves nothing, because many linkages look alike.
/// </summary>
internal sealed class SpecRenameFinder
{
    private readonly SpecNode _old;
    private readonly SpecNode _new;

    /// <summary>Maps each removed component to the new one in the same places. Null marks a contradiction.</summary>
    private readonly Dictionary<string, string?> _standIns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _claimed = new(StringComparer.Ordinal);

    private SpecRenameFinder(SpecNode old, SpecNode @new)
    {
        _old = old;
        _new = @new;
    }

    internal static SpecRenames Find(SpecNode old, SpecNode @new)
    {
        Dictionary<string, string> paths = FindPaths(old, @new);
        return new(new SpecRenameFinder(old, @new).FindComponents(paths), paths);
    }

    private static Dictionary<string, string> FindPaths(SpecNode old, SpecNode @new)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        ILookup<string, string> added = Missing(@new, old, SpecNodeKind.Path).ToLookup(PathTemplate.Shape, StringComparer.Ordinal);
        foreach (IGrouping<string, string> removed in Missing(old, @new, SpecNodeKind.Path).GroupBy(PathTemplate.Shape, StringComparer.Ordinal))
        {
            string[] candidates = [.. added[removed.Key]];
            if (candidates.Length == 1 && removed.Count() == 1)
            {
                found.Add(removed.First(), candidates[0]);
            }
        }

        return found;
    }

    private static IEnumerable<string> Missing(SpecNode from, SpecNode @in, SpecNodeKind kind) =>
        from.ChildrenOf(kind).Where(node => @in.Child(kind, node.Key) is null).Select(node => node.Key);

    private Dictionary<string, string> FindComponents(Dictionary<string, string> paths)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SpecNode node in _old.Children)
        {
            string key = node.Kind == SpecNodeKind.Path && paths.TryGetValue(node.Key, out string? path) ? path : node.Key;
            if (_new.Child(node.Kind, key) is { } other)
            {
                Walk(node, other);
            }
        }

        // References inside renamed components also replace each other, so the pairs are traversed until no new ones appear.
        var walked = new HashSet<string>(StringComparer.Ordinal);
        for (bool again = true; again;)
        {
            again = false;
            foreach (KeyValuePair<string, string?> pair in _standIns.ToArray())
            {
                if (pair.Value is { } standIn && walked.Add(pair.Key))
                {
                    Walk(_old.Child(SpecNodeKind.Component, pair.Key)!, _new.Child(SpecNodeKind.Component, standIn)!);
                    again = true;
                }
            }
        }

        foreach (KeyValuePair<string, string?> pair in _standIns)
        {
            if (pair.Value is { } standIn && _claimed[standIn] == pair.Key)
            {
                found.Add(pair.Key, standIn);
            }
        }

        KeepEqual(found);
        return found;
    }

    /// <summary>Drops pairs whose structure differs, until all remaining pairs are equal under the remaining names.</summary>
    private void KeepEqual(Dictionary<string, string> found)
    {
        for (bool again = true; again;)
        {
            var renames = new SpecRenames(found, new Dictionary<string, string>());
            string[] unequal = [.. found.Keys.Where(name => !SpecEquality.Same(
                _old.Child(SpecNodeKind.Component, name)!, _new.Child(SpecNodeKind.Component, found[name])!, renames))];
            foreach (string name in unequal)
            {
                found.Remove(name);
            }

            again = unequal.Length > 0;
        }
    }

    private void Walk(SpecNode old, SpecNode @new)
    {
        if (old[SpecAttributes.Reference] is { } before && @new[SpecAttributes.Reference] is { } after && before != after)
        {
            Note(before, after);
        }

        SpecNode[] unmatched = [.. old.Children.Where(child => @new.Child(child.Kind, child.Key) is null)];
        foreach (SpecNode child in old.Children)
        {
            if (@new.Child(child.Kind, child.Key) is { } other)
            {
                Walk(child, other);
            }
        }

        NoteAlternatives(unmatched, [.. @new.Children.Where(child => old.Child(child.Kind, child.Key) is null)]);
    }

    /// <summary>Alternatives are identified by the component they refer to, so a missing one is found by its structure.</summary>
    private void NoteAlternatives(SpecNode[] gone, SpecNode[] come)
    {
        foreach (SpecNode node in gone.Where(IsReferringAlternative))
        {
            SpecNode[] like = [.. come.Where(other => other.Kind == node.Kind && IsReferringAlternative(other) && SameShape(node, other))];
            if (like.Length == 1)
            {
                Note(node[SpecAttributes.Reference]!, like[0][SpecAttributes.Reference]!);
            }
        }
    }

    private static bool IsReferringAlternative(SpecNode node) =>
        node.Kind is SpecNodeKind.OneOf or SpecNodeKind.AllOf or SpecNodeKind.AnyOf && node.Has(SpecAttributes.Reference);

    private bool SameShape(SpecNode left, SpecNode right)
    {
        SpecNode? old = _old.Child(SpecNodeKind.Component, left[SpecAttributes.Reference]!);
        SpecNode? @new = _new.Child(SpecNodeKind.Component, right[SpecAttributes.Reference]!);
        return old is not null && @new is not null && SpecEquality.Same(old, @new, renames: null);
    }

    private void Note(string before, string after)
    {
        bool gone = _new.Child(SpecNodeKind.Component, before) is null && _old.Child(SpecNodeKind.Component, before) is not null;
        bool come = _old.Child(SpecNodeKind.Component, after) is null && _new.Child(SpecNodeKind.Component, after) is not null;
        if (!gone)
        {
            return;
        }

        if (!come || (_standIns.TryGetValue(before, out string? known) && known != after))
        {
            _standIns[before] = null;
        }
        else
        {
            _standIns[before] = after;
            _claimed[after] = _claimed.TryGetValue(after, out string? owner) && owner != before ? "" : before;
        }
    }
}
