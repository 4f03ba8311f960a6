using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Finds the path of the resources of a schema. It is <c>/v2/…</c> for some and does not always contain the name of their type.</summary>
internal sealed class ResourceAddresses
{
    private readonly Dictionary<string, string> _collections = new(StringComparer.Ordinal);

    public ResourceAddresses(RouteTable routes)
    {
        foreach (OperationRoute route in routes.Routes)
        {
            string[] segments = route.Path.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            bool isInstance = route.Operation.Method == "GET" && segments is [_, _, ['{', ..]];
            if (isInstance && route.ResponseSchema(OperationRoute.Json)?.Property("data")?.Schema is { Name: { } resource })
            {
                _collections.TryAdd(resource, $"/{segments[0]}/{segments[1]}");
            }
        }
    }

    /// <summary>Returns the path of a resource.</summary>
    public string Path(SchemaNode resource, string id) => $"{Collection(resource)}/{Uri.EscapeDataString(id)}";

    private string Collection(SchemaNode resource) =>
        resource.Name is { } name && _collections.TryGetValue(name, out string? path) ? path : $"/v1/{resource.ResourceType}";
}
