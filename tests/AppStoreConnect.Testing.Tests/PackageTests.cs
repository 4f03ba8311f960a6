using System.Security.Cryptography;
using AppStoreConnect.Testing.Facts;

namespace AppStoreConnect.Testing.Tests;

/// <summary>The first steps of package users.</summary>
public sealed class PackageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithoutArguments_SpeaksTheWholeApiAndKeepsResources()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using AppStoreConnectClient client = service.CreateClient();
        App app = service.Add(new App { Name = "Atlas", BundleId = "com.example.atlas" });
        Build build = service.Add(new Build { Id = "b1", Version = "57", App = app.Id });
        Page<Build> builds = await client.V1.Builds.GetAsync(c => c.QueryParameters.FilterApp = [app.Id], Token);
        Assert.Equal(("b1", "57"), (builds.Data[0].Id, builds.Data[0].Version));
        Assert.Equal("Atlas", (await client.V1.Apps[app.Id].GetAsync(cancellationToken: Token)).Data.Name);
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        Assert.Equal("b1", build.Id);
    }

    [Fact]
    public async Task Start_SeveralAtOnce_ShareNothing()
    {
        FakeAppStoreConnect[] services = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FakeAppStoreConnect.StartAsync(cancellationToken: Token)));
        foreach (FakeAppStoreConnect service in services)
        {
            service.Add(new App { Id = "1", Name = service.BaseAddress });
        }

        await Parallel.ForEachAsync(services, Token, async (service, token) =>
        {
            using AppStoreConnectClient client = service.CreateClient();
            Assert.Equal(service.BaseAddress, (await client.V1.Apps["1"].GetAsync(cancellationToken: token)).Data.Name);
            Assert.Equal(1, service.RequestCount);
            await service.DisposeAsync();
        });
    }

    [Theory]
    [InlineData("""{"type":"apps","id":"1","attributes":{"name":"Atlas"}}""", 1)]
    [InlineData("""[{"type":"apps","attributes":{"name":"Atlas"}},{"type":"builds","id":"2"}]""", 2)]
    [InlineData("""{"data":[{"type":"builds","id":"2","relationships":{"app":{"data":{"type":"apps","id":"1"}}}}],"included":[{"type":"apps","id":"1"}]}""", 2)]
    [InlineData("""{"data":{"type":"apps","id":"1"}, /* comments and trailing commas are fine */ }""", 1)]
    public async Task AddJson_InAnyForm_AddsAll(string json, int count)
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        Assert.Equal(count, service.AddJson(json).Count);
        Assert.Equal(count, service.Data.Count);
    }

    [Theory]
    [InlineData("[", "not valid JSON")]
    [InlineData("1", "'' is not a resource")]
    [InlineData("""[{"type":"apps"},{"type":"aps"}]""", "'/1/type' is 'aps', which is not a type of this API.")]
    [InlineData("""{"type":"apps","attributes":{"nme":"Atlas"}}""", "'/attributes/nme': apps do not have this attribute.")]
    [InlineData("""{"type":"apps","attributes":[]}""", "'/attributes' is not an object.")]
    [InlineData("""{"data":{"type":"builds","relationships":{"ap":{}}}}""", "'/data/relationships/ap': builds do not have this relationship.")]
    [InlineData("""{"type":"builds","relationships":{"app":{"data":{"id":"1"}}}}""", "'/relationships/app/data' needs type and id.")]
    public async Task AddJson_WithFaults_NamesThemAndAddsNothing(string json, string message)
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        ArgumentException e = Assert.Throws<ArgumentException>(() => service.AddJson(json));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(0, service.Data.Count);
    }

    [Fact]
    public async Task Key_OnceRegistered_IsTheOnlyOneAccepted()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using AppStoreConnectClient right = Client(service, pair, "KEY1");
        using AppStoreConnectClient wrong = Client(service, other, "KEY1");
        using AppStoreConnectClient unknown = Client(service, pair, "KEY2");
        await wrong.V1.Apps.GetAsync(cancellationToken: Token);
        service.RegisterKey("KEY1", pair.ExportSubjectPublicKeyInfoPem());
        await right.V1.Apps.GetAsync(cancellationToken: Token);
        Assert.Contains("signature", (await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => wrong.V1.Apps.GetAsync(cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Contains("kid", (await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => unknown.V1.Apps.GetAsync(cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => service.RegisterKey("KEY3", "no key"));
    }

    [Fact]
    public async Task Advance_PastATokensLife_IsFollowedByClients()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using AppStoreConnectClient client = service.CreateClient();
        await client.V1.Apps.GetAsync(cancellationToken: Token);
        service.Advance(TimeSpan.FromDays(3));
        await client.V1.Apps.GetAsync(cancellationToken: Token);
        Assert.Equal(2, service.Requests.Select(request => request.Header("Authorization")).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Advance(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task Reset_ForgetsEverythingButKeysAndTime()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new FakeOptions { HourLimit = 3 }, Token);
        using AppStoreConnectClient client = service.CreateClient(options => options.Retry = RetryOptions.None);
        App app = service.Add(new App { Name = "Atlas" });
        string file = service.ServeFile("report", new byte[1], "text/plain");
        service.Data.NextOutcome("builds", ProcessingOutcome.Failure("1", "broken"));
        service.Script(RequestMatch.Any, Behaviors.ServerError());
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => client.V1.Apps.GetAsync(cancellationToken: Token));
        service.Reset();
        Assert.Equal((0, 0), (service.Data.Count, service.Requests.Count));
        Assert.Empty((await client.V1.Apps.GetAsync(cancellationToken: Token)).Data);
        using var http = new HttpClient();
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(file), Token)).StatusCode);
        Assert.NotEqual(app.Id, service.Add(new App { Name = "Atlas" }).Id);
        await client.V1.Apps.GetAsync(cancellationToken: Token);
        await client.V1.Apps.GetAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task Dispose_EndsTheService()
    {
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using AppStoreConnectClient client = service.CreateClient(options => options.Retry = new() { MaxAttempts = 1 });
        await service.DisposeAsync();
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => client.V1.Apps.GetAsync(cancellationToken: Token));
    }

    [Fact]
    public void EmbeddedFacts_HaveEveryOperation() => Assert.Equal(1263, EmbeddedDescription.Value.Paths.Sum(path => path.Operations.Count));

    private static AppStoreConnectClient Client(FakeAppStoreConnect service, ECDsa pair, string id) =>
        new(AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), id, "57246542-96fe-1a63-e053-0824d011072a"), new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true });
}
