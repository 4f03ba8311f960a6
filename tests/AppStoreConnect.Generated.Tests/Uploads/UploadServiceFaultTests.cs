using System.Net;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>Faults of the reservation, the commit, and the processing.</summary>
public sealed class UploadServiceFaultTests
{
    private static readonly byte[] s_file = UploadBench.File(2500);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reserve_AppliedButAnswerLost_IsFoundAndNotRepeated(bool breaksOff)
    {
        using var bench = new UploadBench(configure: options => options.Retry = new() { RetryWrites = true });
        bench.Stub.Intercept = call =>
        {
            if (call.Method != "POST")
            {
                return null;
            }

            bench.Stub.Answer(call);
            return breaksOff ? throw new HttpRequestException("reset") : UploadStub.Reply(HttpStatusCode.ServiceUnavailable);
        };
        Document<AppScreenshot> done = await bench.ScreenshotAsync(s_file);
        Assert.Equal("U1", done.Data.Id);
        Assert.Equal(1, bench.Stub.Count("POST"));
        Assert.Contains(bench.Stub.Calls, call => call.Uri.AbsolutePath == "/v1/appScreenshotSets/SET1/appScreenshots");
        Assert.Equal(s_file, bench.Stub.Content);
    }

    [Fact]
    public async Task Part_RejectedWithControlCharacters_AreNotInTheMessage()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call =>
        {
            HttpResponseMessage refusal = UploadStub.Reply(HttpStatusCode.BadRequest);
            refusal.ReasonPhrase = "Bad \u001b]0;owned\u0007Request";
            return call.IsPart ? refusal : null;
        };

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.Contains("the upload host returned 400 Bad ]0;owned Request", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public async Task Part_RefusedInAStateWithControlCharacters_AreNotInTheMessage()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call =>
        {
            if (call.IsPart)
            {
                return UploadStub.Reply(HttpStatusCode.Forbidden);
            }

            if (call.Method != "GET")
            {
                return null;
            }

            using var document = new StreamReader(bench.Stub.Answer(call).Content.ReadAsStream());
            return UploadStub.Reply(HttpStatusCode.OK, document.ReadToEnd().Replace("AWAITING_UPLOAD", "CLOSED\\r\\nforged", StringComparison.Ordinal));
        };

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.Contains("The state is CLOSED forged.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', error.ToString());
    }

    [Fact]
    public async Task Part_ConnectionThatQuotesTheAddress_KeepsTheSignatureSecret()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.IsPart ? throw new HttpRequestException($"could not reach {call.Uri}") : null;

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.DoesNotContain(UploadStub.Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_AskedToComeBackAtOnce_BacksOffAnyway()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.IsPart ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "0")) : null;
        DateTimeOffset start = bench.Clock.GetUtcNow();

        await bench.FailsAsync(s_file);

        Assert.True(bench.Clock.GetUtcNow() - start > TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Commit_WhoseOutcomeIsUnknown_SaysThatItMayHaveBeenApplied()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.Method == "PATCH" ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable) : null;

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.True(error.MayHaveBeenApplied);
    }

    [Fact]
    public async Task Reserve_AnswerLostAndNothingThere_SaysThatItMayHaveBeenApplied()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.Method == "POST" ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable) : null;
        AppStoreConnectException error = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => bench.ScreenshotAsync(s_file));
        Assert.True(error.MayHaveBeenApplied);
        Assert.Equal(1, bench.Stub.Count("POST"));
        Assert.Empty(bench.Stub.Puts);
    }

    [Theory]
    [InlineData("other.png", 2500)]
    [InlineData("home.png", 2499)]
    public async Task Reserve_AnswerLostAndAnotherThere_TakesNoOtherFiles(string name, int size)
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("appScreenshots", name, UploadBench.File(size));
        bench.Stub.Intercept = call => call.Method == "POST" ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable) : null;
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => bench.ScreenshotAsync(s_file));
        Assert.Empty(bench.Stub.Puts);
    }

    [Fact]
    public async Task Reserve_AnswerLostAndSeveralFit_TakesNone()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("appScreenshots", "home.png", s_file);
        bench.Stub.Intercept = call => call.Method == "POST" ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable)
            : call.Uri.AbsolutePath.StartsWith("/v1/appScreenshotSets", StringComparison.Ordinal)
                ? UploadStub.Reply(HttpStatusCode.OK, $$$"""{"data":[{{{bench.Stub.Resource()}}},{{{bench.Stub.Resource("U2")}}}],"links":{"self":"x"}}""") : null;
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => bench.ScreenshotAsync(s_file));
        Assert.Empty(bench.Stub.Puts);
    }

    [Fact]
    public async Task Reserve_Rejected_IsTheServicesOwnError()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.Method == "POST" ? UploadStub.Reply(HttpStatusCode.Conflict, """{"errors":[{"status":"409","code":"ENTITY_ERROR","title":"Too many."}]}""") : null;
        await Assert.ThrowsAsync<AppStoreConnectConflictException>(() => bench.ScreenshotAsync(s_file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_AppliedButAnswerLost_IsLookedUp(bool breaksOff)
    {
        using var bench = new UploadBench(configure: options => options.Retry = new() { RetryWrites = true });
        bench.Stub.Intercept = call =>
        {
            if (call.Method != "PATCH")
            {
                return null;
            }

            bench.Stub.Answer(call);
            return breaksOff ? throw new HttpRequestException("reset") : UploadStub.Reply(HttpStatusCode.GatewayTimeout);
        };
        Document<AppScreenshot> done = await bench.ScreenshotAsync(s_file);
        Assert.Equal("COMPLETE", done.Data.AssetDeliveryState?.State?.Value);
        Assert.Equal(1, bench.Stub.Count("PATCH"));
    }

    [Fact]
    public async Task Commit_NotApplied_IsSentAgain()
    {
        using var bench = new UploadBench();
        int lost = 0;
        bench.Stub.Intercept = call => call.Method == "PATCH" && lost++ < 2 ? UploadStub.Reply(HttpStatusCode.GatewayTimeout) : null;
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(3, bench.Stub.Count("PATCH"));
        Assert.True(bench.Stub.IsCommitted);
    }

    [Fact]
    public async Task Commit_Rejected_CanBeContinued()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.Method == "PATCH" ? UploadStub.Reply(HttpStatusCode.Conflict, """{"errors":[{"status":"409","code":"STATE_ERROR","title":"Bytes are missing."}]}""") : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.True(error.CanContinue);
        Assert.True(error.HasCode("STATE_ERROR"));
        Assert.IsType<AppStoreConnectConflictException>(error.InnerException);
    }

    [Fact]
    public async Task Processing_Failed_ShowsEveryReason()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["UPLOAD_COMPLETE", "FAILED"];
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Equal(("U1", "FAILED", false), (error.ResourceId, error.State, error.CanContinue));
        Assert.Equal(new UploadDetail("IMAGE_BAD", "The image is bad."), Assert.Single(error.Details));
        Assert.Contains("IMAGE_BAD: The image is bad.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Delete 'U1' and upload again", error.Message, StringComparison.Ordinal);
        Assert.False(bench.Stub.IsDeleted);
    }

    [Fact]
    public async Task Processing_Failed_IsDeletedWhereAsked()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["FAILED"];
        bench.Options = bench.Options with { DeleteOnFailure = true };
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.True(bench.Stub.IsDeleted);
        Assert.Contains("was deleted", error.Message, StringComparison.Ordinal);
        Assert.Single(error.Details);
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("text/plain", "Sign in")]
    [InlineData(null, "<!doctype html>Sign in")]
    public async Task Processing_Failed_WhoseDeletionIsAnsweredByAnotherPage_IsNotSaidToBeDeleted(string? type, string page)
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["FAILED"];
        bench.Options = bench.Options with { DeleteOnFailure = true };
        bench.Stub.Intercept = call =>
        {
            HttpResponseMessage login = UploadStub.Reply(HttpStatusCode.OK, page);
            login.Content.Headers.ContentType = type is null ? null : new(type);
            return call.Method == "DELETE" ? login : null;
        };

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.False(bench.Stub.IsDeleted);
        Assert.Contains("It is not known whether the resource was deleted: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("The resource was deleted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processing_Failed_WhoseDeletionIsRefused_SaysSo()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["FAILED"];
        bench.Options = bench.Options with { DeleteOnFailure = true };
        bench.Stub.Intercept = call => call.Method == "DELETE" ? UploadStub.Reply(HttpStatusCode.Conflict) : null;

        Assert.Contains("The resource could not be deleted: ", (await bench.FailsAsync(s_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processing_Failed_CanceledWhileItIsDeleted_KeepsItsId()
    {
        using var bench = new UploadBench();
        using var stop = new CancellationTokenSource();
        bench.Stub.States = ["FAILED"];
        bench.Options = bench.Options with { DeleteOnFailure = true };
        bench.Stub.Intercept = call =>
        {
            if (call.Method == "DELETE")
            {
                stop.Cancel();
                call.IsHung = true;
            }

            return null;
        };

        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.ScreenshotAsync(UploadSource.FromBytes("home.png", s_file), stop.Token));

        Assert.Equal("U1", error.Data[AppStoreConnectUploadException.ResourceIdKey]);
    }

    [Fact]
    public async Task Processing_Failed_OfAKindWithoutDelete_IsLeft()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["FAILED"];
        bench.Options = bench.Options with { DeleteOnFailure = true };
        await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.BuildAsync(s_file));
        Assert.Equal(0, bench.Stub.Count("DELETE"));
    }

    [Fact]
    public async Task Processing_Stuck_EndsWithTheLastState()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["UPLOAD_COMPLETE"];
        bench.Options = bench.Options with { Wait = new() { Timeout = TimeSpan.FromMinutes(5) } };
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Equal(("UPLOAD_COMPLETE", false), (error.State, error.CanContinue));
        Assert.IsType<AppStoreConnectWaitException>(error.InnerException);
    }

    [Fact]
    public async Task Processing_ToAnUnknownState_IsDone()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["UPLOAD_COMPLETE", "BLESSED"];
        Assert.Equal("BLESSED", (await bench.ScreenshotAsync(s_file)).Data.AssetDeliveryState?.State?.Value);
    }

    [Fact]
    public async Task Composite_OfOtherBytes_IsAnError()
    {
        using var bench = new UploadBench();
        bench.Stub.Composite = "00000000000000000000000000000000-3-1000";
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.BuildAsync(s_file));
        Assert.False(error.CanContinue);
        Assert.Contains("checksum", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("redacted")]
    public async Task Composite_Right_OrOfUnknownForm_IsFine(string? composite)
    {
        using var bench = new UploadBench();
        bench.Stub.Composite = composite;
        await bench.BuildAsync(s_file);
        Assert.Null(bench.Stub.Checksum);
    }

    [Fact]
    public async Task Cancel_LeavesTheReservationAndItsId()
    {
        using var bench = new UploadBench();
        using var cancel = new CancellationTokenSource();
        bench.Stub.Intercept = call =>
        {
            if (call.IsPart)
            {
                cancel.Cancel();
            }

            return null;
        };
        bench.Options = bench.Options with { DeleteOnFailure = true };
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => bench.ScreenshotAsync(UploadSource.FromBytes("home.png", s_file), cancel.Token));
        Assert.Equal("U1", error.Data[AppStoreConnectUploadException.ResourceIdKey]);
        Assert.False(bench.Stub.IsDeleted);
        Assert.False(bench.Stub.IsCommitted);
    }
}
