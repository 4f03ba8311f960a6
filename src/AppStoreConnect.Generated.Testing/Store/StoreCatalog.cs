using System.Collections.Concurrent;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <summary>The types and operations of a description, as the store sees them. It is immutable, and services share it.</summary>
internal sealed class StoreCatalog
{
    private readonly Dictionary<string, ResourceKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<OperationRoute, StoreRoute> _routes = [];
    private readonly ConcurrentDictionary<(string Type, string Name, string? Target), string?> _inverses = new();

    public StoreCatalog(RouteTable routes, SchemaSet schemas)
    {
        foreach (SchemaNode schema in schemas.Names.Select(schemas.Component))
        {
            if (schema is { ResourceType: { } type } && schema.Property("id") is { Required: true } && schema.Property("links") is not null)
            {
                Learned(type).Add(schema);
            }
        }

        var parts = routes.Routes.Select(route => (Route: route, Segments: route.Path.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))).ToList();
        foreach ((OperationRoute route, string[] segments) in parts)
        {
            if (segments is [_, _] or [_, _, ['{', ..]] && Data(route)?.ResourceType is { } type)
            {
                _collections.TryAdd($"{segments[0]}/{segments[1]}", type);
            }
        }

        // Some resources have no response of their own. They are only related to others or deleted.
        foreach (string[] segments in parts.Select(part => part.Segments).Where(segments => segments.Length > 2 && Knows(segments[1])))
        {
            _collections.TryAdd($"{segments[0]}/{segments[1]}", segments[1]);
        }

        Dictionary<string, bool> isOrder = parts.Where(part => part.Segments.Length > 1)
            .GroupBy(part => $"{part.Segments[0]}/{part.Segments[1]}", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.All(part => part.Route.Operation.Method == "POST"), StringComparer.Ordinal);
        foreach ((OperationRoute route, string[] segments) in parts)
        {
            if (Classify(route, segments) is { } known)
            {
                _routes.Add(route, known with { IsOrder = isOrder[$"{segments[0]}/{segments[1]}"] });
                LearnTarget(known);
                LearnRequest(known, route.BodySchema?.Property("data")?.Schema);
            }
        }
    }

    /// <summary>Whether the description has resources of a type.</summary>
    public bool Knows(string type) => _kinds.ContainsKey(type);

    public StoreRoute? Route(OperationRoute route) => _routes.GetValueOrDefault(route);

    /// <summary>Returns what the description says about a type. Empty if it does not have the type.</summary>
    public ResourceKind Kind(string type) => _kinds.GetValueOrDefault(type) ?? new(type);

    private ResourceKind Learned(string type)
    {
        if (!_kinds.TryGetValue(type, out ResourceKind? kind))
        {
            _kinds.Add(type, kind = new(type));
        }

        return kind;
    }

    /// <summary>
    /// Returns the inverse relationship of the target's type, or null if there is none or it is ambiguous.
    /// </summary>
    public string? Inverse(string type, RelationshipKind relationship) => _inverses.GetOrAdd((type, relationship.Name, relationship.Target), _ => FindInverse(type, relationship));

    private string? FindInverse(string type, RelationshipKind relationship)
    {
        if (relationship.Target is not { } target || !_kinds.TryGetValue(target, out ResourceKind? kind))
        {
            return null;
        }

        // Of a to-one and a to-many relationship to the same type, the to-many one is the inverse.
        if (!relationship.IsMany && Kind(type).Relationships.Values.Any(one => one.IsMany && one.Target == target))
        {
            return null;
        }

        string[] back = [.. kind.Relationships.Values.Where(one => one.Target == type && !(target == type && one.Name == relationship.Name)).Select(one => one.Name)];
        return back.Length == 1 ? back[0] : back.FirstOrDefault(name => name == type || $"{name}s" == type || (name.EndsWith('y') && $"{name[..^1]}ies" == type));
    }

    private static SchemaNode? Data(OperationRoute route) =>
        route.ResponseSchema(OperationRoute.Json)?.Property("data")?.Schema is { } data ? data.Items ?? data : null;

    private StoreRoute? Classify(OperationRoute route, string[] segments)
    {
        if (segments.Length < 2 || !_collections.TryGetValue($"{segments[0]}/{segments[1]}", out string? type))
        {
            return null;
        }

        StoreAction? action = (segments.Length, route.Operation.Method) switch
        {
            (2, "GET") => StoreAction.List,
            (2, "POST") => StoreAction.Create,
            (3, "GET") => StoreAction.Read,
            (3, "PATCH") => StoreAction.Update,
            (3, "DELETE") => StoreAction.Delete,
            (4, "GET") => StoreAction.ReadRelated,
            (5, "GET") when segments[3] == "relationships" => StoreAction.ReadLinkage,
            (5, "POST") when segments[3] == "relationships" => StoreAction.AddLinkage,
            (5, "PATCH") when segments[3] == "relationships" => StoreAction.ReplaceLinkage,
            (5, "DELETE") when segments[3] == "relationships" => StoreAction.RemoveLinkage,
            _ => null,
        };
        // Reports and metrics do not return resources.
        return action is null || (route.Offered.Length > 0 && Data(route)?.ResourceType is null) ? null
            : new(action.Value, type, segments.Length > 3 ? segments[^1] : null, route.ResponseSchema(OperationRoute.Json));
    }

    /// <summary>Some relationships are set when a resource is created but never shown.</summary>
    private void LearnRequest(StoreRoute route, SchemaNode? data)
    {
        if (route.Action == StoreAction.Create && data is not null)
        {
            Learned(route.Type).LearnRelationships(data);
        }
    }

    /// <summary>The target of a relationship that only shows links is in the response of its related URL.</summary>
    private void LearnTarget(StoreRoute route)
    {
        if (route.Action is StoreAction.ReadRelated or StoreAction.ReadLinkage && route.Data?.ResourceType is { } target)
        {
            bool isMany = route.Response?.Property("data")?.Schema.Items is not null;
            Learned(route.Type).Learn(new(route.Relationship!, target, isMany));
        }
    }
}
