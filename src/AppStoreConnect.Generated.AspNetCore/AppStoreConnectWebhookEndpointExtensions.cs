using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.AspNetCore;

/// <summary>Maps endpoints that receive notifications from App Store Connect webhooks.</summary>
public static class AppStoreConnectWebhookEndpointExtensions
{
    /// <summary>Maps a POST endpoint that verifies notifications and passes them to a handler.</summary>
    /// <remarks>
    /// The endpoint responds with 200 when the handler has completed, 400 if the notification is not signed with the secret or cannot be read, 413 if it is too large, and 500 if the handler
    /// throws, in which case App Store Connect delivers the notification again. Keep the handler fast, and put longer work in a queue.
    /// </remarks>
    /// <param name="endpoints">The route builder, such as the <c>WebApplication</c>.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/app-store-connect</c>.</param>
    /// <param name="secret">The secret that the webhook was created with.</param>
    /// <param name="handler">Handles a notification.</param>
    /// <returns>A builder for further configuration of the endpoint.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static IEndpointConventionBuilder MapAppStoreConnectWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, string secret, Func<WebhookNotification, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var options = new AppStoreConnectWebhookOptions();
        options.Secrets.Add(secret);
        return endpoints.MapAppStoreConnectWebhook(pattern, options, (_, notification, cancellationToken) => handler(notification, cancellationToken));
    }

    /// <inheritdoc cref="MapAppStoreConnectWebhook(IEndpointRouteBuilder, string, string, Func{WebhookNotification, CancellationToken, Task})"/>
    /// <param name="endpoints">The route builder, such as the <c>WebApplication</c>.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/app-store-connect</c>.</param>
    /// <param name="options">The options of the endpoint.</param>
    /// <param name="handler">Handles a notification. The context provides the services of the request.</param>
    /// <exception cref="ArgumentException">The options contain no secret or an empty one.</exception>
    public static IEndpointConventionBuilder MapAppStoreConnectWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, AppStoreConnectWebhookOptions options, Func<HttpContext, WebhookNotification, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        options.Validate();
        ILogger logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("AppStoreConnect.Webhook");
        var endpoint = new WebhookEndpoint(options, handler, logger);

        // A RequestDelegate, because it requires no reflection.
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync);
    }
}
