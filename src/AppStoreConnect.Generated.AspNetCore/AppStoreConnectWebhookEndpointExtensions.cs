using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.AspNetCore;

/// <summary>Maps endpoints that receive the notifications of App Store Connect webhooks.</summary>
public static class AppStoreConnectWebhookEndpointExtensions
{
    /// <summary>Maps a POST endpoint that verifies notifications and hands them to a handler.</summary>
    /// <remarks>
    /// The answer is 200 once the handler is done, 400 if the notification is not signed with the secret or can't be read, 413 if it is too large, and 500 if the handler
    /// throws: App Store Connect delivers it again then. Let the handler be quick; put what takes longer into a queue.
    /// </remarks>
    /// <param name="endpoints">Where to map it, such as the <c>WebApplication</c>.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/app-store-connect</c>.</param>
    /// <param name="secret">The secret that the webhook was made with.</param>
    /// <param name="handler">Acts on a notification.</param>
    /// <returns>To configure the endpoint further.</returns>
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
    /// <param name="endpoints">Where to map it, such as the <c>WebApplication</c>.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/app-store-connect</c>.</param>
    /// <param name="options">How the endpoint works.</param>
    /// <param name="handler">Acts on a notification; the services of the request are in the context.</param>
    /// <exception cref="ArgumentException">The options have no secret, or an empty one.</exception>
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

        // As a RequestDelegate, which needs no reflection.
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync);
    }
}
