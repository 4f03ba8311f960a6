namespace AppStoreConnect.Spec.Diff;

/// <summary>Names that changed although their meaning did not: component schemas and the placeholders of path templates.</summary>
internal sealed class SpecRenames
{
    internal SpecRenames(IReadOnlyDictionary<string, string> components, IReadOnlyDictionary<string, string> paths)
    {
        Components = components;
        Paths = paths;
    }

    /// <summary>Maps old component names to new ones.</summary>
    internal IReadOnlyDictionary<string, string> Components { get; }

    /// <summary>Maps old path templates to new ones.</summary>
    internal IReadOnlyDictionary<string, string> Paths { get; }

    internal bool IsEmpty => Components.Count == 0 && Paths.Count == 0;

    internal static SpecRenames From(IEnumerable<SpecChange> changes)
    {
        var components = new Dictionary<string, string>(StringComparer.Ordinal);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SpecChange change in changes.Where(change => change.Kind == SpecChangeKind.Renamed))
        {
            Dictionary<string, string> names = change.Location.Kind == SpecNodeKind.Component ? components : paths;
            names.Add(change.OldValue!, change.NewValue!);
        }

        return new(components, paths);
    }

    /// <summary>Returns the renames as changes, by kind and new name.</summary>
    internal IEnumerable<SpecChange> ToChanges(SpecNode old, SpecNode @new) =>
        ToChanges(SpecNodeKind.Path, Paths, old, @new).Concat(ToChanges(SpecNodeKind.Component, Components, old, @new));

    /// <summary>Returns a copy of the tree with the new names.</summary>
    internal SpecNode Apply(SpecNode document) => Copy(document, null);

    /// <summary>Returns the new name of a component, or its own name if it did not change.</summary>
    internal string Component(string name) => Components.TryGetValue(name, out string? renamed) ? renamed : name;

    private static IEnumerable<SpecChange> ToChanges(SpecNodeKind kind, IReadOnlyDictionary<string, string> names, SpecNode old, SpecNode @new) =>
        names.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => new SpecChange
        {
            Kind = SpecChangeKind.Renamed,
            Location = new(SpecLocation.Document, kind, pair.Value),
            OldValue = pair.Key,
            NewValue = pair.Value,
            Old = old.Child(kind, pair.Key),
            New = @new.Child(kind, pair.Value),
        });

    private static bool IsAlternative(SpecNode node) => node.Kind is SpecNodeKind.OneOf or SpecNodeKind.AllOf or SpecNodeKind.AnyOf;

    private SpecNode Copy(SpecNode node, IReadOnlyDictionary<string, string>? placeholders)
    {
        string key = node.Key;
        if (node.Kind == SpecNodeKind.Component)
        {
            key = Component(key);
        }
        else if (node.Kind == SpecNodeKind.Path && Paths.TryGetValue(key, out string? path))
        {
            placeholders = PathTemplate.Placeholders(key, path);
            key = path;
        }
        else if (node.Kind == SpecNodeKind.Parameter && placeholders is not null && node[SpecAttributes.Place] == "path"
            && placeholders.TryGetValue(node.Key.Substring("path ".Length), out string? name))
        {
            key = SpecTree.ParameterKey("path", name);
        }
        else if (IsAlternative(node) && node[SpecAttributes.Reference] == key)
        {
            key = Component(key);
        }

        var copy = new SpecNode(node.Kind, key) { Role = node.Role };
        foreach (KeyValuePair<string, string> attribute in node.Attributes)
        {
            copy.Set(attribute.Key, attribute.Key == SpecAttributes.Reference ? Component(attribute.Value) : attribute.Value);
        }

        foreach (SpecNode child in node.Children)
        {
            copy.Put(Copy(child, placeholders));
        }

        return copy;
    }
}
