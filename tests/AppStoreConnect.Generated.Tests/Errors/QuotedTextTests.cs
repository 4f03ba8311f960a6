using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace AppStoreConnect.Tests.Errors;

/// <summary>Messages quote what a person needs from the service, without signatures, tokens, or terminal control characters.</summary>
public sealed class QuotedTextTests
{
    private const string Signature = "X-Amz-Signature=0123456789abcdef";
    private static readonly JsonTypeInfo<Dictionary<string, int>> s_numbers = (JsonTypeInfo<Dictionary<string, int>>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Dictionary<string, int>));

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Redirect_ThatIsNotFollowed_IsNamedWithoutItsQuery(string method)
    {
        await using var api = new TestApi(LoopbackReply.WithStatus(307, $"Location: http://files.example/report?{Signature}"));

        var e = await api.FailsAsync<AppStoreConnectException>(new HttpMethod(method));

        Assert.Contains("http://files.example/report", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/v1/apps?" + Signature)]
    [InlineData("https://evil.example/v1/apps#" + Signature)]
    [InlineData("https://someone:" + Signature + "@evil.example/v1/apps")]
    public async Task NextLink_ThatIsNotFollowed_IsNamedWithoutSecrets(string link)
    {
        await using var api = new TestApi(LoopbackReply.Json($$$"""{"data":[{"type":"apps","id":"1"}],"links":{"next":"{{{link}}}"}}"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(async () =>
        {
            await foreach (App app in api.Client.V1.Apps.ListAsync())
            {
                Assert.Equal("1", app.Id);
            }
        });

        Assert.Contains("https://evil.example/v1/apps", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectedConnection_ThatFails_NamesTheHostThatFailed()
    {
        using var http = new HttpClient(new StubHandler(request => request.RequestUri!.Host == "gone.example"
            ? throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host is known.")
            : new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new("https://gone.example/x") } }));
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { Retry = RetryOptions.None });

        var e = await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => client.SendAsync(HttpMethod.Get, "/v1/apps"));

        Assert.Contains("the connection to gone.example failed", e.Message, StringComparison.Ordinal);
        Assert.Contains("The name gone.example can't be resolved", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableAnswer_ThatRepeatsTheToken_DoesNotShowIt()
    {
        string token = "";
        await using var api = new TestApi(r => LoopbackReply.Json($$"""{"{{token = r.Token!}}":"no number"}"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), s_numbers));

        Assert.DoesNotContain(token, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, e.Place, StringComparison.Ordinal);
        Assert.DoesNotContain(token, e.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableAnswer_WithControlCharactersInAName_HasACleanPlace()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"a\u001b]0;x\u0007\u202e":"no number"}"""));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/apps"), s_numbers));

        AssertClean(e.Message);
        AssertClean(e.Place!);
    }

    [Fact]
    public async Task UnreadableAnswer_OverAnAdapterOfTheCallers_DoesNotShowTheQuery()
    {
        await using var api = new TestApi(LoopbackReply.Json("[1,"));
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = api.Server.Url.ToString().TrimEnd('/') };
        using var client = new AppStoreConnectClient(adapter);

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => client.SendAsync(new RawRequest(HttpMethod.Get, "/v1/betaTesters?filter[email]=someone@example.com"), s_numbers));

        Assert.Contains("GET /v1/betaTesters", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("someone@example.com", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorBody_WithHalfAnEmoji_LosesNothingThatFollows()
    {
        await using var api = new TestApi(
            LoopbackReply.Json("""{"errors":[{"code":"X","title":"cut \ud83d","detail":"the rest","meta":{"associatedErrors":{"/v1/a\ud83d":[{"code":"BEHIND"}]}}},{"code":"Y"}]}""", 409));

        var e = await api.FailsAsync<AppStoreConnectConflictException>();

        Assert.Equal(["X", "Y"], e.Errors.Select(error => error.Code));
        Assert.Equal("the rest", e.Errors[0].Detail);
        Assert.True(e.HasCode("BEHIND"));
        Assert.StartsWith("cut ", e.Errors[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_OfAnyException_IsClean()
    {
        const string Text = "state \u001b[31mred\u001b[0m \u202eevil\u2028next\nline";

        AssertClean(new AppStoreConnectException(Text).Message);
        AssertClean(new AppStoreConnectException(Text, new IOException()).Message);
        AssertClean(new AppStoreConnectUploadException(Text).Message);
        AssertClean(new AppStoreConnectReportException(Text).Message);
        AssertClean(new UploadDetail("C\u001b[31m", "D\u202e\nE").ToString());
        Assert.Contains("\nline", new AppStoreConnectException(Text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MayHaveBeenApplied_OfAnErrorThatWrapsAnother_IsThatOfTheOther()
    {
        await using var api = new TestApi(LoopbackReply.Error(500, "UNEXPECTED_ERROR"));
        var unsure = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);
        await using var strict = new TestApi(LoopbackReply.Error(409, "STATE_ERROR"));
        var refused = await strict.FailsAsync<AppStoreConnectException>(HttpMethod.Post);

        Assert.True(new AppStoreConnectException("The upload failed.", unsure).MayHaveBeenApplied);
        Assert.False(new AppStoreConnectException("The upload failed.", refused).MayHaveBeenApplied);
        Assert.False(new AppStoreConnectException("The upload failed.").MayHaveBeenApplied);
    }

    private static void AssertClean(string text) => Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c is '\u202e' or '\u2028'));
}
