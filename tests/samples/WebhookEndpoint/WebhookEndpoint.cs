using System.Threading.Channels;
using AppStoreConnect.AspNetCore;

namespace AppStoreConnect.Samples.WebhookEndpoint;

/// <summary>A web application that receives webhooks.</summary>
public static class WebhookEndpoint
{
    /// <summary>The path of the webhook's URL.</summary>
    public const string Path = "/webhooks/app-store-connect";

    /// <summary>Builds the application.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="secret">The secret that the webhook was created with.</param>
    public static WebApplication Build(WebApplicationBuilder builder, string secret)
    {
        var queue = Channel.CreateBounded<WebhookNotification>(1000);
        builder.Services.AddSingleton(queue.Reader);
        builder.Services.AddHostedService<ReleaseNews>();
        WebApplication app = builder.Build();
        app.MapAppStoreConnectWebhook(Path, secret, (notification, cancellationToken) => queue.Writer.WriteAsync(notification, cancellationToken).AsTask());
        return app;
    }
}
