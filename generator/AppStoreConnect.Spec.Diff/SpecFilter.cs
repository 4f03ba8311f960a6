using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Which findings to include.</summary>
/// <param name="Path">A path template, in which <c>*</c> matches any text, or null for all. Includes the schemas that operations on matching paths use.</param>
/// <param name="Resource">A JSON:API type, schema, or tag, regardless of case, or null for all.</param>
public sealed record SpecFilter(string? Path, string? Resource)
{
    /// <summary>Includes everything.</summary>
    public static SpecFilter All { get; } = new(null, null);

    internal Scope For(SpecNode old, SpecNode @new) => new(this, old, @new);

    /// <summary>A filter applied to two descriptions.</summary>
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
