using System.Text;
using AppStoreConnect;
using AppStoreConnect.Testing;
using WireMock.Server;

namespace AscFake.Tests;

/// <summary>Recorded requests and responses, replayed by WireMock.Net.</summary>
public sealed class WireMockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conversation_Exported_IsPlayedBackByWireMock()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using AppStoreConnectClient recorded = service.CreateClient();
        service.Add(new App { Id = "1", Name = "Atlas ✓", BundleId = "com.example.atlas" });
        service.Add(new App { Id = "2", Name = "Breeze" });
        await RunAsync(recorded);
        int asked = service.RequestCount;

        using WireMockServer server = WireMockServer.Start("http://127.0.0.1:0");
        server.WithMapping(service.ToWireMockMappings(server.Url));
        using var replayed = new AppStoreConnectClient(service.Key, new() { BaseUrl = new(server.Url!), AllowLoopbackHttp = true, Retry = RetryOptions.None });
        await RunAsync(replayed);
        Assert.Equal(asked, service.RequestCount);
        Assert.Equal(asked, server.LogEntries.Count);
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => replayed.V1.Users.GetAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Export_OfEqualRequestsAndFiles_HasTheLastAnswerAndBytes()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new FakeOptions { Authorization = new() { Required = false } }, Token);
        using var client = new HttpClient { BaseAddress = new(service.BaseAddress) };
        Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Token);
        using HttpResponseMessage missing = await GetAsync("/v1/apps/1");
        service.Add(new App { Id = "1", Name = "Atlas" });
        using HttpResponseMessage found = await GetAsync("/v1/apps/1");
        service.Script(RequestMatch.Get("/v1/builds"), Behaviors.Cut());
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync("/v1/builds"));
        using HttpResponseMessage report = await GetAsync("/v1/salesReports?filter[vendorNumber]=1&filter[reportType]=SALES&filter[reportSubType]=SUMMARY&filter[frequency]=DAILY");
        var mappings = System.Text.Json.JsonElement.Parse(Encoding.UTF8.GetBytes(service.ToWireMockMappings())).EnumerateArray().Select(one => one.GetProperty("Response")).ToList();
        Assert.Equal(2, mappings.Count);
        Assert.Equal(200, mappings[0].GetProperty("StatusCode").GetInt32());
        Assert.Equal([0x1f, 0x8b], mappings[1].GetProperty("BodyAsBytes").GetBytesFromBase64()[..2]);
    }

    private static async Task RunAsync(AppStoreConnectClient client)
    {
        List<string?> names = [];
        await foreach (App app in client.V1.Apps.ListAsync(c => c.QueryParameters.Limit = 1).WithCancellation(Token))
        {
            names.Add(app.Name);
        }

        Assert.Equal(["Atlas ✓", "Breeze"], names);
        Document<BundleId> made = await client.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "Atlas", Identifier = "com.example.atlas", Platform = BundleIdPlatform.Ios },
            cancellationToken: Token);
        Assert.Equal("com.example.atlas", made.Data.Identifier);
        await Assert.ThrowsAsync<AppStoreConnectNotFoundException>(() => client.V1.Apps["9"].GetAsync(cancellationToken: Token));
    }
}
