using System.Globalization;
using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Webhooks;

/// <summary>A notification as JSON. Only its type and id are required. Other members are null if they are missing or have an unexpected form.</summary>
internal sealed class WebhookPayload
{
    private readonly JsonElement _attributes;
    private readonly JsonElement _relationships;

    private WebhookPayload(ReadOnlyMemory<byte> body, JsonElement data, string type)
    {
        Body = body;
        Type = type;
        Id = Text(data, "id") ?? "";
        Version = Member(data, "version") is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out int number) ? number : null;
        _attributes = Member(data, "attributes");
        _relationships = Member(data, "relationships");
        Timestamp = Text(_attributes, "timestamp") is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }

    internal ReadOnlyMemory<byte> Body { get; }

    internal string Type { get; }

    internal string Id { get; }

    internal int? Version { get; }

    internal DateTimeOffset? Timestamp { get; }

    // Both formats have been observed.
    internal bool IsPing => Type.Equals("webhookPingCreated", StringComparison.OrdinalIgnoreCase) || Member(_attributes, "ping").ValueKind == JsonValueKind.True;

    /// <exception cref="AppStoreConnectWebhookException">The body is not JSON or has no type.</exception>
    internal static WebhookPayload Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body[^ModelJson.WithoutMark(body.Span).Length..]);
            JsonElement data = Member(document.RootElement, "data").ValueKind == JsonValueKind.Object ? Member(document.RootElement, "data").Clone() : default;
            return Text(data, "type") is { Length: > 0 } type
                ? new(body, data, type)
                : throw new AppStoreConnectWebhookException("The notification cannot be read: it has no data.type.") { IsUnreadable = true };
        }
        catch (JsonException e)
        {
            throw new AppStoreConnectWebhookException($"The notification cannot be read: it is not JSON ({e.Message})", e) { IsUnreadable = true };
        }
    }

    internal string? Text(string attribute) => Text(_attributes, attribute);

    internal bool? Flag(string attribute) => Member(_attributes, attribute).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    internal T? Enum<T>(string attribute)
        where T : struct, IOpenEnum => Text(attribute) is { } value ? new T { Value = value } : null;

    internal IReadOnlyList<string> Texts(string attribute) => Member(_attributes, attribute) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(Text).OfType<string>()]
        : [];

    /// <summary>
    /// A resource that the event refers to, in either format (with or without <c>data</c>). The host of its link is dropped, so that the client always sends requests to its own service.
    /// </summary>
    internal ToOne<T> ToOne<T>(string relationship)
        where T : Resource, IModel, new()
    {
        JsonElement member = Member(_relationships, relationship);
        JsonElement data = Member(member, "data") is { ValueKind: JsonValueKind.Object } inner ? inner : member;
        if (Text(data, "id") is not { Length: > 0 } id)
        {
            return default;
        }

        string? type = Text(data, "type") ?? T.TypeName;
        string? link = Text(Member(member, "links"), "related") ?? Text(Member(member, "links"), "self") ?? Text(Member(data, "links"), "self");
        return new(new Resource(), relationship, new() { Ids = [id], Type = type, Related = PathOf(link) ?? $"/v1/{type}/{Uri.EscapeDataString(id)}" });
    }

    private static string? PathOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps && uri.AbsolutePath.Length > 1 ? uri.PathAndQuery : null;

    private static JsonElement Member(JsonElement holder, string name)
    {
        try
        {
            return holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out JsonElement member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            // A member name contains half of a surrogate pair.
            return default;
        }
    }

    private static string? Text(JsonElement holder, string name) => Text(Member(holder, name));

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8: JSON, but no text.
            return null;
        }
    }
}
