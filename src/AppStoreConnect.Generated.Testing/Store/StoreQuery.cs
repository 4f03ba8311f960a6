using System.Globalization;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <summary>Filters and orders resources by the parameters <c>filter[…]</c>, <c>exists[…]</c> and <c>sort</c>.</summary>
internal sealed class StoreQuery(StoreContents contents)
{
    public List<StoredResource> Apply(string type, RecordedRequest request, IEnumerable<StoredResource> resources)
    {
        foreach ((string parameter, string value) in request.Parameters)
        {
            if (Subject(parameter, "filter") is { } filtered)
            {
                string[] wanted = value.Split(',');
                string[] path = filtered.Split('.');
                Func<string, string, bool> matches = FilterMatch.For(path[^1]);
                resources = resources.Where(resource => Values(resource, path) is not { } values || values.Any(one => wanted.Any(other => matches(one, other))));
            }
            else if (Subject(parameter, "exists") is { } tested)
            {
                resources = resources.Where(resource => (Values(resource, tested.Split('.'))?.Any() ?? false) == (value == "true"));
            }
        }

        List<StoredResource> found = [.. resources];
        return request.Parameter("sort") is { } sort ? Sorted(type, found, sort.Split(',')) : found;
    }

    private static string? Subject(string parameter, string kind) =>
        parameter.StartsWith($"{kind}[", StringComparison.Ordinal) && parameter.EndsWith(']') ? parameter[(kind.Length + 1)..^1] : null;

    /// <summary>What a filter compares: an attribute, the ids of a relationship, or an attribute of what it leads to; null for nothing that is known here.</summary>
    private IEnumerable<string>? Values(StoredResource resource, string[] path)
    {
        if (path is ["id"])
        {
            return [resource.Id];
        }

        if (path.Length == 1 && contents.Catalog.Kind(resource.Type).Attributes.ContainsKey(path[0]))
        {
            return resource.Attributes[path[0]] switch
            {
                null => [],
                JsonArray many => many.Select(one => one?.ToString() ?? ""),
                JsonNode one => [one.GetValueKind() is System.Text.Json.JsonValueKind.True ? "true" : one.GetValueKind() is System.Text.Json.JsonValueKind.False ? "false" : one.ToString()],
            };
        }

        if (contents.Relationship(resource.Type, path[0]) is not { } relationship)
        {
            return null;
        }

        IEnumerable<StoredResource> targets = contents.Targets(resource, relationship);
        return path.Length == 1 ? targets.Select(target => target.Id) : targets.SelectMany(target => Values(target, path[1..]) ?? []);
    }

    private List<StoredResource> Sorted(string type, List<StoredResource> resources, string[] keys)
    {
        IOrderedEnumerable<StoredResource> ordered = resources.OrderBy(_ => 0);
        foreach (string key in keys)
        {
            string name = key.TrimStart('-');
            string Text(StoredResource resource) => name == "id" ? resource.Id : resource.Attributes[name]?.ToString() ?? "";
            bool isNumber = contents.Catalog.Kind(type).Attributes.GetValueOrDefault(name)?.Type is Spec.ApiSchemaType.Integer or Spec.ApiSchemaType.Number;
            Func<StoredResource, decimal> number = resource =>
                isNumber && decimal.TryParse(Text(resource), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : 0;
            ordered = key.StartsWith('-')
                ? ordered.ThenByDescending(number).ThenByDescending(Text, StringComparer.Ordinal)
                : ordered.ThenBy(number).ThenBy(Text, StringComparer.Ordinal);
        }

        return [.. ordered];
    }
}
