using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Routing;

/// <summary>The route of a request.</summary>
/// <param name="Route">The operation, or null if the path exists but not the method.</param>
/// <param name="Template">The path template.</param>
/// <param name="Values">The decoded values of the template's placeholders, in order.</param>
internal sealed record RouteMatch(OperationRoute? Route, string Template, string[] Values)
{
    /// <summary>The value of the last placeholder, or null if the path has none.</summary>
    public string? Id => Values.Length > 0 ? Values[^1] : null;
}

/// <summary>All operations by path and method. Literal segments take precedence over placeholders.</summary>
internal sealed class RouteTable
{
    private readonly Branch _root = new();
    private readonly List<OperationRoute> _routes = [];

    public RouteTable(ApiDescription description, SchemaSet schemas)
    {
        foreach (ApiPath path in description.Paths)
        {
            Branch leaf = _root;
            foreach (string segment in Segments(path.Path))
            {
                leaf = segment.StartsWith('{') ? leaf.Placeholder ??= new() : leaf.Literal(segment);
            }

            leaf.Template = path.Path;
            foreach (ApiOperation operation in path.Operations)
            {
                var route = new OperationRoute(path, operation, schemas);
                leaf.Methods[operation.Method] = route;
                _routes.Add(route);
            }
        }
    }

    public IReadOnlyList<OperationRoute> Routes => _routes;

    /// <summary>Returns the route for a method and a raw path, or null if the description does not have the path.</summary>
    public RouteMatch? Find(string method, string rawPath)
    {
        string[] segments = Segments(rawPath);
        var values = new List<string>();
        Branch? leaf = Walk(_root, segments, 0, values);
        return leaf is null ? null : new RouteMatch(leaf.Methods.GetValueOrDefault(method), leaf.Template!, [.. values]);
    }

    private static string[] Segments(string path) => path.Length <= 1 ? [] : path[1..].Split('/');

    private static Branch? Walk(Branch branch, string[] segments, int index, List<string> values)
    {
        if (index == segments.Length)
        {
            return branch.Template is null ? null : branch;
        }

        string segment = segments[index];
        if (branch.Literals.TryGetValue(segment, out Branch? literal) && Walk(literal, segments, index + 1, values) is { } found)
        {
            return found;
        }

        if (branch.Placeholder is null || segment.Length == 0)
        {
            return null;
        }

        values.Add(Uri.UnescapeDataString(segment));
        if (Walk(branch.Placeholder, segments, index + 1, values) is { } end)
        {
            return end;
        }

        values.RemoveAt(values.Count - 1);
        return null;
    }

    private sealed class Branch
    {
        public Dictionary<string, Branch> Literals { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, OperationRoute> Methods { get; } = new(StringComparer.Ordinal);

        public Branch? Placeholder { get; set; }

        public string? Template { get; set; }

        public Branch Literal(string segment)
        {
            if (!Literals.TryGetValue(segment, out Branch? branch))
            {
                Literals.Add(segment, branch = new());
            }

            return branch;
        }
    }
}
