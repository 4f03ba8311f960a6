using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Requests;

/// <summary>Builders and relationships send to the URL that they received.</summary>
public sealed class AddressTests
{
    private const string Empty = """{"data":[],"links":{"self":"/v1/x"}}""";

    [Fact]
    public async Task Linkages_WithLimit_AskForIt()
    {
        await using var api = new TestApi(LoopbackReply.Json(Empty));

        await api.Client.V1.BetaGroups["1"].Relationships.BetaTesters.GetAsync(c =>
        {
            c.QueryParameters.Limit = 20;
            Assert.Equal(20, c.QueryParameters.Limit);
        });

        Assert.Equal("/v1/betaGroups/1/relationships/betaTesters?limit=20", api.Server.Single.Target);
    }

    [Fact]
    public async Task WithUrl_OfEachKindOfBuilder_SendsThere()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json(Empty));
        string address = api.Options.BaseUrl.GetLeftPart(UriPartial.Authority);

        await api.Client.V1.Apps.WithUrl($"{address}/v1/apps?limit=1").GetAsync();
        await api.Client.V1.Apps["1"].Builds.WithUrl($"{address}/v1/apps/1/builds?limit=2").GetAsync();
        await api.Client.V1.BetaGroups["1"].Relationships.BetaTesters.WithUrl($"{address}/v1/betaGroups/1/relationships/betaTesters?limit=3").GetAsync();

        Assert.Equal(
            ["/v1/apps?limit=1", "/v1/apps/1/builds?limit=2", "/v1/betaGroups/1/relationships/betaTesters?limit=3"],
            api.Server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task FollowAsync_ToOne_ReadsTheRelatedResource()
    {
        await using var api = new TestApi(request => LoopbackReply.Json(request.Target.EndsWith("/app", StringComparison.Ordinal)
            ? """{"data":{"type":"apps","id":"7","attributes":{"name":"Atlas"}}}"""
            : """{"data":{"type":"builds","id":"1","relationships":{"app":{"links":{"related":"/v1/builds/1/app"}}}}}"""));
        Build build = (await api.Client.V1.Builds["1"].GetAsync()).Data;

        Document<App> app = await api.Client.FollowAsync(build.App);

        Assert.Equal("Atlas", app.Data.Name);
    }

    [Fact]
    public void FollowAsync_WithoutALink_SaysWhatToDo()
    {
        using var client = new AppStoreConnectClient(TestKeys.Team);

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => client.FollowAsync(new Build { Id = "1" }.Icons));

        Assert.Contains("BuildIcon", e.Message, StringComparison.Ordinal);
    }
}
