namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>A fake service with an app that is about to be released: a group, a version in preparation, its texts, and prices.</summary>
internal static class ReleaseService
{
    public const string AppId = "6446000001";

    public static async Task<FakeAppStoreConnect> StartAsync()
    {
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new() { KeepsResources = true, UploadPartSize = 16_384 });
        ResourceStore data = service.Data;
        StoredResource app = data.Add("apps", AppId, new { name = "Atlas", bundleId = "com.example.atlas", sku = "ATLAS", primaryLocale = "en-US" });
        data.Link(data.Add("betaGroups", "group-1", new { name = "Friends", isInternalGroup = false }), "app", app);
        StoredResource version = data.Add("appStoreVersions", "version-1", new { platform = "IOS", versionString = "1.3", appVersionState = "PREPARE_FOR_SUBMISSION" });
        data.Link(version, "app", app);
        data.Link(data.Add("appStoreVersionLocalizations", "text-1", new { locale = "en-US", description = "Maps." }), "appStoreVersion", version);
        StoredResource info = data.Add("appInfos", "info-1", new { state = "PREPARE_FOR_SUBMISSION" });
        data.Link(info, "app", app);
        data.Link(data.Add("appInfoLocalizations", "info-text-1", new { locale = "en-US", name = "Atlas" }), "appInfo", info);
        foreach (string territory in (string[])["USA", "DEU"])
        {
            StoredResource place = data.Add("territories", territory, new { currency = "EUR" });
            foreach (string amount in (string[])["4.99", "5.49", "5.99"])
            {
                StoredResource point = data.Add("appPricePoints", $"{territory}-{amount}", new { customerPrice = amount });
                data.Link(point, "app", app);
                data.Link(point, "territory", place);
            }
        }

        return service;
    }

    /// <summary>Creates a client whose delays take no time.</summary>
    public static AppStoreConnectClient CreateClient(FakeAppStoreConnect service) =>
        new(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true, TimeProvider = new ImpatientClock() });

    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
    }
}
