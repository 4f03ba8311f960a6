namespace AppStoreConnect.Webhooks;

/// <summary>The events that are known. The generator writes the other half, from <c>spec/webhooks.json</c>.</summary>
internal static partial class WebhookEvents
{
    /// <summary>Makes the notification of a known event; leaves null for the others.</summary>
    static partial void CreateKnown(WebhookPayload payload, ref WebhookNotification? notification);

    internal static void Create(WebhookPayload payload, ref WebhookNotification? notification) => CreateKnown(payload, ref notification);
}
