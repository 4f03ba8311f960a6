using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>A change that webhooks receive events for: a new state, or a new resource.</summary>
/// <param name="Kind">The event.</param>
/// <param name="Type">The resource type.</param>
/// <param name="Path">The path to the state in the attributes of the resource. Empty if the event is the creation of the resource.</param>
/// <param name="New">The name of the new state in the notification.</param>
/// <param name="Old">The name of the old state.</param>
internal sealed record WatchedState(WebhookKind Kind, string Type, string[] Path, string New, string Old)
{
    public static readonly WatchedState[] All = [.. WebhookKind.Events.Select(Create).OfType<WatchedState>()];

    public bool IsCreation => Path.Length == 0;

    /// <summary>Returns the state of a resource, or null if it has none.</summary>
    public string? Of(StoredResource resource)
    {
        JsonNode? state = resource.Attributes;
        foreach (string step in Path)
        {
            state = (state as JsonObject)?[step];
        }

        return IsCreation ? "" : state?.ToString();
    }

    // Other attributes are facts that the store does not have, such as the territories of an alternative distribution.
    private static WatchedState? Create(WebhookKind kind)
    {
        string? changed = kind.Attributes.Keys.SingleOrDefault(name => name.StartsWith("new", StringComparison.Ordinal));
        return kind switch
        {
            { Instance: { } type, Attributes.Count: 0 } => new(kind, type, [], "", ""),
            { Instance: { } type } when changed is not null => new(kind, type, kind.Attributes[changed].Split('.')[1..], changed, "old" + changed["new".Length..]),
            _ => null,
        };
    }
}
