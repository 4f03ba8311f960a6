namespace AppStoreConnect.Webhooks;

/// <summary>The known events. The generator emits the other part from <c>spec/webhooks.json</c>.</summary>
internal static partial class WebhookEvents
{
    /// <summary>Creates the notification of a known event. Leaves it null for others.</summary>
    static partial void CreateKnown(WebhookPayload payload, ref WebhookNotification? notification);

    internal static void Create(WebhookPayload payload, ref WebhookNotification? notification) => CreateKnown(payload, ref notification);
}
