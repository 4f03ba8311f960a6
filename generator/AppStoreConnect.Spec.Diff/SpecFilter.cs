using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Which findings are wanted.</summary>
/// <param name="Path">A path template, <c>*</c> for any text; null for all. Schemas that such a path's operations reach are included.</param>
/// <param name="Resource">A JSON:API type, a schema or a tag, letter case set aside; null for all.</param>
public sealed record SpecFilter(string? Path, string? Resource)
{
    /// <summary>Lets everything through.</summary>
    public static SpecFilter All { get; } = new(null, null);

    internal Scope For(SpecNode old, SpecNode @new) => new(this, old, @new);

    /// <summary>A filter at work on two descriptions.</summary>
    internal sealed class Scope
    {
        private readonly SpecFilter _filter;
        private readonly Regex? _path;
        private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
        private readonly HashSet<string> _tagged = new(StringComparer.Ordinal);

        internal Scope(SpecFilter filter, SpecNode old, SpecNode @new)
        {
            _filter = filter;
            _path = filter.Path is { } pattern ? Glob.ToRegex(pattern) : null;
            foreach (SpecNode document in new[] { old, @new })
            {
                foreach (SpecNode path in document.ChildrenOf(SpecNodeKind.Path))
                {
                    if (_path?.IsMatch(path.Name) == true)
                    {
                        Reach(document, path);
                    }

                    Tag(path);
                }
            }
        }

        internal bool Includes(SpecFinding finding) => InPath(finding.Change.Location) && InResource(finding);

        private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

        private bool InPath(SpecLocation place) =>
            _path is null || (place.Path is { } path ? _path.IsMatch(path) : place.Component is { } component && _reached.Contains(component));

        private bool InResource(SpecFinding finding)
        {
            string? wanted = _filter.Resource;
            SpecLocation place = finding.Change.Location;
            return wanted is null || Same(wanted, finding.Resource) || Same(wanted, place.Component)
                || (place.Method is not null && _tagged.Contains(place.Nearest(SpecNodeKind.Operation)!.ToString()));
        }

        private void Tag(SpecNode path)
        {
            foreach (SpecNode operation in path.ChildrenOf(SpecNodeKind.Operation))
            {
                if (SpecText.Split(operation[SpecAttributes.Tags]).Any(tag => Same(tag, _filter.Resource)))
                {
                    _tagged.Add(operation.Key + " " + path.Key);
                }
            }
        }

        private void Reach(SpecNode document, SpecNode node)
        {
            if (node[SpecAttributes.Reference] is { } name && _reached.Add(name) && document.Child(SpecNodeKind.Component, name) is { } component)
            {
                Reach(document, component);
            }

            foreach (SpecNode child in node.Children)
            {
                Reach(document, child);
            }
        }
    }
}
