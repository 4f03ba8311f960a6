using AppStoreConnect.Readme.Tests.Snippets;

namespace AppStoreConnect.Readme.Tests;

/// <summary>Runs the calls in the tables of the migration guides.</summary>
[Collection(nameof(SnippetTests))]
public sealed class MigratingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readme").FullName;
    private readonly string _before = Environment.CurrentDirectory;

    public MigratingTests() => Environment.CurrentDirectory = _folder;

    [Fact]
    public void Keys_FromFiles_AreRead()
    {
        File.WriteAllText("AuthKey_2X9R4HXF34.p8", TestKeys.Pem);
        File.WriteAllText("api_key.json", $$"""{"key_id":"{{TestKeys.KeyId}}","issuer_id":"{{TestKeys.IssuerId}}","key":"{{TestKeys.Pem.ReplaceLineEndings("\\n")}}"}""");
        Migrating.Keys(TestKeys.IssuerId, TestKeys.Pem, TestKeys.KeyId);
    }

    [Fact]
    public async Task Calls_ReadingAndTestFlight_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        AddBuild(service);
        service.Data.Add("betaTesters", "tester-1", new { email = "grace@example.com", firstName = "Grace" });

        await Migrating.ReadAsync(client, ReleaseService.AppId);
        await Migrating.TestFlightAsync(client, ReleaseService.AppId, "build-1", "group-1", "tester-1");
        await Migrating.SalesAsync(client);

        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task Calls_SigningAndRelease_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        AddBuild(service);
        service.Data.Add("certificates", "certificate-1", new { name = "CI", certificateType = "DEVELOPMENT" });
        service.Data.Add("devices", "device-1", new { name = "iPhone", udid = "00008030-001C2D8A3E88802E", platform = "IOS", status = "ENABLED" });
        service.Data.Add("appScreenshotSets", "set-1", new { screenshotDisplayType = "APP_IPHONE_67" });
        Directory.CreateDirectory("fastlane/metadata/en-US");
        Directory.CreateDirectory("fastlane/screenshots/en-US");
        File.WriteAllText("devices.txt", "Device ID\tDevice Name\tDevice Platform\n00008110-000A34E63C28801F\tAda's iPhone\tios\n");
        File.WriteAllBytes("home.png", new byte[12_345]);
        TestIpa.Write(_folder, "58");

        await Migrating.SigningAsync(client, "correct horse", "certificate-1", "device-1");
        await Migrating.ReleaseAsync(client, "version-1", "build-1", "set-1");

        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private static void AddBuild(FakeAppStoreConnect service) =>
        service.Data.Link(service.Data.Add("builds", "build-1", new { version = "57", processingState = "VALID" }), "app", service.Data.Find("apps", ReleaseService.AppId)!);
}
