using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Analytics from a request to its files, on the clock of the service.</summary>
public sealed class AnalyticsTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private FakeAppStoreConnect _service = null!;
    private TestClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await FakeAppStoreConnect.StartAsync(new FakeOptions { Time = _clock, Authorization = new() { Required = false } }, TestContext.Current.CancellationToken);
        _client = new(_service);
        _service.Data.Add("apps", "1", new { name = "Atlas\tMaps" });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Request_BeforeItsTime_HasNoReports()
    {
        string request = await RequestAsync();
        Assert.Empty(await ListAsync($"/v1/analyticsReportRequests/{request}/reports"));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["App Crashes"], (await ListAsync($"/v1/analyticsReportRequests/{request}/reports?filter[name]=App Crashes")).Select(report => Text(report, "name")));
        Assert.Equal(3, (await ListAsync($"/v1/analyticsReportRequests/{request}/reports?filter[category]=APP_USAGE")).Length);
    }

    [Fact]
    public async Task Request_Second_IsRejectedUntilTheFirstIsDeleted()
    {
        string request = await RequestAsync();
        Answer second = await PostAsync("ONGOING");
        Assert.Equal((409, "You already have such an entity"), (second.Status, second.Json.GetProperty("errors")[0].GetProperty("detail").GetString()));
        Assert.Equal(201, (await PostAsync("ONE_TIME_SNAPSHOT")).Status);
        Assert.Equal(204, (await _client.SendAsync("DELETE", $"/v1/analyticsReportRequests/{request}")).Status);
        Assert.Equal(201, (await PostAsync("ONGOING")).Status);
    }

    [Fact]
    public async Task Instances_OverTime_OverlapAndAreForgotten()
    {
        string report = await ReportAsync(after: 8);
        JsonElement[] daily = await ListAsync($"/v1/analyticsReports/{report}/instances?filter[granularity]=DAILY");
        Assert.Equal(8, daily.Length);
        Assert.Single(await ListAsync($"/v1/analyticsReports/{report}/instances?filter[granularity]=MONTHLY"));
        HashSet<string> first = await DaysAsync(daily[3]);
        HashSet<string> second = await DaysAsync(daily[4]);
        Assert.Equal(3, first.Count);
        Assert.Equal(2, first.Intersect(second).Count());
        _clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(36, (await ListAsync($"/v1/analyticsReports/{report}/instances?filter[granularity]=DAILY&limit=200")).Length);
        Assert.Equal(404, (await _client.GetAsync($"/v1/analyticsReportInstances/{daily[0].GetProperty("id").GetString()}")).Status);
    }

    [Fact]
    public async Task Segment_OnTheOtherHost_HasItsChecksumAndExpires()
    {
        string report = await ReportAsync(after: 2);
        JsonElement instance = (await ListAsync($"/v1/analyticsReports/{report}/instances?filter[granularity]=DAILY"))[0];
        JsonElement segment = Assert.Single(await SegmentsAsync(instance));
        using var http = new HttpClient();
        var url = new Uri(Text(segment, "url"));
        Assert.StartsWith(_service.OtherAddress, url.AbsoluteUri, StringComparison.Ordinal);
        byte[] file = await http.GetByteArrayAsync(url, TestContext.Current.CancellationToken);
#pragma warning disable CA5351 // The API uses MD5.
        Assert.Equal((Text(segment, "checksum"), file.Length), (Convert.ToHexStringLower(MD5.HashData(file)), segment.GetProperty("attributes").GetProperty("sizeInBytes").GetInt32()));
#pragma warning restore CA5351
        _clock.Advance(TimeSpan.FromMinutes(6));
        using HttpResponseMessage expired = await http.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, expired.StatusCode);
        using HttpResponseMessage forged = await http.GetAsync(new Uri(url.AbsoluteUri.Replace("Signature=", "Signature=0", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        using HttpResponseMessage again = await http.GetAsync(new Uri(Text(Assert.Single(await SegmentsAsync(instance)), "url")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private async Task<string> RequestAsync()
    {
        Answer made = await PostAsync("ONGOING");
        Assert.True(made.Status == 201, made.Text);
        return made.Json.GetProperty("data").GetProperty("id").GetString()!;
    }

    private Task<Answer> PostAsync(string accessType) => _client.SendAsync("POST", "/v1/analyticsReportRequests",
        $$$"""{"data":{"type":"analyticsReportRequests","attributes":{"accessType":"{{{accessType}}}"},"relationships":{"app":{"data":{"type":"apps","id":"1"} } } } }""");

    private async Task<string> ReportAsync(int after)
    {
        string request = await RequestAsync();
        _clock.Advance(TimeSpan.FromDays(after));
        return (await ListAsync($"/v1/analyticsReportRequests/{request}/reports"))[0].GetProperty("id").GetString()!;
    }

    private Task<JsonElement[]> SegmentsAsync(JsonElement instance) => ListAsync($"/v1/analyticsReportInstances/{instance.GetProperty("id").GetString()}/segments");

    private async Task<HashSet<string>> DaysAsync(JsonElement instance)
    {
        using var http = new HttpClient();
        await using Stream file = await http.GetStreamAsync(new Uri(Text(Assert.Single(await SegmentsAsync(instance)), "url")));
        using var rows = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        string[][] lines = [.. (await rows.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return [.. lines[1..].Select(line => line[0])];
    }

    private async Task<JsonElement[]> ListAsync(string path)
    {
        Answer answer = await _client.GetAsync(path);
        Assert.True(answer.Status == 200, answer.Text);
        return [.. answer.Json.GetProperty("data").EnumerateArray()];
    }

    private static string Text(JsonElement resource, string attribute) => resource.GetProperty("attributes").GetProperty(attribute).GetString()!;
}
