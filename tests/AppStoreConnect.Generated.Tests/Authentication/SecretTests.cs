using System.Net;
using System.Runtime.CompilerServices;
using AppStoreConnect.Tests.Support;
using AppStoreConnect.Text;

namespace AppStoreConnect.Tests.Authentication;

/// <summary>Responses, exceptions, and links never expose tokens, and text from the service never reaches a terminal unescaped.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(409)]
    [InlineData(200)]
    public async Task Answer_ThatRepeatsTheRequest_IsKeptWithoutTheToken(int status)
    {
        await using var api = new TestApi(r => LoopbackReply.Of(
            status,
            "text/html",
            System.Text.Encoding.UTF8.GetBytes($"<html>You sent Authorization: {r.Authorization}, that is {r.Token}; signed {r.Token!.Split('.')[2]}</html>"),
            $"X-Echo: {r.Authorization}",
            $"Location: /v1/x?token={r.Token}"));

        var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => api.Client.V1.Apps.GetAsync(c => c.Options.Add(RetryOptions.None)));

        string token = api.Server.Single.Token!;
        string all = string.Join('\n', e.Message, e.ToString(), e.ResponseBody, string.Join('\n', e.ResponseHeaders.SelectMany(h => h.Value)));
        Assert.DoesNotContain(token, all, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('.')[2], all, StringComparison.Ordinal);
        Assert.Contains("[token removed]", e.ResponseBody, StringComparison.Ordinal);
        Assert.Contains("You sent Authorization", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatRepeatsTheRequestInJson_HasErrorsWithoutTheToken()
    {
        await using var api = new TestApi(r => LoopbackReply.Json($$$"""{"errors":[{"code":"X","title":"{{{r.Token}}}","detail":"d"}]}""", 409));

        var e = await api.FailsAsync<AppStoreConnectConflictException>();

        Assert.Equal(("[token removed]", "d"), (e.Errors[0].Title, e.Errors[0].Detail));
    }

    [Fact]
    public async Task Answer_ThatRepeatsTheTokenInEscapes_HasErrorsWithoutTheToken()
    {
        await using var api = new TestApi(r =>
        {
            string escaped = string.Concat(r.Token!.Select(c => $"\\u{(int)c:x4}"));
            return LoopbackReply.Json($$$"""{"errors":[{"code":"X","title":"{{{escaped}}}","detail":"\\u0041"}]}""", 409);
        });

        var e = await api.FailsAsync<AppStoreConnectConflictException>();

        Assert.Equal(("[token removed]", "\\u0041"), (e.Errors[0].Title, e.Errors[0].Detail));
        Assert.DoesNotContain("\\u0065\\u0079\\u004a", e.ResponseBody, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example/v1/apps/TOKEN")]
    [InlineData("http://u:s3cret-s3cret@127.0.0.1:99999999/x")]
    [InlineData("//u:s3cret-s3cret@evil.example/x")]
    [InlineData("https:u:s3cret-s3cret@evil.example/x")]
    [InlineData("https:/u:s3cret-s3cret@evil.example/x")]
    [InlineData("\\\\\\\\u:s3cret-s3cret@evil.example/x")]
    [InlineData("https://evil.example/v1/\\u200BTOKEN")]
    public async Task NextLink_WithASecret_IsShownWithoutIt(string link)
    {
        await using var api = new TestApi(r => LoopbackReply.Json($$$"""{"data":[],"links":{"next":"{{{link.Replace("TOKEN", r.Token, StringComparison.Ordinal)}}}"}}"""));

        var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(async () => await api.Client.V1.Apps.ListAsync().CountAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain(api.Server.Single.Token!, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", e.Message, StringComparison.Ordinal);
    }

    // A browser shows these as the token itself, and so would a message.
    [Theory]
    [InlineData("&shy;")]
    [InlineData("&#8203;")]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("escaped")]
    public async Task Page_ThatHidesTheToken_IsShownWithoutIt(string between)
    {
        await using var api = new TestApi(r =>
        {
            string hidden = between == "escaped" ? string.Concat(r.Token!.Select(c => $"&#x{(int)c:x};")) : string.Join(between, r.Token!.Chunk(20).Select(part => new string(part)));
            return LoopbackReply.Html($"<html>Bearer {hidden}</html>", 403);
        });

        var e = await api.FailsAsync<AppStoreConnectException>();

        string token = api.Server.Single.Token!;
        string shown = TerminalText.Clean(WebUtility.HtmlDecode(string.Join('\n', e.Message, e.ToString(), e.ResponseBody)), keepsLines: true);
        Assert.DoesNotContain(token, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('.')[2], shown, StringComparison.Ordinal);
        Assert.Contains("[token removed]", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Location")]
    [InlineData("Content-Disposition")]
    [InlineData("Allow")]
    public async Task Success_WhoseContentHeadersRepeatTheToken_ShowsThemWithoutIt(string header)
    {
        await using var api = new TestApi(r => LoopbackReply.Json("{", 200, $"{header}: {r.Token}", $"X-Echo: {r.Headers.GetValueOrDefault("X-Api-Key")}"));

        ResponseInfo info = (await api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/x") { Headers = new Dictionary<string, string> { ["X-Api-Key"] = "s3cret-s3cret" } })).Info!;
        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.Apps.GetAsync());

        Assert.Equal("[token removed]", info.Header(header));
        Assert.Equal("[token removed]", info.Header("X-Echo"));
        Assert.Equal("[token removed]", e.ResponseHeaders[header].Single());
    }

    [Fact]
    public async Task Success_ThatCannotBeRead_IsQuotedWithoutTheSignatureOfItsUrls()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":{"url":"https://host.example/f?X-Amz-Date=1&X-Amz-Signature=s3cret-s3cret\u0026x-amz-security-token=t0ken-t0ken","x"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.Apps.GetAsync());

        Assert.DoesNotContain("s3cret", e + e.ResponseBody, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", e + e.ResponseBody, StringComparison.Ordinal);
        Assert.Contains("X-Amz-Date=1&X-Amz-Signature=[token removed]", e.Message, StringComparison.Ordinal);
    }

    // Quadratic, it would take minutes.
    [Fact]
    public void Text_OfStartsOfTokens_IsCleanedInLinearTime()
    {
        string starts = string.Concat(Enumerable.Repeat("eyJ", 2_000_000));
        string token = $"eyJ{new string('a', 20)}.{new string('b', 20)}.{new string('c', 20)}";

        Assert.Equal(starts + " [token removed]", AppStoreConnect.Http.Redaction.WithoutTokens($"{starts} {token}"));
        Assert.Equal("[token removed]", AppStoreConnect.Http.Redaction.WithoutTokens(starts + token));
    }

    [Fact]
    public async Task Success_WhoseHeadersRepeatTheToken_ShowsThemWithoutIt()
    {
        await using var api = new TestApi(r => LoopbackReply.Json("{}", 200, $"X-Echo: {r.Authorization}", "X-Request-ID: R-1"));

        ResponseInfo info = (await api.GetAsync()).Info!;

        Assert.Equal("Bearer [token removed]", info.Header("x-echo"));
        Assert.Equal(("R-1", "application/json"), (info.RequestId, info.ContentType));
    }

    [Fact]
    public async Task Answer_ThatRepeatsTheCallersOwnSecret_IsKeptWithoutIt()
    {
        await using var api = new TestApi(r => LoopbackReply.Html($"<html>{r.Headers["Authorization"]} {r.Headers["X-Api-Key"]}</html>", 500));
        var request = new RawRequest(HttpMethod.Get, "/v1/apps")
        {
            Headers = new Dictionary<string, string> { ["Authorization"] = "Basic c2VjcmV0LXNlY3JldA==", ["X-Api-Key"] = "0123456789abcdef" },
            Retry = RetryOptions.None,
        };

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(() => api.Client.SendAsync(request));

        Assert.Equal("<html>[token removed] [token removed]</html>", e.ResponseBody);
    }

    [Fact]
    public async Task Page_ThatIsKept_KeepsNoRequestAlive()
    {
        using var handler = new StubHandler(request => new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("""{"data":[{"type":"apps","id":"1"}]}""") });
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team);

        (Page<App> page, WeakReference request) = await GetAsync(client, handler);
        for (int i = 0; i < 10 && request.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(request.IsAlive);
        Assert.Equal(200, (int)page.Response!.StatusCode);
        Assert.Equal("text/plain", page.Response.ContentType);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(Page<App>, WeakReference)> GetAsync(AppStoreConnectClient client, StubHandler handler)
    {
        Page<App> page = await client.V1.Apps.GetAsync();
        return (page, new WeakReference(handler.Last));
    }

    [Fact]
    public void Handler_OfALoopbackHttpBase_UsesNoProxy()
    {
        using SocketsHttpHandler loopback = AppStoreConnectClient.CreateHandler(new("http://127.0.0.1:5999"));
        using SocketsHttpHandler apple = AppStoreConnectClient.CreateHandler(AppStoreConnectClientOptions.DefaultBaseUrl);

        Assert.Equal((false, true), (loopback.UseProxy, apple.UseProxy));
    }

    [Theory]
    [InlineData("a\u001b]0;pwned\u0007b", "a ]0;pwned b")]
    [InlineData("a\u202Eb\u2066c\u200Bd\uFEFFe", "abcde")]
    [InlineData("a\u2028b\u2029c\u0085d\u009Be", "a b c d e")]
    [InlineData("a\U000E0041b", "ab")]
    [InlineData("ünïcödé 😀", "ünïcödé 😀")]
    public void TerminalText_OfAnything_HasNothingThatATerminalActsUpon(string text, string clean) => Assert.Equal(clean, TerminalText.Clean(text, keepsLines: false));

    [Fact]
    public void TerminalText_OfHalfAPair_LeavesItOut() => Assert.Equal("ab", TerminalText.Clean("a\ud800b", keepsLines: false));

    [Fact]
    public async Task Answer_WithTerminalEscapes_ReachesNoMessageRaw()
    {
        foreach (byte[] answer in new[]
        {
            System.Text.Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nbad \u001b]0;pwned\u0007\u001b[31m line\r\n\r\n"),
            System.Text.Encoding.Latin1.GetBytes("HTTP/1.1 abc\u001b[31m\r\n\r\n"),
            LoopbackReply.Json("""{"errors":[{"code":"X\u001b[31m","title":"\u202Eevil\u2066","detail":"\u200B","source":{"pointer":"\u001b"}}]}""", 409).Bytes,
            LoopbackReply.Json("\"\u001b[31m", 200).Bytes,
            LoopbackReply.WithStatus(302, "Location: /x\u001b[31m").Bytes,
            LoopbackReply.Error(409, "X", "X-Request-ID: \u001b[31mid").Bytes,
        })
        {
            await using var api = new TestApi(_ => new LoopbackReply(answer) { Closes = true }, o => o.Retry = RetryOptions.None);

            var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => api.Client.V1.Apps.GetAsync());

            foreach (string text in new[] { e.Message, e.ToString(), e.Errors.FirstOrDefault()?.ToString() ?? "", e.Errors.FirstOrDefault()?.Source?.ToString() ?? "" })
            {
                Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format);
            }

            Assert.DoesNotContain(e.Message, c => char.IsControl(c) && c != '\n');
        }
    }
}
