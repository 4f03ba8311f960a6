namespace AppStoreConnect.Testing;

/// <summary>A notification on its way to the address of a webhook.</summary>
/// <param name="Id">The id of its resource of type <c>webhookDeliveries</c>.</param>
/// <param name="Url">The address.</param>
/// <param name="Message">What is sent.</param>
internal sealed record PendingDelivery(string Id, string Url, WebhookMessage Message);

/// <summary>How a delivery ended.</summary>
/// <param name="Status">The status that came back; null where none did.</param>
/// <param name="Body">The body that came back, its beginning.</param>
/// <param name="Error">Why nothing came back, or why it is a failure; null for a success.</param>
internal sealed record DeliveryResult(int? Status, string? Body, string? Error);
