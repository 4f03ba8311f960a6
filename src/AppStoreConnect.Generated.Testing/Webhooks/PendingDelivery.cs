namespace AppStoreConnect.Testing.Webhooks;

/// <summary>A notification to deliver to the URL of a webhook.</summary>
/// <param name="Id">The id of its <c>webhookDeliveries</c> resource.</param>
/// <param name="Url">The URL.</param>
/// <param name="Message">The message to send.</param>
internal sealed record PendingDelivery(string Id, string Url, WebhookMessage Message);

/// <summary>The result of a delivery.</summary>
/// <param name="Status">The status of the response, or null if there was none.</param>
/// <param name="Body">The start of the response body.</param>
/// <param name="Error">Why the delivery failed, or null if it succeeded.</param>
internal sealed record DeliveryResult(int? Status, string? Body, string? Error);
