using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.AspNetCore;

/// <summary>One endpoint: limits the size, verifies, reads, and passes on new notifications.</summary>
internal sealed class WebhookEndpoint
{
    private const int FirstBytes = 4096;

    private readonly string[] _secrets;
    private readonly int _maxBodyBytes;
    private readonly Func<HttpContext, WebhookNotification, CancellationToken, Task> _handler;
    private readonly ILogger _logger;
    private readonly DeliveredNotifications? _delivered;

    internal WebhookEndpoint(AppStoreConnectWebhookOptions options, Func<HttpContext, WebhookNotification, CancellationToken, Task> handler, ILogger logger)
    {
        _secrets = [.. options.Secrets];
        _maxBodyBytes = options.MaxBodyBytes;
        _handler = handler;
        _logger = logger;
        _delivered = options.Deduplicate ? new(options.RememberedNotifications) : null;
    }

    internal async Task HandleAsync(HttpContext context)
    {
        CancellationToken cancellationToken = context.RequestAborted;
        if (await ReadAsync(context, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        WebhookNotification notification;
        try
        {
            notification = AppStoreConnectWebhook.Read(body, context.Request.Headers[AppStoreConnectWebhook.SignatureHeader], _secrets);
        }
        catch (AppStoreConnectWebhookException e)
        {
            WebhookLog.Refused(_logger, e.Message);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        bool isDone = _delivered is null || notification.Id.Length == 0
            ? await HandOverAsync(context, notification, cancellationToken).ConfigureAwait(false)
            : await _delivered.OnceAsync(notification.Id, () => HandOverAsync(context, notification, cancellationToken)).ConfigureAwait(false);
        context.Response.StatusCode = isDone ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
    }

    private async Task<bool> HandOverAsync(HttpContext context, WebhookNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            await _handler(context, notification, cancellationToken).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, App Store Connect must hear of it, and deliver again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            WebhookLog.Failed(_logger, notification.Type, notification.Id, e);
            return false;
        }
    }

    // Null if the body is too large. A body that declares so is not read at all.
    private async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > _maxBodyBytes)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The limit is enforced below: the endpoint itself responds with 413, whatever the server's own limit.
            limit.MaxRequestBodySize = null;
        }

        // Grows with the bytes that arrive. The declared length is only a claim.
        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, FirstBytes));
        byte[] buffer = new byte[FirstBytes];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > _maxBodyBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
