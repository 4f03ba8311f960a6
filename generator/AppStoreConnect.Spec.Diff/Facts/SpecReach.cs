namespace AppStoreConnect.Spec.Diff;

/// <summary>Determines which component schemas requests and responses use, directly or indirectly.</summary>
public sealed class SpecReach
{
    private readonly SpecNode _document;
    private readonly Dictionary<string, SpecDirection> _directions = new(StringComparer.Ordinal);

    private SpecReach(SpecNode document) => _document = document;

    /// <summary>Follows every reference of every operation of the tree.</summary>
    public static SpecReach Of(SpecNode document)
    {
        var reach = new SpecReach(document);
        foreach (SpecNode path in document.ChildrenOf(SpecNodeKind.Path))
        {
            foreach (SpecNode child in path.Children)
            {
                if (child.Kind == SpecNodeKind.Operation)
                {
                    foreach (SpecNode part in child.Children)
                    {
                        reach.Follow(part, part.Kind == SpecNodeKind.Response ? SpecDirection.Response : SpecDirection.Request);
                    }
                }
                else
                {
                    reach.Follow(child, SpecDirection.Request);
                }
            }
        }

        return reach;
    }

    /// <summary>Returns the directions of a component, or <see cref="SpecDirection.None"/> if nothing uses it or it does not exist.</summary>
    public SpecDirection this[string component] => _directions.TryGetValue(component, out SpecDirection direction) ? direction : SpecDirection.None;

    private void Follow(SpecNode node, SpecDirection direction)
    {
        if (node[SpecAttributes.Reference] is { } name && (this[name] & direction) != direction
            && _document.Child(SpecNodeKind.Component, name) is { } component)
        {
            _directions[name] = this[name] | direction;
            Follow(component, direction);
        }

        foreach (SpecNode child in node.Children)
        {
            Follow(child, direction);
        }
    }
}
