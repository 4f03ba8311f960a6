using AppStoreConnect.Readme.Tests.Snippets;

namespace AppStoreConnect.Readme.Tests;

/// <summary>Runs the snippets for builds, reports, publishing, metadata, and prices.</summary>
[Collection(nameof(SnippetTests))]
public sealed class ReleaseSnippetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readme").FullName;
    private readonly string _before = Environment.CurrentDirectory;

    public ReleaseSnippetTests() => Environment.CurrentDirectory = _folder;

    [Fact]
    public async Task Builds_UploadAndDuplicate_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        TestIpa.Write(_folder, "58");
        await ReleaseTasks.UploadAsync(client);
        TestIpa.Write(_folder);
        Assert.Equal("57", ReleaseTasks.Read().BundleVersion);

        Build? build = await ReleaseTasks.UploadAsync(client);

        Assert.Equal(BuildProcessingState.Valid, build?.ProcessingState);
        File.WriteAllBytes("Atlas.ipa", [.. File.ReadAllBytes(TestIpa.Write(_folder)), 0]);
        Assert.Equal("58", await ReleaseTasks.UploadAgainAsync(client));
        AssertNothingRefused(service);
    }

    [Fact]
    public async Task Reports_Rows_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);

        await ReleaseTasks.ReportsAsync(client, ReleaseService.AppId);

        AssertNothingRefused(service);
    }

    [Fact]
    public async Task Publishing_TestFlightReviewAndPhasedRelease_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        service.Data.Link(service.Data.Add("builds", "build-1", new { version = "57", processingState = "VALID" }), "app", service.Data.Find("apps", ReleaseService.AppId)!);

        await ReleaseTasks.PublishAsync(client, "build-1", "version-1");

        AssertNothingRefused(service);
    }

    [Fact]
    public async Task Metadata_PlanPullAndScreenshots_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        Directory.CreateDirectory("fastlane/metadata/en-US");
        Directory.CreateDirectory("fastlane/screenshots/en-US");
        await File.WriteAllTextAsync("fastlane/metadata/en-US/subtitle.txt", "Maps");

        await ReleaseTasks.MetadataAsync(client, "version-1");

        Assert.Equal("Atlas\n", await File.ReadAllTextAsync("fastlane/metadata/en-US/name.txt"));
        AssertNothingRefused(service);
    }

    [Fact]
    public async Task Prices_PlanAndNearest_Work()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        service.Data.Find("appPricePoints", "USA-5.49")!.Attributes["customerPrice"] = "6.99";
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);

        await ReleaseTasks.PricesAsync(client, ReleaseService.AppId);

        AssertNothingRefused(service);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private static void AssertNothingRefused(FakeAppStoreConnect service) => Assert.All(service.Requests, request => Assert.Empty(request.Violations));
}
