using System.Net;
using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Errors;

/// <summary>Errors keep everything that the service returned and show it in the message.</summary>
public sealed class ErrorTests
{
    private const string Full = """
        {"errors":[{
          "id":"8a1c0f9e","status":"409","code":"STATE_ERROR.ENTITY_STATE_INVALID","title":"The state is wrong","detail":"The version can't be submitted.",
          "source":{"pointer":"/data/relationships/appStoreVersion"},
          "links":{"about":"https://example.com/about","associated":{"href":"/v1/appStoreVersions/1","meta":{"source":{"pointer":"/x"}}},"see":"/see"},
          "meta":{"associatedErrors":{
            "/v1/appStoreVersions/1":[
              {"id":"b","status":"409","code":"ENTITY_ERROR.ATTRIBUTE.REQUIRED","title":"A value is missing","detail":"whatsNew is required.","source":{"pointer":"/data/attributes/whatsNew"}},
              {"code":"ENTITY_ERROR.RELATIONSHIP.REQUIRED","detail":"A build is required."}],
            "/v1/appInfos/2":[{"code":"STATE_ERROR.SCREENSHOT_REQUIRED","title":"No screenshots"}]},
            "more":{"a":[1,2,{"b":null}]}}},
         {"status":409,"code":"SECOND","title":"Second","source":{"parameter":"filter[name]"},"unknown":[{"x":1}]}],
         "jsonapi":{"version":"1.0"}}
        """;

    [Fact]
    public async Task Error_WithEverything_IsReadWhole()
    {
        await using var api = new TestApi(LoopbackReply.Json(Full, 409, "x-request-id: REQ-1", "X-Rate-Limit: user-hour-lim:3500;user-hour-rem:500;"));

        var e = await api.FailsAsync<AppStoreConnectConflictException>(HttpMethod.Post, "/v1/reviewSubmissions?secret=1");

        Assert.Equal(HttpStatusCode.Conflict, e.StatusCode);
        Assert.Equal(409, e.ResponseStatusCode);
        Assert.Equal(HttpMethod.Post, e.RequestMethod);
        Assert.Equal("/v1/reviewSubmissions?secret=1", e.RequestUri!.PathAndQuery);
        Assert.Equal("REQ-1", e.RequestId);
        Assert.Equal(["REQ-1"], e.ResponseHeaders["X-Request-Id"]);
        Assert.Equal("application/json", e.ContentType);
        Assert.Equal(Full, e.ResponseBody);
        Assert.False(e.IsResponseBodyTruncated);
        Assert.Equal(500, e.RateLimit!.HourRemaining);
        Assert.Equal(2, e.Errors.Count);
        ApiError first = e.Errors[0];
        Assert.Equal(("8a1c0f9e", "409", "STATE_ERROR.ENTITY_STATE_INVALID"), (first.Id, first.Status, first.Code));
        Assert.Equal(("The state is wrong", "The version can't be submitted."), (first.Title, first.Detail));
        Assert.Equal(("/data/relationships/appStoreVersion", null), (first.Source?.Pointer, first.Source?.Parameter));
        Assert.Equal(("https://example.com/about", "/v1/appStoreVersions/1", "/see"), (first.Links?.About, first.Links?.Associated, first.Links?.See));
        Assert.Equal(["/v1/appStoreVersions/1", "/v1/appInfos/2"], first.AssociatedErrors.Keys);
        Assert.Equal("/data/attributes/whatsNew", first.AssociatedErrors["/v1/appStoreVersions/1"][0].Source!.Pointer);
        Assert.Equal("A build is required.", first.AssociatedErrors["/v1/appStoreVersions/1"][1].Detail);
        Assert.StartsWith("{\"associatedErrors\"", first.Meta, StringComparison.Ordinal);
        Assert.EndsWith("}}", first.Meta, StringComparison.Ordinal);
        Assert.Equal((null, "filter[name]"), (e.Errors[1].Source?.Pointer, e.Errors[1].Source?.Parameter));
        Assert.Equal("409", e.Errors[1].Status);
        Assert.Empty(e.Errors[1].AssociatedErrors);
    }

    [Fact]
    public async Task Error_WithEverything_SaysItAllInItsMessage()
    {
        await using var api = new TestApi(LoopbackReply.Json(Full, 409, "x-request-id: REQ-1"));

        var e = await api.FailsAsync<AppStoreConnectConflictException>(HttpMethod.Post, "/v1/reviewSubmissions?secret=1");

        Assert.Equal(
            """
            POST /v1/reviewSubmissions failed: 409 Conflict (1 attempt, 0.0 s).
              STATE_ERROR.ENTITY_STATE_INVALID: The state is wrong – The version can't be submitted. [at /data/relationships/appStoreVersion] [see /see] [associated /v1/appStoreVersions/1] [error id 8a1c0f9e]
                because of /v1/appStoreVersions/1:
                  ENTITY_ERROR.ATTRIBUTE.REQUIRED: A value is missing – whatsNew is required. [at /data/attributes/whatsNew] [error id b]
                  ENTITY_ERROR.RELATIONSHIP.REQUIRED: A build is required.
                because of /v1/appInfos/2:
                  STATE_ERROR.SCREENSHOT_REQUIRED: No screenshots
              SECOND: Second [parameter filter[name]]
              The resource is not in a state that allows this. The associated errors say what is missing.
              Request ID: REQ-1
            """.ReplaceLineEndings("\n"),
            e.Message);
    }

    [Fact]
    public async Task HasCode_GeneralCode_CoversTheParticularAndThoseBehind()
    {
        await using var api = new TestApi(LoopbackReply.Json(Full, 409));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.True(e.HasCode("STATE_ERROR"));
        Assert.True(e.HasCode("ENTITY_ERROR.ATTRIBUTE"));
        Assert.True(e.HasCode("SECOND"));
        Assert.False(e.HasCode("STATE"));
        Assert.False(e.HasCode("SECOND.MORE"));
    }

    [Fact]
    public async Task Status_ThatCallersBranchOn_HasItsType()
    {
        var types = new Dictionary<int, Type>
        {
            [400] = typeof(AppStoreConnectValidationException),
            [401] = typeof(AppStoreConnectAuthenticationException),
            [403] = typeof(AppStoreConnectForbiddenException),
            [404] = typeof(AppStoreConnectNotFoundException),
            [409] = typeof(AppStoreConnectConflictException),
            [410] = typeof(AppStoreConnectException),
            [418] = typeof(AppStoreConnectException),
            [422] = typeof(AppStoreConnectValidationException),
            [429] = typeof(AppStoreConnectRateLimitException),
            [500] = typeof(AppStoreConnectException),
            [599] = typeof(AppStoreConnectException),
        };
        foreach ((int status, Type type) in types)
        {
            await using var api = new TestApi(LoopbackReply.Error(status, "SOME.CODE"));
            var e = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);
            Assert.IsType(type, e);
            Assert.Equal(status, e.ResponseStatusCode);
            Assert.Contains("SOME.CODE: The title. – The detail.", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Body_OfHtml_IsKept()
    {
        const string Html = "<html>\r\n<head><title>502 Bad Gateway</title></head>\n</html>";
        await using var api = new TestApi(LoopbackReply.Html(Html, 502));

        var e = await api.FailsAsync<AppStoreConnectException>();

        Assert.Equal(Html, e.ResponseBody);
        Assert.Equal("text/html", e.ContentType);
        Assert.Empty(e.Errors);
        Assert.Contains("The response (text/html) says: 502 Bad Gateway", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_Empty_IsReported()
    {
        await using var api = new TestApi(LoopbackReply.WithStatus(500));

        var e = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);

        Assert.Equal("", e.ResponseBody);
        Assert.Contains("POST /v1/apps failed: 500 Internal Server Error", e.Message, StringComparison.Ordinal);
        Assert.Contains("The response has no body.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/vnd.api+json")]
    [InlineData(null)]
    public async Task Body_OfAnotherContentType_IsReadAnyway(string? contentType)
    {
        await using var api = new TestApi(LoopbackReply.Of(404, contentType, Encoding.UTF8.GetBytes(LoopbackReply.ErrorBody(404, "NOT_FOUND"))));

        Assert.True((await api.FailsAsync<AppStoreConnectNotFoundException>()).HasCode("NOT_FOUND"));
    }

    [Fact]
    public async Task Body_CutAnywhere_KeepsWhatThereWas()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Full);
        int next = 0;
        await using var api = new TestApi(_ => LoopbackReply.Of(409, "application/json", whole[..next]));

        for (; next < whole.Length; next += 7)
        {
            var e = await api.FailsAsync<AppStoreConnectConflictException>(HttpMethod.Post);
            Assert.Equal(Encoding.UTF8.GetString(whole.AsSpan(0, next)), e.ResponseBody);
            Assert.NotEmpty(e.Message);
            if (next > Full.IndexOf("\"source\"", StringComparison.Ordinal))
            {
                Assert.Equal("The version can't be submitted.", e.Errors[0].Detail);
            }
        }
    }

    [Fact]
    public async Task Body_Huge_IsKeptUpToABound()
    {
        byte[] huge = new byte[20_000_000];
        Array.Fill(huge, (byte)'x');
        await using var api = new TestApi(LoopbackReply.Of(500, "text/plain", huge));

        var e = await api.FailsAsync<AppStoreConnectException>(HttpMethod.Post);

        Assert.Equal(1024 * 1024, e.ResponseBody!.Length);
        Assert.True(e.IsResponseBodyTruncated);
        Assert.InRange(e.Message.Length, 500, 1000);
    }

    [Fact]
    public async Task Body_OfManyErrors_IsBounded()
    {
        string errors = string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""{"code":"C{{i}}"}"""));
        await using var api = new TestApi(LoopbackReply.Json($$"""{"errors":[{{errors}}]}""", 400));

        var e = await api.FailsAsync<AppStoreConnectValidationException>();

        Assert.Equal(1000, e.Errors.Count);
        Assert.Contains("… and 980 more.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfAHugeAnswer_IsBounded()
    {
        string text = new('x', 5000);
        string behind = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"code":"B{{i}}","detail":"{{text}}"}"""));
        string paths = string.Join(',', Enumerable.Range(0, 10).Select(i => $"\"/v1/a/{i}\":[{(i == 0 ? behind : "")}]"));
        await using var api = new TestApi(LoopbackReply.Json("{\"errors\":[{\"code\":\"A\",\"meta\":{\"associatedErrors\":{" + paths + "}}}]}", 409));

        var e = await api.FailsAsync<AppStoreConnectConflictException>();

        Assert.Equal(100, e.Errors[0].AssociatedErrors["/v1/a/0"].Count);
        Assert.InRange(e.Message.Length, 10_000, 25_000);
    }

    [Fact]
    public async Task Message_TextWithLineEnds_CannotForgeLinesOfALog()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"errors":[{"code":"X","title":"a\nFAKE LINE\u001b[31m","detail":"b\r\nc"}]}""", 400));

        var e = await api.FailsAsync<AppStoreConnectValidationException>();

        Assert.Contains("X: a FAKE LINE [31m – b c", e.Message, StringComparison.Ordinal);
        Assert.Equal("a\nFAKE LINE\u001b[31m", e.Errors[0].Title);
    }

    [Theory]
    [InlineData(400, "PARAMETER_ERROR.INVALID", "does not accept this value")]
    [InlineData(400, "PARAMETER_ERROR.MISSING", "is required")]
    [InlineData(400, "PARAMETER_ERROR.DUPLICATE", "sent twice")]
    [InlineData(401, "NOT_AUTHORIZED", "has been revoked")]
    [InlineData(401, "AUTHENTICATION_ERROR", "this machine's clock")]
    [InlineData(403, "FORBIDDEN", "role")]
    [InlineData(403, "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "accept an agreement")]
    [InlineData(404, "NOT_FOUND", "this key's team")]
    [InlineData(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "Change the named attribute")]
    [InlineData(409, "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "Look it up")]
    [InlineData(409, "STATE_ERROR.ENTITY_STATE_INVALID", "not in a state")]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", "fewer requests at a time")]
    [InlineData(500, "UNEXPECTED_ERROR", "Apple's side")]
    public async Task Message_CodeToKnow_SaysWhatToDo(int status, string code, string hint)
    {
        await using var api = new TestApi(LoopbackReply.Error(status, code));

        var e = await api.FailsAsync<AppStoreConnectException>(path: "/v1/apps/1", retry: RetryOptions.None);

        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_IncludingLegacyConstructors_AreUsableInTests()
    {
        var e = new AppStoreConnectException("mine", new IOException("cause"));

        Assert.Equal("mine", e.Message);
        Assert.Null(e.StatusCode);
        Assert.Empty(e.Errors);
        Assert.Null(e.RateLimit);
        Assert.Null(e.RequestId);
        Assert.All<AppStoreConnectException>(
            [new(), new AppStoreConnectNotFoundException(), new AppStoreConnectConnectionException(), new AppStoreConnectResponseException()],
            error => Assert.Equal("The request failed: there was no response.", error.Message));
    }
}
