using System.Threading.Channels;

namespace AppStoreConnect.Samples.WebhookEndpoint;

/// <summary>Processes notifications in the background, because App Store Connect expects a prompt response to its requests.</summary>
public sealed class ReleaseNews(ChannelReader<WebhookNotification> notifications, ILogger<ReleaseNews> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (WebhookNotification notification in notifications.ReadAllAsync(stoppingToken))
        {
            string news = Tell(notification);
            logger.LogInformation("{News}", news);
        }
    }

    private static string Tell(WebhookNotification notification) => notification switch
    {
        AppStoreVersionAppVersionStateUpdated e when e.NewValue == AppVersionState.ReadyForDistribution => $"Version {e.Instance.Id} is in the store.",
        AppStoreVersionAppVersionStateUpdated e => $"Version {e.Instance.Id}: {e.OldValue} → {e.NewValue}.",
        BuildUploadStateUpdated e => $"Build upload {e.Instance.Id}: {e.OldState} → {e.NewState}.",
        BetaFeedbackCrashSubmissionCreated e => $"A tester reported crash {e.Instance.Id}.",
        WebhookPingCreated => "The webhook works.",
        _ => $"Nothing to do for {notification.Type}.",
    };
}
