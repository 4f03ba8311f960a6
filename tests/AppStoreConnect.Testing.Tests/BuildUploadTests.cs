using System.Text.Json;
using static AppStoreConnect.Testing.Tests.UploadFixture;

namespace AppStoreConnect.Testing.Tests;

/// <summary>A build upload, from its reservation to a processed build.</summary>
public sealed class BuildUploadTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    private const string FilePath = "/v1/buildUploadFiles";

    [Fact]
    public async Task BuildUpload_Reserved_HasNoDateNoMessagesAndNoBuild()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (string id, _) = await fixture.BuildFileAsync();
        JsonElement upload = await fixture.GetAsync($"/v1/buildUploads/{id}");
        Assert.Equal(JsonValueKind.Null, Attribute(upload, "uploadedDate").ValueKind);
        Assert.Equal("""{"errors":[],"warnings":[],"infos":[],"state":"AWAITING_UPLOAD"}""", Attribute(upload, "state").GetRawText());
        Assert.Equal(JsonValueKind.Null, upload.GetProperty("relationships").GetProperty("build").GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task BuildUpload_Committed_EndsInABuildThatIsProcessed()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (string id, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.CommitAsync(FilePath, Id(file));
        Assert.Equal(["PROCESSING", "PROCESSING", "COMPLETE"], await StatesAsync(fixture, id, 3));
        JsonElement upload = await fixture.GetAsync($"/v1/buildUploads/{id}?include=build");
        Assert.Equal("2026-01-31T10:21:30.000+00:00", Attribute(upload, "uploadedDate").GetString());
        string build = upload.GetProperty("relationships").GetProperty("build").GetProperty("data").GetProperty("id").GetString()!;
        JsonElement[] builds = [await fixture.GetAsync($"/v1/builds/{build}"), await fixture.GetAsync($"/v1/builds/{build}")];
        Assert.Equal(["PROCESSING", "VALID"], builds.Select(one => Attribute(one, "processingState").GetString()));
        Assert.Equal("57", Attribute(builds[1], "version").GetString());
        JsonElement release = await fixture.GetAsync($"/v1/builds/{build}/preReleaseVersion");
        Assert.Equal(("1.4", "IOS"), (Attribute(release, "version").GetString(), Attribute(release, "platform").GetString()));
        Assert.Equal(build, Id((await fixture.GetAsync("/v1/builds?filter[app]=1"))[0]));
    }

    [Fact]
    public async Task BuildUpload_WithAFailedFileReplaced_IsNotFailed()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (string id, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        await fixture.CommitAsync(FilePath, Id(file), """,{"file":{"hash":"00","algorithm":"MD5"}}""".Insert(1, "\"sourceFileChecksums\":"));
        JsonElement second = await fixture.BuildFileOfAsync(id);
        await fixture.PutAllAsync(second);
        await fixture.CommitAsync(FilePath, Id(second));
        Assert.Equal("COMPLETE", (await StatesAsync(fixture, id, 3))[^1]);
    }

    [Fact]
    public async Task BuildUpload_WithOutcome_ShowsItsMessages()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.NextOutcome("buildUploads", ProcessingOutcome.Failure("90062", "The train is closed.") with { Warnings = [new("90725", "SDK")], Infos = [new("1", "Info")] });
        (string id, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        await fixture.CommitAsync(FilePath, Id(file));
        Assert.Equal("FAILED", (await StatesAsync(fixture, id, 3))[^1]);
        JsonElement state = Attribute(await fixture.GetAsync($"/v1/buildUploads/{id}"), "state");
        Assert.Equal("""[{"code":"90062","description":"The train is closed."}]""", state.GetProperty("errors").GetRawText());
        Assert.Equal(["90725", "1"], new[] { "warnings", "infos" }.Select(name => state.GetProperty(name)[0].GetProperty("code").GetString()));
        await fixture.BuildFileAsync();
    }

    [Fact]
    public async Task Processing_WithTime_IsDoneWhenTheClockSaysSo()
    {
        await using UploadFixture fixture = await StartAsync(repository, TimeSpan.FromMinutes(10));
        (string id, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        await fixture.CommitAsync(FilePath, Id(file));
        Assert.Equal(["PROCESSING", "PROCESSING", "PROCESSING", "PROCESSING"], await StatesAsync(fixture, id, 4));
        fixture.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["COMPLETE"], await StatesAsync(fixture, id, 1));
    }

    [Fact]
    public async Task Screenshot_Stuck_StaysInUploadComplete()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.NextOutcome("appScreenshots", new() { NeverEnds = true });
        JsonElement image = await fixture.PostAsync("/v1/appScreenshots", $"\"fileName\":\"a.png\",\"fileSize\":{Atlas.Length}", To("appScreenshotSet", "appScreenshotSets", "1"));
        await fixture.PutAllAsync(image);
        await fixture.CommitAsync("/v1/appScreenshots", Id(image));
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal("UPLOAD_COMPLETE", Attribute(await fixture.GetAsync($"/v1/appScreenshots/{Id(image)}"), "assetDeliveryState").GetProperty("state").GetString());
        }
    }

    private static async Task<List<string?>> StatesAsync(UploadFixture fixture, string id, int reads)
    {
        var states = new List<string?>();
        for (int i = 0; i < reads; i++)
        {
            states.Add(Attribute(await fixture.GetAsync($"/v1/buildUploads/{id}"), "state").GetProperty("state").GetString());
        }

        return states;
    }
}
