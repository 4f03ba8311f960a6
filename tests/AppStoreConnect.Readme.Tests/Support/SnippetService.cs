namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>A fake service with the resources that the snippets in the README use, and a client.</summary>
public sealed class SnippetService : IAsyncLifetime
{
    public FakeAppStoreConnect Service { get; private set; } = null!;

    public AppStoreConnectClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await FakeAppStoreConnect.StartAsync(new() { ProcessingReads = 0 });
        Client = new(TestKeys.Team, Options());
        StoredResource app = Service.Data.Add("apps", "6446000001", new { name = "Atlas", bundleId = "com.example.atlas", sku = "ATLAS", primaryLocale = "en-US" });
        for (int i = 1; i <= 3; i++)
        {
            StoredResource build = Service.Data.Add("builds", $"build-{i}", new { version = $"{i}", processingState = "VALID", uploadedDate = "2026-01-31T10:20:30-08:00" });
            Service.Data.Link(build, "app", app);
        }

        StoredResource version = Service.Data.Add("appStoreVersions", "version-1", new { platform = "IOS", versionString = "1.0", appVersionState = "PREPARE_FOR_SUBMISSION" });
        Service.Data.Link(version, "app", app);
        Service.Data.Add("bundleIds", "bundle-1", new { name = "Atlas", identifier = "com.example.atlas", platform = "IOS" });
        Service.Data.Add("certificates", "certificate-1", new { name = "CI", certificateType = "DEVELOPMENT" });
        Service.Data.Add("devices", "device-1", new { name = "iPhone", udid = "00008030-001C2D8A3E88802E", platform = "IOS", status = "ENABLED" });
        Service.Data.Add("betaTesters", "tester-1", new { email = "grace@example.com", firstName = "Grace" });
        StoredResource group = Service.Data.Add("betaGroups", "group-1", new { name = "Friends" });
        Service.Data.Link(group, "app", app);
        Service.Data.Add("appInfoLocalizations", "localization-1", new { locale = "en-US", name = "Atlas", subtitle = "Maps" });
        Service.Data.Add("appPreviewSets", "preview-set-1", new { previewType = "IPHONE_67" });
        Service.Data.Add("appScreenshotSets", "set-1", new { screenshotDisplayType = "APP_IPHONE_67" });
    }

    public AppStoreConnectClientOptions Options() => new() { BaseUrl = new(Service.BaseAddress), AllowLoopbackHttp = true };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
