using System.Text;
using AppStoreConnect.Http;
using AppStoreConnect.Serialization;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Paging;

/// <summary>The statements of live-api.md on paging.</summary>
public sealed class AsyncPageableTests
{
    private const string First = "/v1/things?limit=2&filter%5Bname%5D=a";

    [Fact]
    public async Task Items_OfThreePages_ComeInOrder()
    {
        await using var api = new TestApi(Pages(3));

        Assert.Equal(["0-0", "0-1", "1-0", "1-1", "2-0", "2-1"], await IdsAsync(List(api)));
        Assert.All(api.Server.Requests, r => Assert.NotNull(r.Authorization));
    }

    [Fact]
    public async Task NextLink_CarriesAllParameters_AndIsSentAsItCame()
    {
        await using var api = new TestApi(Pages(2));

        await IdsAsync(List(api));

        Assert.Equal([First, "/v1/things?cursor=1&limit=2&filter%5Bname%5D=a"], api.Server.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task AsPages_EachPage_IsWholeWithItsTotal()
    {
        await using var api = new TestApi(Pages(2));

        var pages = new List<Page<Resource>>();
        await foreach (Page<Resource> page in List(api).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([2, 2], pages.Select(p => p.Data.Count));
        Assert.Null(pages[0].Total);
        Assert.Null(pages[1].NextLink);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(100, 6, 3)]
    public async Task MaxItems_Given_FetchesNoPageTooMany(int maxItems, int items, int requests)
    {
        await using var api = new TestApi(Pages(3));

        Assert.Equal(items, (await IdsAsync(List(api, new() { MaxItems = maxItems, Prefetch = true }))).Count);
        Assert.Equal(requests, api.Server.Requests.Count);
    }

    [Fact]
    public void MaxItems_Negative_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncPageable<Resource>((_, _) => throw new InvalidOperationException(), "https://x", new() { MaxItems = -1 }));

    [Fact]
    public async Task NextLink_ThatPointsToItself_Ends()
    {
        await using var api = new TestApi(r => Page(1, r.Target.Contains("cursor", StringComparison.Ordinal) ? r.Target : "/v1/things?cursor=a", null));

        Assert.Equal(2, (await IdsAsync(List(api))).Count);
    }

    [Fact]
    public async Task NextLink_ThatWasFollowedBefore_Ends()
    {
        await using var api = new TestApi(r => Page(1, $"/v1/things?cursor={(r.Target.EndsWith("=a", StringComparison.Ordinal) ? 'b' : r.Target.EndsWith("=b", StringComparison.Ordinal) ? 'c' : 'a')}", null));

        Assert.Equal(["/v1/things", "/v1/things?cursor=a", "/v1/things?cursor=b", "/v1/things?cursor=c"], await TargetsAsync(prefetch: false));
        Assert.Equal(["/v1/things", "/v1/things?cursor=a", "/v1/things?cursor=b", "/v1/things?cursor=c"], await TargetsAsync(prefetch: true));

        async Task<string[]> TargetsAsync(bool prefetch)
        {
            api.Server.Requests.Clear();
            await IdsAsync(List(api, new() { Prefetch = prefetch }, "/v1/things"));
            return [.. api.Server.Requests.Select(r => r.Target)];
        }
    }

    [Theory]
    [InlineData("https://evil.example/v1/things?cursor=1", "https://evil.example")]
    [InlineData("http://127.0.0.1:1/v1/things?cursor=1", "http://127.0.0.1:1")]
    [InlineData("//evil.example/v1/things", null)]
    [InlineData("not an address", null)]
    [InlineData("ftp://127.0.0.1/v1", "ftp://127.0.0.1")]
    [InlineData("http://user:password@HOST/v1/things?cursor=1", "it carries credentials")]
    public async Task NextLink_ToAnotherHost_IsRefusedBeforeAnythingIsSent(string link, string? shown)
    {
        await using var api = new TestApi(r => Page(1, link.Replace("HOST", r.Headers["Host"], StringComparison.Ordinal), null));
        var ids = new List<string>();

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(async () =>
        {
            await foreach (Resource item in List(api, new() { Prefetch = shown is null }))
            {
                ids.Add(item.Id);
            }
        });

        Assert.Single(api.Server.Requests);
        Assert.Single(ids);
        Assert.Contains("no token was sent there", e.Message, StringComparison.Ordinal);
        Assert.Contains(shown ?? link, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextLink_OverHttpOfTheSameHost_IsRefused()
    {
        int sent = 0;
        var list = new AsyncPageable<Resource>(
            (_, _) =>
            {
                sent++;
                return Task.FromResult(ModelJson.Read<Page<Resource>>(Encoding.UTF8.GetBytes("""{"data":[],"links":{"next":"http://api.appstoreconnect.apple.com/v1/apps?cursor=1"}}""")));
            },
            "https://api.appstoreconnect.apple.com",
            null);

        await Assert.ThrowsAsync<AppStoreConnectResponseException>(async () => await IdsAsync(list));

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task StartLink_StoredEarlier_GoesOnFromThere()
    {
        await using var api = new TestApi(Pages(3));
        string? stored = null;
        await foreach (Page<Resource> page in List(api).AsPages())
        {
            stored = page.NextLink;
            break;
        }

        api.Server.Requests.Clear();
        Assert.Equal(["1-0", "1-1", "2-0", "2-1"], await IdsAsync(List(api).With(new() { StartLink = stored })));
    }

    [Theory]
    [InlineData("https://evil.example/v1/things")]
    [InlineData("nonsense")]
    public async Task StartLink_OfAnotherHost_IsTheCallersMistake(string link)
    {
        await using var api = new TestApi(Pages(1));

        await Assert.ThrowsAsync<ArgumentException>(async () => await IdsAsync(List(api, new() { StartLink = link })));

        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task Prefetch_On_FetchesThePageAfterWhileThisOneIsWorkedOn()
    {
        await using var api = new TestApi(Pages(3));

        await foreach (Page<Resource> page in List(api, new() { Prefetch = true }).AsPages())
        {
            int expected = page.NextLink is null ? 3 : 2;
            while (api.Server.Requests.Count < expected)
            {
                await Task.Delay(1);
            }

            if (page.NextLink is not null)
            {
                break;
            }
        }

        Assert.InRange(api.Server.Requests.Count, 2, 2);
    }

    [Fact]
    public async Task Prefetch_Off_FetchesNothingThatIsNotAskedFor()
    {
        await using var api = new TestApi(Pages(3));

        await foreach (Resource item in List(api))
        {
            Assert.Equal("0-0", item.Id);
            break;
        }

        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Prefetch_CallerLeavesWhileAPageHangs_EndsIt()
    {
        await using var api = new TestApi(r => r.Target.Contains("cursor", StringComparison.Ordinal) ? LoopbackReply.Silent : Page(1, "/v1/things?cursor=1", null));

        await foreach (Page<Resource> page in List(api, new() { Prefetch = true }).AsPages())
        {
            Assert.Single(page.Data);
            break;
        }

        while (api.Server.Open > 1)
        {
            await Task.Delay(1);
        }
    }

    [Fact]
    public async Task Cancelled_MidPage_EndsAtTheNextItem()
    {
        await using var api = new TestApi(Pages(3));
        using var source = new CancellationTokenSource();
        var ids = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Resource item in List(api).WithCancellation(source.Token))
            {
                ids.Add(item.Id);
                await source.CancelAsync();
            }
        });

        Assert.Equal(["0-0"], ids);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Cancelled_BetweenPages_SendsNothingMore()
    {
        await using var api = new TestApi(Pages(3));
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Page<Resource> page in List(api).AsPages(source.Token))
            {
                Assert.NotEmpty(page.Data);
                await source.CancelAsync();
            }
        });

        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Page_ThatFails_IsTheServicesErrorAfterTheItemsBefore()
    {
        await using var api = new TestApi(r => r.Target.Contains("cursor", StringComparison.Ordinal) ? LoopbackReply.Error(403, "FORBIDDEN") : Page(1, "/v1/things?cursor=1", null));
        var ids = new List<string>();

        await Assert.ThrowsAsync<AppStoreConnectForbiddenException>(async () =>
        {
            await foreach (Resource item in List(api, new() { Prefetch = true }))
            {
                ids.Add(item.Id);
            }
        });

        Assert.Single(ids);
    }

    [Fact]
    public async Task Items_EmptyPagesInBetween_AreWalkedOver()
    {
        await using var api = new TestApi(r => r.Target.EndsWith("=1", StringComparison.Ordinal)
            ? Page(0, "/v1/things?cursor=2", null)
            : r.Target.EndsWith("=2", StringComparison.Ordinal) ? Page(1, null, null) : Page(0, "/v1/things?cursor=1", 1));

        Assert.Single(await IdsAsync(List(api)));
    }

    [Fact]
    public async Task Enumerating_Twice_StartsAnew()
    {
        await using var api = new TestApi(Pages(2));
        AsyncPageable<Resource> list = List(api);

        Assert.Equal(await IdsAsync(list), await IdsAsync(list));
        Assert.Equal(4, api.Server.Requests.Count);
    }

    private static AsyncPageable<Resource> List(TestApi api, PagingOptions? options = null, string first = First) => new(
        async (link, cancellationToken) =>
        {
            using ApiResponse response = await api.Adapter.SendAsync(new ApiRequest { Method = HttpMethod.Get, Url = link ?? first }, cancellationToken);
            return ModelJson.Read<Page<Resource>>(response.Body.Span);
        },
        api.Server.Url.AbsoluteUri,
        options);

    private static async Task<List<string>> IdsAsync(AsyncPageable<Resource> list)
    {
        var ids = new List<string>();
        await foreach (Resource item in list)
        {
            ids.Add(item.Id);
        }

        return ids;
    }

    // Two things a page; meta.paging.total is missing, as it can be.
    private static Func<LoopbackRequest, LoopbackReply> Pages(int count) => request =>
    {
        int cursor = request.Target.IndexOf("cursor=", StringComparison.Ordinal);
        int page = cursor < 0 ? 0 : request.Target[cursor + 7] - '0';
        return Page(2, page + 1 < count ? $"http://{request.Headers["Host"]}/v1/things?cursor={page + 1}&limit=2&filter%5Bname%5D=a" : null, null, page);
    };

    private static LoopbackReply Page(int items, string? next, int? total, int number = 0)
    {
        string data = string.Join(',', Enumerable.Range(0, items).Select(i => $$"""{"type":"things","id":"{{number}}-{{i}}"}"""));
        string links = next is null ? "{}" : $$"""{"next":"{{next}}"}""";
        string meta = total is null ? "" : $$$""","meta":{"paging":{"total":{{{total}}},"limit":2}}""";
        return LoopbackReply.Json($$"""{"data":[{{data}}],"links":{{links}}{{meta}}}""");
    }
}
