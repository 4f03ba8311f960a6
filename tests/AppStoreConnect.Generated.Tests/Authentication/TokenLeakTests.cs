using System.Net;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Authentication;

/// <summary>Tries every way in which a token could leak.</summary>
public sealed class TokenLeakTests
{
    private const string Page = """{"data":[],"links":{"self":"/v1/apps"}}""";

    [Fact]
    public async Task Send_OwnHost_CarriesTheToken()
    {
        await using var api = new TestApi(LoopbackReply.Json(Page));

        await api.GetAsync();

        Assert.StartsWith("Bearer ey", api.Server.Single.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnotherHostOverHttp_IsNotFollowed(int status)
    {
        await using var other = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        await using var api = new TestApi(LoopbackReply.WithStatus(status, $"Location: {other.Url}v1/apps"));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.Empty(other.Requests);
        Assert.Equal(status, e.ResponseStatusCode);
        Assert.Contains($"redirected to {other.Url}v1/apps", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_ToAnotherHostOverHttps_GoesWithoutTheTokenAndTheCallersSecrets()
    {
        var seen = new List<(Uri? Uri, string Headers)>();
        using var stub = new StubHandler(request =>
        {
            seen.Add((request.RequestUri, request.Headers.ToString()));
            return request.RequestUri!.Host == "files.example"
                ? new(HttpStatusCode.OK) { Content = new StringContent("{}") }
                : new(HttpStatusCode.Found) { Headers = { Location = new("https://files.example/segment") } };
        });
        using var http = new HttpClient(stub);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        await client.SendAsync(new RawRequest(HttpMethod.Get,
            "/v1/apps")
        { Headers = new Dictionary<string, string> { ["Cookie"] = "c=1", ["X-Mine"] = "mine", ["X-Api-Key"] = "k", ["Accept-Language"] = "de" } });

        Assert.Equal(["api.appstoreconnect.apple.com", "files.example"], seen.Select(s => s.Uri!.Host));
        Assert.Contains("Bearer", seen[0].Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", seen[1].Headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Cookie", seen[1].Headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-", seen[1].Headers, StringComparison.Ordinal);
        Assert.Contains("Accept-Language", seen[1].Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_FromHttpsToHttp_IsNotFollowed()
    {
        int sent = 0;
        using var stub = new StubHandler(_ =>
        {
            sent++;
            return new(HttpStatusCode.Found) { Headers = { Location = new("http://api.appstoreconnect.apple.com/v1/apps") } };
        });
        using var http = new HttpClient(stub);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        await Assert.ThrowsAsync<AppStoreConnectException>(() => client.SendAsync(HttpMethod.Get, "/v1/apps"));

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Redirect_OnTheOwnHost_IsFollowedWithTheToken()
    {
        await using var api = new TestApi(r => r.Path == "/v1/apps" ? LoopbackReply.WithStatus(301, "Location: /v1/apps/") : LoopbackReply.Json("{}"));

        await api.GetAsync();

        Assert.All(api.Server.Requests, r => Assert.NotNull(r.Authorization));
        Assert.Equal(["/v1/apps", "/v1/apps/"], api.Server.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task Redirect_InACircle_Ends()
    {
        await using var api = new TestApi(LoopbackReply.WithStatus(302, "Location: /v1/apps"));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.Single(api.Server.Requests);
        Assert.Contains("redirected in a loop, back to /v1/apps", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_ToEverNewPlaces_EndsAfterTen()
    {
        int hop = 0;
        await using var api = new TestApi(_ => LoopbackReply.WithStatus(302, $"Location: /v1/apps?hop={hop++}"));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.Equal(11, api.Server.Requests.Count);
        Assert.Contains("redirected 11 times, last to /v1/apps?…", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//:")]
    [InlineData("//[bad")]
    [InlineData("///evil.example/")]
    [InlineData("http://")]
    [InlineData("https:///x")]
    [InlineData("mailto:a@b")]
    public async Task Redirect_ToNoPlaceAtAll_IsTheAnswersError(string location)
    {
        await using var api = new TestApi(LoopbackReply.WithStatus(302, $"Location: {location}"));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.Equal(302, e.ResponseStatusCode);
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task Redirect_OfAWrite_IsNotFollowed()
    {
        await using var api = new TestApi(LoopbackReply.WithStatus(307, "Location: /v1/other"));

        var e = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);

        Assert.Equal("/v1/apps", api.Server.Single.Target);
        Assert.Equal(307, e.ResponseStatusCode);
    }

    [Fact]
    public async Task Send_AbsoluteAddressOfAnotherHost_GoesWithoutTheToken()
    {
        var seen = new List<HttpRequestMessage>();
        using var stub = new StubHandler(request =>
        {
            seen.Add(request);
            return new(HttpStatusCode.OK);
        });
        using var http = new HttpClient(stub);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        foreach (string url in (string[])
                 [
                     "https://uploads.example/part/1",
                     "https://api.appstoreconnect.apple.com:8443/v1/apps",
                     "https://api.appstoreconnect.apple.com.example/v1/apps",
                     "https://api.appstoreconnect.apple.com@example.com/v1/apps",
                     "https://apple.com/v1/apps",
                 ])
        {
            await client.SendAsync(HttpMethod.Get, url);
        }

        Assert.Equal(5, seen.Count);
        Assert.All(seen, request => Assert.False(request.Headers.Contains("Authorization")));
    }

    [Theory]
    [InlineData("http://api.appstoreconnect.apple.com/v1/apps")]
    [InlineData("http://127.0.0.1:1/v1/apps")]
    [InlineData("ftp://api.appstoreconnect.apple.com/v1/apps")]
    public async Task Send_NotHttps_IsRejectedBeforeItIsSent(string url)
    {
        using var stub = new StubHandler(_ => throw new InvalidOperationException("sent"));
        using var http = new HttpClient(stub);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, url));

        Assert.Contains("only https", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.appstoreconnect.apple.com", true)]
    [InlineData("http://localhost:5000", false)]
    [InlineData("https://user:password@example.com", true)]
    [InlineData("https://example.com?x=1", true)]
    public void Client_BaseUrlThatATokenMustNotGoTo_IsRejected(string url, bool allowLoopback) => Assert.Throws<ArgumentException>(
        () => new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(url), AllowLoopbackHttp = allowLoopback }));

    [Fact]
    public async Task CallersHttpClient_ItsBaseAddress_IsNotUsed()
    {
        Uri? sent = null;
        using var stub = new StubHandler(request =>
        {
            sent = request.RequestUri;
            return new(HttpStatusCode.OK);
        });
        using var http = new HttpClient(stub) { BaseAddress = new("https://evil.example") };
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal("https://api.appstoreconnect.apple.com/v1/apps", sent!.AbsoluteUri);
    }

    [Fact]
    public void Adapter_BaseUrlSetFromOutside_IsRejected()
    {
        using var client = new AppStoreConnectClient(TestKeys.Team);

        Assert.Throws<InvalidOperationException>(() => client.RequestAdapter.BaseUrl = "https://evil.example");
        Assert.Equal("https://api.appstoreconnect.apple.com", client.RequestAdapter.BaseUrl);
    }
}
