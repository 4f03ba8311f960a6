namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Compares schemas that are written differently: inline or by reference, as another component, or as another type.
/// </summary>
internal sealed class SchemaFormComparer(SpecNode old, SpecNode @new, SchemaFormComparer.Walker walk)
{
    /// <summary>The pairs of components being compared. They end cycles.</summary>
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    internal delegate void Walker(SpecNode old, SpecNode @new, SpecLocation location, List<SpecChange> changes);

    /// <summary>Whether two schemas are written differently.</summary>
    internal static bool Differs(SpecNode old, SpecNode @new) =>
        old[SpecAttributes.Reference] != @new[SpecAttributes.Reference]
        || old[SpecAttributes.Type] != @new[SpecAttributes.Type]
        || old[SpecAttributes.Schema] != @new[SpecAttributes.Schema];

    internal void Compare(SpecNode before, SpecNode after, SpecLocation location, List<SpecChange> changes)
    {
        SpecNode oldStructure = Resolve(old, before, location);
        SpecNode newStructure = Resolve(@new, after, location);
        foreach (string name in SpecComparer.AttributeNames(before, after).Where(SpecAttributes.IsModifier))
        {
            // Null can be allowed next to the reference or in the component. Only whether it is allowed matters.
            bool resolved = name == SpecAttributes.Nullable;
            SpecComparer.Compare(resolved ? oldStructure : before, resolved ? newStructure : after, name, location, changes);
        }

        changes.Add(new SpecChange
        {
            Kind = SpecChangeKind.Replaced,
            Location = location,
            OldValue = SchemaText.Describe(before),
            NewValue = SchemaText.Describe(after),
            Old = before,
            New = after,
            OldOwner = before,
            NewOwner = after,
            Inner = InnerOf(before, after, oldStructure, newStructure, location),
        });
    }

    private List<SpecChange>? InnerOf(SpecNode before, SpecNode after, SpecNode oldStructure, SpecNode newStructure, SpecLocation location)
    {
        if (IsAlternatives(after) && before.Has(SpecAttributes.Reference) && !IsAlternatives(oldStructure))
        {
            return Inner(before, after, AsAlternatives(before), newStructure, location);
        }

        if (IsAlternatives(before) && after.Has(SpecAttributes.Reference) && !IsAlternatives(newStructure))
        {
            return Inner(before, after, oldStructure, AsAlternatives(after), location);
        }

        bool comparable = oldStructure[SpecAttributes.Type] == newStructure[SpecAttributes.Type]
            && before.Has(SpecAttributes.Schema) == after.Has(SpecAttributes.Schema);
        return comparable ? Inner(before, after, oldStructure, newStructure, location) : null;
    }

    private static bool IsAlternatives(SpecNode node) => node.ChildrenOf(SpecNodeKind.OneOf).Any();

    /// <summary>Rewrites a single type as a choice with one alternative, so that it can be compared with a choice of several.</summary>
    private static SpecNode AsAlternatives(SpecNode node)
    {
        var choice = new SpecNode(node.Kind, node.Key);
        SpecNode alternative = SpecTree.Add(choice, SpecNodeKind.OneOf, node[SpecAttributes.Reference]!);
        alternative.Set(SpecAttributes.Reference, node[SpecAttributes.Reference]);
        return choice;
    }

    private List<SpecChange> Inner(SpecNode before, SpecNode after, SpecNode oldStructure, SpecNode newStructure, SpecLocation location)
    {
        var inner = new List<SpecChange>();
        string pair = before[SpecAttributes.Reference] + " " + after[SpecAttributes.Reference];
        if (_open.Add(pair))
        {
            walk(WithoutModifiers(oldStructure), WithoutModifiers(newStructure), location, inner);
            _open.Remove(pair);
        }

        inner.RemoveAll(change => change is { Kind: SpecChangeKind.Replaced, Inner.Count: 0 });
        return inner;
    }

    /// <summary>Returns the schema with its reference resolved: the structure and modifiers of the component, then the modifiers of the node.</summary>
    private static SpecNode Resolve(SpecNode document, SpecNode node, SpecLocation location)
    {
        SpecNode own = node;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (node[SpecAttributes.Reference] is { } name && seen.Add(name) && document.Child(SpecNodeKind.Component, name) is { } component)
        {
            node = component;
        }

        var resolved = new SpecNode(location.Kind, location.Key);
        foreach (KeyValuePair<string, string> attribute in node.Attributes)
        {
            resolved.Set(attribute.Key, attribute.Value);
        }

        foreach (KeyValuePair<string, string> attribute in own.Attributes.Where(pair => SpecAttributes.IsModifier(pair.Key)))
        {
            resolved.Set(attribute.Key, attribute.Value);
        }

        foreach (SpecNode child in node.Children)
        {
            resolved.Put(child);
        }

        return resolved;
    }

    private static SpecNode WithoutModifiers(SpecNode node)
    {
        var copy = new SpecNode(node.Kind, node.Key);
        foreach (KeyValuePair<string, string> attribute in node.Attributes)
        {
            if (!SpecAttributes.IsModifier(attribute.Key) && attribute.Key is not (SpecAttributes.Schema or SpecAttributes.Place))
            {
                copy.Set(attribute.Key, attribute.Value);
            }
        }

        foreach (SpecNode child in node.Children)
        {
            copy.Put(child);
        }

        return copy;
    }
}
