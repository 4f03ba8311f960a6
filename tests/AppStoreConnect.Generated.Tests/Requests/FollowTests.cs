using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Requests;

/// <summary>Related links are followed under the same rules as next links.</summary>
public sealed class FollowTests
{
    [Theory]
    [InlineData("https://evil.example/v1/builds")]
    [InlineData("http://evil.example/v1/builds")]
    [InlineData("//evil.example/v1/builds")]
    [InlineData("https://user:pass@127.0.0.1/v1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task Follow_LinkThatLeadsElsewhere_IsRejectedAndNothingIsSent(string link)
    {
        int sent = 0;
        using var handler = new StubHandler(_ =>
        {
            sent++;
            return new(System.Net.HttpStatusCode.OK) { Content = new StringContent("""{"data":[]}""") };
        });
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        await Assert.ThrowsAsync<AppStoreConnectResponseException>(async () => await client.FollowAsync(App(link).Builds).GetAsyncEnumerator().MoveNextAsync());
        await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => client.FollowAsync(Version(link).Build));

        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task Follow_LinkOfTheService_IsFollowed()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[{"type":"builds","id":"b"}]}"""));

        await foreach (Build build in api.Client.FollowAsync(App($"{api.Server.Url}v1/apps/1/builds").Builds))
        {
            Assert.Equal("b", build.Id);
        }

        Assert.Equal("/v1/apps/1/builds", api.Server.Single.Target);
    }

    [Theory]
    [InlineData("/v1/apps?limit=1", "/v1/apps?limit=2")]
    [InlineData("/v1/apps?limit=1&sort=name", "/v1/apps?sort=name&limit=2")]
    [InlineData("/v1/apps#f", "/v1/apps?limit=2")]
    [InlineData("/v1/apps?sort=name#f?x", "/v1/apps?sort=name&limit=2")]
    [InlineData("/v1/apps?", "/v1/apps?limit=2")]
    public async Task WithUrl_AndAParameter_IsOneQuery(string url, string target)
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}"""));

        await api.Client.V1.Apps.WithUrl(url).GetAsync(c => c.QueryParameters.Limit = 2);
        await api.Client.V1.Apps.WithUrl(api.Server.Url.AbsoluteUri.TrimEnd('/') + url).GetAsync(c => c.QueryParameters.Limit = 2);

        Assert.All(api.Server.Requests, request => Assert.Equal(target, request.Target));
    }

    private static App App(string link) =>
        ModelJson.Read<App>(Encoding.UTF8.GetBytes("""{"type":"apps","id":"1","relationships":{"builds":{"links":{"related":"LINK"}}}}""".Replace("LINK", link, StringComparison.Ordinal)));

    private static AppStoreVersion Version(string link) =>
        ModelJson.Read<AppStoreVersion>(
            Encoding.UTF8.GetBytes("""{"type":"appStoreVersions","id":"1","relationships":{"build":{"links":{"related":"LINK"}}}}""".Replace("LINK", link, StringComparison.Ordinal)));
}
