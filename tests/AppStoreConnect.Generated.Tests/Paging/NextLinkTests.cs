using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Tests.Support;
using static AppStoreConnect.Tests.Support.ThingPages;

namespace AppStoreConnect.Tests.Paging;

/// <summary>The <c>links.next</c> URLs that paging follows and rejects.</summary>
public sealed class NextLinkTests
{
    [Fact]
    public async Task NextLink_CarriesAllParameters_AndIsSentUnchanged()
    {
        await using var api = new TestApi(Pages(2));

        await IdsAsync(List(api));

        Assert.Equal([First, "/v1/things?cursor=1&limit=2&filter%5Bname%5D=a"], api.Server.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task NextLink_ThatPointsToItself_Ends()
    {
        await using var api = new TestApi(r => Page(1, r.Target.Contains("cursor", StringComparison.Ordinal) ? r.Target : "/v1/things?cursor=a", null));

        Assert.Equal(2, (await IdsAsync(List(api))).Count);
    }

    [Fact]
    public async Task NextLink_ThatWasFollowedBefore_Ends()
    {
        await using var api = new TestApi(r =>
            Page(1, $"/v1/things?cursor={(r.Target.EndsWith("=a", StringComparison.Ordinal) ? 'b' : r.Target.EndsWith("=b", StringComparison.Ordinal) ? 'c' : 'a')}", null));

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
    [InlineData("http://user:password@HOST/v1/things?cursor=1", "it contains credentials")]
    public async Task NextLink_ToAnotherHost_IsRejectedBeforeAnythingIsSent(string link, string? shown)
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
        Assert.Contains("nothing was sent there", e.Message, StringComparison.Ordinal);
        Assert.Contains(shown ?? link, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextLink_OverHttpOfTheSameHost_IsRejected()
    {
        int sent = 0;
        var list = new AsyncPageable<Resource>(
            () => new("https://api.appstoreconnect.apple.com/v1/apps", (_, _) =>
            {
                sent++;
                return Task.FromResult(ModelJson.Read<Page<Resource>>(Encoding.UTF8.GetBytes("""{"data":[],"links":{"next":"http://api.appstoreconnect.apple.com/v1/apps?cursor=1"}}""")));
            }),
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
}
