using System.Globalization;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Errors;

/// <summary>The hints in messages and the texts around them.</summary>
public sealed class HintTests
{
    [Theory]
    [InlineData(409, "STATE_ERROR", "You already have such an entity", "/v1/analyticsReportRequests", "already exists", "associated errors")]
    [InlineData(409, "STATE_ERROR", "d", "/v1/x/1", "not in a state", "associated errors")]
    [InlineData(409, "ENTITY_ERROR.INCLUDED.INVALID_ID", "d", "/v1/appClipAdvancedExperiences", "${name}", "Change the named attribute")]
    [InlineData(409, "ENTITY_ERROR.ATTRIBUTE.REQUIRED", "d", "/v1/x", "is required here", null)]
    [InlineData(409, "ENTITY_ERROR.RELATIONSHIP.REQUIRED", "d", "/v1/x", "relationship is required", null)]
    [InlineData(409, "ENTITY_ERROR.RELATIONSHIP.INVALID", "d", "/v1/x", "ID in the named relationship", null)]
    [InlineData(400, "PARAMETER_ERROR.ILLEGAL", "d", "/v1/x", "does not support this parameter", null)]
    [InlineData(404, "NOT_FOUND", "There were no sales for the date specified.", "/v1/salesReports", "there were no sales", "Check the ID")]
    [InlineData(404, "NOT_FOUND", "d", "/v1/salesReports", "Check that the date", "Check the ID")]
    [InlineData(404, "NOT_FOUND", "d", "/v1/apps", "404", "Check the ID")]
    [InlineData(404, "NOT_FOUND", "d", "/v1/apps/1", "Check the ID", null)]
    [InlineData(403, "FORBIDDEN_ERROR", "d", "/v1/salesReports", "Finance, Sales, or Admin", null)]
    [InlineData(403, "FORBIDDEN_ERROR", "d", "/v1/certificates", "Certificates, devices, and profiles", null)]
    [InlineData(403, "FORBIDDEN_ERROR", "d", "/v1/users/1", "Users and invitations require the Admin role", null)]
    [InlineData(403, "FORBIDDEN_ERROR", "A required agreement is missing or has expired.", "/v1/apps", "accept an agreement", null)]
    public async Task Message_OfACode_SaysWhatToDo(int status, string code, string detail, string path, string says, string? saysNot)
    {
        await using var api = new TestApi(LoopbackReply.Json($$$"""{"errors":[{"status":"{{{status}}}","code":"{{{code}}}","title":"t","detail":"{{{detail}}}"}]}""", status));

        var e = await api.FailsAsync<AppStoreConnectException>(path: path);

        Assert.Contains(says, e.Message, StringComparison.Ordinal);
        Assert.True(saysNot is null || !e.Message.Contains(saysNot, StringComparison.Ordinal), e.Message);
    }

    [Fact]
    public async Task Message_OfAStateErrorWithErrorsBehindIt_PointsAtThem()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"errors":[{"code":"STATE_ERROR","meta":{"associatedErrors":{"/v1/a/1":[{"code":"B"}]}}}]}""", 409));

        Assert.Contains("associated errors say what is missing", (await api.FailsAsync<AppStoreConnectException>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfApplesErrorPage_IsItsTextAndTheCorrelationKey()
    {
        const string Page = """
            <!DOCTYPE html><html><head><style>body { color: red }</style><script>track("x < y")</script><title>Error</title></head>
            <body><!-- secret --><h1>Apple &amp; co.</h1>
            <p>We're   temporarily down.</p></body></html>
            """;
        await using var api = new TestApi(LoopbackReply.Html(Page, 503, "x-apple-jingle-correlation-key: ABCDEF"));

        var e = await api.FailsAsync<AppStoreConnectException>(retry: RetryOptions.None);

        Assert.Contains("says: Error Apple & co. We're temporarily down.", e.Message, StringComparison.Ordinal);
        Assert.Contains("from a gateway or proxy", e.Message, StringComparison.Ordinal);
        Assert.Contains("Request ID: ABCDEF", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("color", e.Message, StringComparison.Ordinal);
        Assert.Equal(Page, e.ResponseBody);
    }

    [Theory]
    [InlineData(31, "31 minutes behind")]
    [InlineData(-31, "31 minutes ahead of")]
    [InlineData(60 * 24 * 5, "5 days behind")]
    [InlineData(0, null)]
    public async Task Message_OfA401_ShowsTheClocksDifferenceAndTheKindOfKey(int minutes, string? difference)
    {
        string date = new TestClock().GetUtcNow().AddMinutes(minutes).ToString("r", CultureInfo.InvariantCulture);
        foreach ((AppStoreConnectKey key, string kind) in new[] { (TestKeys.Team, "as a team key"), (TestKeys.Individual, "as an individual key") })
        {
            await using var api = new TestApi(_ => LoopbackReply.Error(401, "NOT_AUTHORIZED", $"Date: {date}"), key: key);

            var e = await api.FailsAsync<AppStoreConnectAuthenticationException>();

            Assert.Contains(kind, e.Message, StringComparison.Ordinal);
            Assert.Equal(difference is not null, e.Message.Contains("This machine's clock is", StringComparison.Ordinal));
            Assert.Contains(difference ?? "", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Errors_OfABodyInLatin1_CostOneCharacter()
    {
        byte[] body = System.Text.Encoding.Latin1.GetBytes("""{"errors":[{"status":"409","code":"X","title":"café","detail":"d"}]}""");
        await using var api = new TestApi(LoopbackReply.Of(409, "application/json;charset=ISO-8859-1", body));

        var e = await api.FailsAsync<AppStoreConnectConflictException>();

        Assert.Equal(("caf\uFFFD", "d"), (e.Errors[0].Title, e.Errors[0].Detail));
    }
}
