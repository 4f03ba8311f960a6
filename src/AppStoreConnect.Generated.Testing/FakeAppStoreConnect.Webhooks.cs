using System.Net;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <content>Webhooks: the service's notifications, sent to the program under test.</content>
public sealed partial class FakeAppStoreConnect
{
    private readonly WebhookSender _webhooks;

    /// <summary>
    /// Waits until all pending webhook notifications are sent and acknowledged. Webhooks created with <c>POST /v1/webhooks</c> receive an event when a state changes;
    /// each notification has a resource of type <c>webhookDeliveries</c>. Addresses must be on this machine; to others, the delivery fails.
    /// </summary>
    public Task WaitForWebhooksAsync(CancellationToken cancellationToken = default) => _webhooks.WaitAsync(cancellationToken);

    /// <summary>Makes a notification in the shape of Apple's samples, with an id of its own and the service's time, and signs it.</summary>
    /// <param name="secret">The secret of the webhook.</param>
    /// <param name="sample">The event.</param>
    /// <param name="instanceId">The id of the resource that it is about; null for a made-up one.</param>
    /// <param name="edit">Changes the notification before it is signed; null to leave it as it is.</param>
    public WebhookMessage MakeWebhook(string secret, WebhookSample sample, string? instanceId = null, Action<JsonObject>? edit = null)
    {
        JsonObject notification = WebhookWriter.Write(WebhookKind.Of(sample), instanceId, BaseAddress, _options.Time.GetUtcNow());
        edit?.Invoke(notification);
        return WebhookMessage.Sign(System.Text.Encoding.UTF8.GetBytes(notification.ToJsonString()), secret);
    }

    /// <summary>Sends a notification to a program on this machine, as <see cref="MakeWebhook"/> makes it.</summary>
    /// <param name="url">The address of the endpoint. It must be on this machine.</param>
    /// <param name="secret">The secret of the webhook.</param>
    /// <param name="sample">The event.</param>
    /// <param name="instanceId">The id of the resource that it is about; null for a made-up one.</param>
    /// <param name="edit">Changes the notification before it is signed; null to leave it as it is.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The status that the endpoint answered with.</returns>
    /// <exception cref="ArgumentException">The address is not on this machine.</exception>
    /// <exception cref="HttpRequestException">The endpoint could not be reached.</exception>
    public Task<HttpStatusCode> SendWebhookAsync(string url, string secret, WebhookSample sample, string? instanceId = null, Action<JsonObject>? edit = null, CancellationToken cancellationToken = default) =>
        SendWebhookAsync(url, MakeWebhook(secret, sample, instanceId, edit), cancellationToken);

    /// <summary>Sends a notification to a program on this machine: one that was made before, changed, or sent already.</summary>
    /// <inheritdoc cref="SendWebhookAsync(string, string, WebhookSample, string?, Action{JsonObject}?, CancellationToken)"/>
    public async Task<HttpStatusCode> SendWebhookAsync(string url, WebhookMessage message, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await _webhooks.PostAsync(url, message, cancellationToken).ConfigureAwait(false);
        return response.StatusCode;
    }

    /// <summary>Records how a delivery ended.</summary>
    private void Delivered(string id, DeliveryResult result)
    {
        _store?.Delivered(id, result);
        _ = _keeper?.SaveAsync();
    }
}
