using System.Globalization;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing.Store;

/// <summary>Filters and sorts resources by the parameters <c>filter[…]</c>, <c>exists[…]</c>, and <c>sort</c>.</summary>
internal sealed class StoreQuery(StoreContents contents)
{
    public IList<StoredResource> Apply(string type, RecordedRequest request, IEnumerable<StoredResource> resources)
    {
        IEnumerable<StoredResource> all = resources;
        foreach ((string parameter, string value) in request.Parameters)
        {
            if (Subject(parameter, "filter") is { } dated && DateFilter.Parse(dated) is { } dates)
            {
                resources = resources.Where(resource => dates.Matches(resource, value));
            }
            else if (Subject(parameter, "filter") is { } filtered)
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

        // An unfiltered list is not copied. With thousands of resources, each page would otherwise cost as much as the whole list.
        IList<StoredResource> found = resources == all && all is IList<StoredResource> list ? list : [.. resources];
        return request.Parameter("sort") is { } sort ? Sorted(type, found, sort.Split(',')) : found;
    }

    /// <summary>Returns the parameter of a query that cannot be applied, or null if all can.</summary>
    public string? Unknown(string type, IEnumerable<string> parameters) => parameters.FirstOrDefault(parameter =>
        (Subject(parameter, "filter") ?? Subject(parameter, "exists")) is { } subject && !Knows(type, subject.Split('.')));

    private bool Knows(string type, string[] path) => path is ["id"]
        || (path.Length == 1 && (contents.Catalog.Kind(type).Attributes.ContainsKey(path[0]) || DateFilter.Parse(path[0]) is not null))
        || (Relationship(type, path[0]) is { } relationship && (path.Length == 1 || (relationship.Target is { } target && Knows(target, path[1..]))));

    private static string? Subject(string parameter, string kind) =>
        parameter.StartsWith(kind, StringComparison.Ordinal) && parameter.Length > kind.Length + 1 && parameter[kind.Length] == '[' && parameter.EndsWith(']') ? parameter[(kind.Length + 1)..^1] : null;

    /// <summary>Returns a relationship by its name in a parameter.</summary>
    private RelationshipKind? Relationship(string type, string name) =>
        contents.Relationship(type, (type, name) is ("customerReviews", "publishedResponse") ? "response" : name);

    /// <summary>Returns what a filter compares: an attribute, the ids of a relationship, or an attribute of its target. Null if it is unknown.</summary>
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

        if (Relationship(resource.Type, path[0]) is not { } relationship)
        {
            return null;
        }

        IEnumerable<StoredResource> targets = contents.Targets(resource, relationship);
        return path.Length == 1 ? targets.Select(target => target.Id) : targets.SelectMany(target => Values(target, path[1..]) ?? []);
    }

    private List<StoredResource> Sorted(string type, IList<StoredResource> resources, string[] keys)
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
