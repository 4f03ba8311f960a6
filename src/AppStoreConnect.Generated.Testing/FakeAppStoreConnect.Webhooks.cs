using System.Net;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing;

/// <content>Webhook notifications, which the service sends to the program under test.</content>
public sealed partial class FakeAppStoreConnect
{
    private readonly WebhookSender _webhooks;

    /// <summary>
    /// Waits until all pending webhook notifications are sent and acknowledged. Webhooks created with <c>POST /v1/webhooks</c> receive an event when a state changes;
    /// each notification has a resource of type <c>webhookDeliveries</c>. URLs must use HTTPS, or HTTP on this machine. Deliveries to other machines fail.
    /// </summary>
    public Task WaitForWebhooksAsync(CancellationToken cancellationToken = default) => _webhooks.WaitAsync(cancellationToken);

    /// <summary>Creates and signs a notification in the format of Apple's samples, with a new id and the time of the service.</summary>
    /// <param name="secret">The secret of the webhook.</param>
    /// <param name="sample">The event.</param>
    /// <param name="instanceId">The id of the resource that it is about, or null to generate one.</param>
    /// <param name="edit">Changes the notification before it is signed. May be null.</param>
    public WebhookMessage MakeWebhook(string secret, WebhookSample sample, string? instanceId = null, Action<JsonObject>? edit = null)
    {
        JsonObject notification = WebhookWriter.Write(WebhookKind.Of(sample), instanceId, BaseAddress, _options.Time.GetUtcNow());
        edit?.Invoke(notification);
        return WebhookMessage.Sign(System.Text.Encoding.UTF8.GetBytes(notification.ToJsonString()), secret);
    }

    /// <summary>Sends a notification, as created by <see cref="MakeWebhook"/>, to a program on this machine.</summary>
    /// <param name="url">The URL of the endpoint, which must be on this machine.</param>
    /// <param name="secret">The secret of the webhook.</param>
    /// <param name="sample">The event.</param>
    /// <param name="instanceId">The id of the resource that it is about, or null to generate one.</param>
    /// <param name="edit">Changes the notification before it is signed. May be null.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The status of the endpoint's response.</returns>
    /// <exception cref="ArgumentException">The URL is not an HTTP or HTTPS URL on this machine.</exception>
    /// <exception cref="HttpRequestException">The endpoint could not be reached.</exception>
    public Task<HttpStatusCode> SendWebhookAsync(string url, string secret, WebhookSample sample, string? instanceId = null, Action<JsonObject>? edit = null, CancellationToken cancellationToken = default) =>
        SendWebhookAsync(url, MakeWebhook(secret, sample, instanceId, edit), cancellationToken);

    /// <summary>Sends an existing notification to a program on this machine. You can change it or send it again.</summary>
    /// <inheritdoc cref="SendWebhookAsync(string, string, WebhookSample, string?, Action{JsonObject}?, CancellationToken)"/>
    public async Task<HttpStatusCode> SendWebhookAsync(string url, WebhookMessage message, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await _webhooks.PostAsync(url, message, cancellationToken).ConfigureAwait(false);
        return response.StatusCode;
    }

    /// <summary>Records the result of a delivery.</summary>
    private void Delivered(string id, DeliveryResult result)
    {
        _store?.Delivered(id, result);
        _ = _keeper?.SaveAsync();
    }
}
