using System.Text.Json;

namespace AppStoreConnect.Testing.Webhooks;

/// <summary>What the notifications of an event look like, from <c>spec/webhooks.json</c>.</summary>
/// <param name="Type">The <c>type</c> of the notification.</param>
/// <param name="EventType">The event type that webhooks subscribe to, or null for a ping, which every webhook receives.</param>
/// <param name="Attributes">The attributes and their kinds, without the timestamp.</param>
/// <param name="Example">Example values of the attributes, as JSON.</param>
/// <param name="Instance">The type of the resource that it is about, or null if it names none.</param>
/// <param name="IsFlat">Whether <c>instance</c> is the resource itself, without <c>data</c> around it, and the notification has no version.</param>
/// <param name="HasApp">Whether <c>marketplaceApp</c> is a second relationship.</param>
internal sealed record WebhookKind(
    string Type, string? EventType, IReadOnlyDictionary<string, string> Attributes, string Example, string? Instance = null, bool IsFlat = false, bool HasApp = false)
{
    private const string Resource = "webhooks.json";
    private static readonly Lazy<IReadOnlyDictionary<string, WebhookKind>> s_events = new(Read);
    private static readonly WebhookKind s_ping = new("webhookPingCreated", null, new Dictionary<string, string>(), "{}");

    /// <summary>The events that webhooks can subscribe to.</summary>
    public static IEnumerable<WebhookKind> Events => s_events.Value.Values;

    public static WebhookKind Of(WebhookSample sample) => sample switch
    {
        WebhookSample.Ping => s_ping,
        WebhookSample.AppStoreVersionStateUpdated => s_events.Value["appStoreVersionAppVersionStateUpdated"],
        _ => s_events.Value.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(sample.ToString()), out WebhookKind? kind)
            ? kind
            : throw new ArgumentOutOfRangeException(nameof(sample), sample, "The sample does not exist."),
    };

    private static Dictionary<string, WebhookKind> Read()
    {
        using Stream file = typeof(WebhookKind).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The package was built without {Resource}.");
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("events").EnumerateArray().Select(Read).ToDictionary(kind => kind.Type, StringComparer.Ordinal);
    }

    private static WebhookKind Read(JsonElement json)
    {
        JsonElement relationships = json.GetProperty("relationships");
        return new(
            json.GetProperty("type").GetString()!,
            json.GetProperty("eventType").GetString(),
            json.GetProperty("attributes").EnumerateObject().ToDictionary(attribute => attribute.Name, attribute => attribute.Value.GetString()!, StringComparer.Ordinal),
            json.TryGetProperty("example", out JsonElement example) ? example.GetRawText() : "{}",
            relationships.TryGetProperty("instance", out JsonElement instance) ? instance.GetString() : null,
            json.TryGetProperty("isFlat", out JsonElement isFlat) && isFlat.GetBoolean(),
            relationships.TryGetProperty("marketplaceApp", out _));
    }
}
