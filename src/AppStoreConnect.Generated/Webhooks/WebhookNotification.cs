using AppStoreConnect.Webhooks;

namespace AppStoreConnect;

/// <summary>
/// A notification from App Store Connect. Each known event has its own class, such as <c>BuildUploadStateUpdated</c>. All others are read as
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

    /// <summary>The id of the notification. A repeated delivery has the same id; process it only once.</summary>
    public string Id { get; }

    /// <summary>The type of the event in JSON, such as <c>buildUploadStateUpdated</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the notification's format, or null if it has none.</summary>
    public int? Version { get; }

    /// <summary>When the event happened, or null if the notification does not contain it.</summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>The whole notification as received.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}

/// <summary>The event of a webhook test, sent by <c>POST /v1/webhookPings</c>.</summary>
public sealed class WebhookPingCreated : WebhookNotification
{
    internal WebhookPingCreated(WebhookPayload payload)
        : base(payload)
    {
    }
}

/// <summary>A notification of an event that this library does not know. <see cref="WebhookNotification.Body"/> contains all of it.</summary>
public sealed class UnknownWebhookNotification : WebhookNotification
{
    internal UnknownWebhookNotification(WebhookPayload payload)
        : base(payload)
    {
    }
}
