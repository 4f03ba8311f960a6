using AppStoreConnect.Webhooks;

namespace AppStoreConnect;

/// <summary>
/// A notification of App Store Connect. There is a class for each event that is known, such as <c>BuildUploadStateUpdated</c>; the others arrive as
/// <see cref="UnknownWebhookNotification"/>.
/// </summary>
public abstract class WebhookNotification
{
    private protected WebhookNotification(WebhookPayload payload)
    {
        Id = payload.Id;
        Type = payload.Type;
        Version = payload.Version;
        Timestamp = payload.Timestamp;
        Body = payload.Body;
    }

    /// <summary>The id of the notification. The same one comes again if a delivery is repeated: act on it once.</summary>
    public string Id { get; }

    /// <summary>The type on the wire, such as <c>buildUploadStateUpdated</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the notification's form; null if it has none.</summary>
    public int? Version { get; }

    /// <summary>When the event happened; null if the notification does not tell.</summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>The whole notification, as it was received.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}

/// <summary>A test of the webhook, sent by <c>POST /v1/webhookPings</c>.</summary>
public sealed class WebhookPingCreated : WebhookNotification
{
    internal WebhookPingCreated(WebhookPayload payload)
        : base(payload)
    {
    }
}

/// <summary>A notification of an event that this library does not know yet. <see cref="WebhookNotification.Body"/> holds all of it.</summary>
public sealed class UnknownWebhookNotification : WebhookNotification
{
    internal UnknownWebhookNotification(WebhookPayload payload)
        : base(payload)
    {
    }
}
