using System.Threading.Channels;
using AppStoreConnect.AspNetCore;
using Microsoft.AspNetCore.Builder;

namespace AppStoreConnect.Readme.Tests.Snippets;

/// <summary>Uploads, waits, report rows, and webhooks.</summary>
internal static class Transfers
{
    public static async Task UploadAsync(AppStoreConnectClient client, string previewSetId)
    {
        #region upload
        try
        {
            await client.V1.AppPreviews.UploadAsync("tour.mp4", new() { AppPreviewSet = previewSetId, PreviewFrameTimeCode = "00:00:05:00" });
        }
        catch (AppStoreConnectUploadException e) when (e.CanContinue)
        {
            await client.V1.AppPreviews[e.ResourceId!].ContinueUploadAsync("tour.mp4");   // also from another process: the ID is enough
        }
        #endregion
    }

    public static async Task<string?> WaitAsync(AppStoreConnectClient client, string buildId, string deviceId)
    {
        #region wait
        Document<Build> build = await client.V1.Builds[buildId].WaitAsync(new() { Timeout = TimeSpan.FromHours(1) });
        Document<Device> device = await client.WaitForAsync(
            token => client.V1.Devices[deviceId].GetAsync(cancellationToken: token), device => device.Status == DeviceStatus.Enabled);
        #endregion
        Assert.Equal(DeviceStatus.Enabled, device.Data.Status);
        return build.Data.ProcessingState?.Value;
    }

    public static async Task RowsAsync(Stream report)
    {
        #region rows
        await foreach (ReportRow row in ReportReader.ReadAsync(report))
        {
            Console.WriteLine($"{row["SKU"]} {row.Decimal("Units")} {row.Date("Begin Date")}");
        }
        #endregion
    }

    public static async Task WebhookAsync(AppStoreConnectClient client, byte[] body, string signature, string secret, string olderSecret)
    {
        #region webhook
        switch (AppStoreConnectWebhook.Read(body, signature, secret, olderSecret))   // throws if neither secret signed it
        {
            case AppStoreVersionAppVersionStateUpdated e when e.NewValue == AppVersionState.ReadyForDistribution:
                Console.WriteLine((await client.FollowAsync(e.Instance)).Data.VersionString);
                break;
            case BuildUploadStateUpdated e:
                Console.WriteLine($"{e.Instance.Id}: {e.OldState} → {e.NewState}");
                break;
        }
        #endregion
    }

    public static void Endpoint(WebApplication app, string secret, ChannelWriter<WebhookNotification> queue)
    {
        #region webhook-endpoint
        app.MapAppStoreConnectWebhook("/webhooks/app-store-connect", secret, (notification, cancellationToken) => queue.WriteAsync(notification, cancellationToken).AsTask());
        #endregion
    }
}
