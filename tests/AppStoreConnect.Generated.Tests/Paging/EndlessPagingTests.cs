using AppStoreConnect.Tests.Support;
using static AppStoreConnect.Tests.Support.ThingPages;

namespace AppStoreConnect.Tests.Paging;

/// <summary>A caller's settings apply to every page, and no service can make an enumeration endless.</summary>
public sealed class EndlessPagingTests
{
    [Fact]
    public async Task List_HeadersOptionsAndRoute_GoWithEveryPage()
    {
        int sent = 0, configured = 0;
        await using var api = new TestApi(r => ++sent == 1
            ? LoopbackReply.Json($$$"""{"data":[{"type":"apps","id":"1"}],"links":{"next":"http://{{{r.Headers["Host"]}}}/v1/apps?cursor=1"}}""")
            : LoopbackReply.Error(503, "X"));
        var list = api.Client.V1.Apps.ListAsync(c =>
        {
            configured++;
            c.Headers.Add("X-Trace", "abc");
            c.Options.Add(RetryOptions.None);
            c.QueryParameters.Limit = 1;
        });

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(async () =>
        {
            await foreach (App app in list)
            {
                Assert.Equal("1", app.Id);
            }
        });

        Assert.Equal(["/v1/apps?limit=1", "/v1/apps?cursor=1"], api.Server.Requests.Select(r => r.Target));
        Assert.All(api.Server.Requests, r => Assert.Equal("abc", r.Headers["X-Trace"]));
        Assert.Equal((1, "/v1/apps"), (e.Attempts, e.RequestRoute));
        Assert.Equal(1, configured);
    }

    [Theory]
    [InlineData("/v1/things?limit=2", "/v1/things?limit=2")]
    [InlineData("/v1/things?limit=2", "/v1/things?limit=2#again")]
    [InlineData("/v1/things?a=1&b=%5B", "/v1/things?b=[&a=1")]
    [InlineData("/v1/things", "/v1/things?")]
    public async Task Next_ThatIsTheFirstPage_EndsTheWalk(string first, string next)
    {
        await using var api = new TestApi(LoopbackReply.Json($$$"""{"data":[{"type":"things","id":"1"}],"links":{"next":"{{{next}}}"}}"""));

        Assert.Equal(["1"], await IdsAsync(List(api, first: first)));
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Next_WithAnAmpersandInItsCursor_IsAnotherPageThanWithAParameter()
    {
        await using var api = new TestApi(r => LoopbackReply.Json(r.Target switch
        {
            "/v1/a" => """{"data":[{"type":"things","id":"1"}],"links":{"next":"/v1/a?cursor=x&limit=2"}}""",
            "/v1/a?cursor=x&limit=2" => """{"data":[{"type":"things","id":"2"}],"links":{"next":"/v1/a?cursor=x%26limit%3D2"}}""",
            _ => """{"data":[{"type":"things","id":"3"}],"links":{}}""",
        }));

        Assert.Equal(["1", "2", "3"], await IdsAsync(List(api, first: "/v1/a")));
    }

    [Fact]
    public async Task Next_BackToAPageBefore_EndsTheWalk()
    {
        await using var api = new TestApi(r => LoopbackReply.Json(
            $$$"""{"data":[{"type":"things","id":"{{{r.Target}}}"}],"links":{"next":"{{{(r.Target == "/v1/a" ? "/v1/b" : "/v1/a")}}}"}}"""));

        Assert.Equal(["/v1/a", "/v1/b"], await IdsAsync(List(api, first: "/v1/a")));
    }

    [Fact]
    public async Task Next_ThatIsThePagesOwnSelf_EndsTheWalk()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[{"type":"things","id":"1"}],"links":{"self":"/v1/elsewhere","next":"/v1/elsewhere"}}"""));

        Assert.Equal(["1"], await IdsAsync(List(api)));
    }

    [Fact]
    public async Task Next_ByFragmentsAlone_EndsTheWalk()
    {
        int page = 0;
        await using var api = new TestApi(_ => LoopbackReply.Json($$$"""{"data":[{"type":"things","id":"{{{page}}}"}],"links":{"next":"/v1/things?cursor=1#{{{page++}}}"}}"""));

        Assert.Equal(["0", "1"], await IdsAsync(List(api)));
    }

    [Fact]
    public async Task EmptyPages_WithoutEnd_AreAnError()
    {
        int page = 0;
        await using var api = new TestApi(_ => LoopbackReply.Json($$$"""{"data":[],"links":{"next":"/v1/things?cursor={{{page++}}}"}}"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => IdsAsync(List(api, new() { MaxItems = 5 })));

        Assert.Equal(100, api.Server.Requests.Count);
        Assert.Contains("100 empty pages in a row", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaxPages_Given_EndsTheWalkThere()
    {
        int page = 0;
        await using var api = new TestApi(_ => LoopbackReply.Json($$$"""{"data":[{"type":"things","id":"1"}],"links":{"next":"/v1/things?cursor={{{page++}}}"}}"""));

        Assert.Equal(3, (await IdsAsync(List(api, new() { MaxPages = 3, Prefetch = true }))).Count);
        Assert.Equal(3, api.Server.Requests.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => List(api).With(new() { MaxPages = -1 }));
    }

    [Fact]
    public async Task Canceled_Walk_CarriesTheCallersToken()
    {
        foreach (bool prefetch in new[] { true, false })
        {
            using var source = new CancellationTokenSource();
            await using var api = new TestApi(r =>
            {
                if (r.Target.Contains("cursor", StringComparison.Ordinal))
                {
                    source.Cancel();
                    return LoopbackReply.Silent;
                }

                return LoopbackReply.Json("""{"data":[{"type":"things","id":"1"}],"links":{"next":"/v1/things?cursor=1"}}""");
            });

            var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (Page<Resource> page in List(api, new() { Prefetch = prefetch }).AsPages(source.Token))
                {
                    Assert.NotNull(page);
                }
            });

            Assert.Equal(source.Token, e.CancellationToken);
        }
    }
}
