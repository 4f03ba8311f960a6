using AppStoreConnect.Testing;

namespace AppStoreConnect.Samples.Demo;

/// <summary>A fake service with apps and builds.</summary>
public static class DemoService
{
    private static readonly string[] s_names = ["Atlas", "Breeze", "Compass", "Dune", "Ember"];

    /// <summary>Starts a service with five apps, and 120 builds of the first app.</summary>
    public static async Task<FakeAppStoreConnect> StartAsync()
    {
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync();
        StoredResource[] apps = [.. s_names.Select((name, i) => service.Data.Add("apps", $"{6446000001 + i}", new
        {
            name,
            bundleId = $"com.example.{name.ToLowerInvariant()}",
            sku = name.ToUpperInvariant(),
            primaryLocale = "en-US",
        }))];
        for (int i = 1; i <= 120; i++)
        {
            StoredResource build = service.Data.Add("builds", $"build-{i:000}", new { version = $"{i}", processingState = "VALID", uploadedDate = "2026-01-31T10:20:30-08:00" });
            service.Data.Link(build, "app", apps[0]);
        }

        return service;
    }
}
