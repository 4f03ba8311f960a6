using System.Text.Json;
using static AppStoreConnect.Testing.Tests.UploadFixture;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Files of gigabytes and lists of them take a bounded amount of memory.</summary>
public sealed class LargeFileTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    private const int PartSize = 5 * 1024 * 1024;
    private const string Path = "/v1/buildUploadFiles";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20_000_000, 4, PartSize)]
    [InlineData(400L * PartSize, 400, PartSize)]
    [InlineData((400L * PartSize) + 1, 201, 2 * PartSize)]
    [InlineData(10_000L * PartSize, 400, 25 * PartSize)]
    public async Task Operations_OfAFile_AreAtMost400(long size, int count, int partSize)
    {
        await using UploadFixture fixture = await StartAsync(repository, partSize: PartSize);
        JsonElement[] operations = Operations(await ReserveAsync(fixture, size));
        Assert.Equal(count, operations.Length);
        long end = 0;
        foreach ((long offset, long length) in operations.Select(one => (one.GetProperty("offset").GetInt64(), one.GetProperty("length").GetInt64())).Order())
        {
            Assert.Equal((end, Math.Min(partSize, size - end)), (offset, length));
            end = offset + length;
        }

        Assert.Equal(size, end);
    }

    [Fact]
    public async Task Files_ThatAwaitTheirParts_AreListedWithinBounds()
    {
        await using UploadFixture fixture = await StartAsync(repository, partSize: PartSize);
        for (int i = 0; i < 150; i++)
        {
            await ReserveAsync(fixture, 10_000L * PartSize);
        }

        Answer list = await fixture.Client.GetAsync("/v1/buildUploads/1/buildUploadFiles?limit=200");
        Assert.Equal(200, list.Status);
        JsonElement[] files = [.. list.Json.GetProperty("data").EnumerateArray()];
        Assert.Equal(150, files.Length);
        Assert.All(files, file => Assert.Equal(400, Operations(file).Length));
        Assert.InRange(list.Body.Length, 1, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task Parts_LongerThanOtherBodies_AreTakenOnlyForTheirUpload()
    {
        await using UploadFixture fixture = await StartAsync(repository, partSize: PartSize);
        JsonElement operation = Operations(await ReserveAsync(fixture, 401L * PartSize))[1];
        byte[] part = new byte[2 * PartSize];
        using HttpResponseMessage taken = await fixture.PutAsync(operation, part);
        Assert.Equal((200, $"\"{Md5(part).ToUpperInvariant()}\""), ((int)taken.StatusCode, taken.Headers.ETag!.Tag));
        using var http = new HttpClient();
        using HttpResponseMessage refused = await http.SendAsync(
            new(HttpMethod.Put, $"{fixture.Service.OtherAddress}/uploads/buildUploadFiles/nobody/1") { Content = new ByteArrayContent(part), Headers = { ExpectContinue = true } }, Token);
        Assert.Equal(413, (int)refused.StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2_000_000_000)]
    public async Task Parts_OfAnyUsualSize_FitInAnArray(int usual)
    {
        await using UploadFixture fixture = await StartAsync(repository, partSize: usual);
        Answer refused = await ReserveAsync(fixture, long.MaxValue / 1024 / 1024, "appScreenshots");
        Assert.Equal(409, refused.Status);
        string detail = refused.Json.GetProperty("errors")[0].GetProperty("detail").GetString()!;
        long most = long.Parse(detail[(detail.LastIndexOf(' ') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
        JsonElement[] operations = Operations((await ReserveAsync(fixture, most, "appScreenshots")).Json.GetProperty("data"));
        Assert.Equal((400, most), (operations.Length, operations.Sum(one => one.GetProperty("length").GetInt64())));
        Assert.All(operations, one => Assert.InRange(one.GetProperty("length").GetInt64(), 1, Array.MaxLength));
    }

    [Fact]
    public async Task Document_OfTooManyMegabytes_IsNotModeled()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true, Authorization = new() { Required = false } }, Token);
        string name = new('a', 1024 * 1024);
        for (int i = 0; i < 80; i++)
        {
            service.Data.Add("planets", $"{i}", new { name });
        }

        using var client = new TestClient(service);
        Answer many = await client.GetAsync("/v1/planets?limit=200");
        Assert.Equal((501, true), (many.Status, many.Text.Contains("Request fewer resources with", StringComparison.Ordinal)));
        Assert.Equal(200, (await client.GetAsync("/v1/planets?limit=10")).Status);
        Assert.Equal(80, (await client.GetAsync("/v1/planets?limit=200&fields[planets]=mass")).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Linkages_OfThousandsThatDoNotExist_AreAnsweredWithTheFirst()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true, Authorization = new() { Required = false } }, Token);
        service.AddJson("""[{"type":"planets","id":"saturn"},{"type":"moons","id":"titan"}]""");
        using var client = new TestClient(service);
        string moons = string.Join(',', Enumerable.Range(0, 5000).Select(n => $$"""{"type":"moons","id":"{{n}}"}"""));
        Answer refused = await client.SendAsync("POST", "/v1/planets/saturn/relationships/moons", $$"""{"data":[{{moons}}]}""");
        Assert.Equal((409, 100), (refused.Status, refused.Errors.Length));
    }

    private static Task<JsonElement> ReserveAsync(UploadFixture fixture, long size) =>
        fixture.PostAsync(Path, $"\"assetType\":\"ASSET\",\"fileName\":\"Atlas.ipa\",\"fileSize\":{size},\"uti\":\"com.apple.ipa\"", To("buildUpload", "buildUploads", Build(fixture)));

    private static Task<Answer> ReserveAsync(UploadFixture fixture, long size, string type) => fixture.Client.SendAsync("POST", $"/v1/{type}", $$"""
        {"data":{"type":"{{type}}","attributes":{"fileName":"a.png","fileSize":{{size}} },"relationships":{"appScreenshotSet":{"data":{"type":"appScreenshotSets","id":"1"} } } } }
        """);

    private static string Build(UploadFixture fixture) => (fixture.Service.Data.Find("buildUploads", "1") ?? fixture.Service.Data.Add("buildUploads", "1")).Id;
}
