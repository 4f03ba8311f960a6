using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>Faults while uploading parts, and how the client handles them.</summary>
public sealed class UploadFaultTests
{
    private static readonly byte[] s_file = UploadBench.File(3500);

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Part_AnsweredByAPassingStatus_IsSentAgain(HttpStatusCode status)
    {
        using var bench = new UploadBench();
        int refused = 0;
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 2 } && refused++ < 2 ? UploadStub.Reply(status) : null;
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(s_file, bench.Stub.Content);
        Assert.Equal([0, 1, 2, 2, 2, 3], bench.Stub.Puts.Select(call => call.Part).Order());
    }

    [Fact]
    public async Task Part_WithRetryAfter_WaitsAsLong()
    {
        using var bench = new UploadBench();
        int refused = 0;
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 0 } && refused++ == 0
            ? UploadStub.Reply(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "17"))
            : null;
        await bench.ScreenshotAsync(s_file);
        Assert.Contains(TimeSpan.FromSeconds(17), bench.Clock.Waits);
    }

    [Fact]
    public async Task Part_WhoseConnectionIsLost_IsSentAgain()
    {
        using var bench = new UploadBench();
        int lost = 0;
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 1 } && lost++ < 3 ? throw new HttpRequestException("The connection was reset.") : null;
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(s_file, bench.Stub.Content);
    }

    [Fact]
    public async Task Part_OutOfAttempts_FailsAndCanBeContinued()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 1 } ? UploadStub.Reply(HttpStatusCode.BadGateway, "try later") : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Equal(("appScreenshots", "U1", true, 502), (error.ResourceType, error.ResourceId, error.CanContinue, error.ResponseStatusCode));
        Assert.Equal(5, bench.Stub.Puts.Count(call => call.Part == 1));
        Assert.Contains("part 2 of 4", error.Message, StringComparison.Ordinal);
        Assert.Contains("5 attempts", error.Message, StringComparison.Ordinal);
        Assert.Contains("ContinueUploadAsync", error.Message, StringComparison.Ordinal);
        Assert.False(bench.Stub.IsCommitted);
    }

    [Fact]
    public async Task Part_ThatStandsStill_IsSentAgain()
    {
        using var bench = new UploadBench();
        int hung = 0;
        bench.Stub.Intercept = call =>
        {
            if (call is { IsPart: true, Part: 3 } && Interlocked.Increment(ref hung) == 1)
            {
                call.IsHung = true;
                _ = Task.Run(() => bench.Clock.Advance(TimeSpan.FromSeconds(61)));
            }

            return null;
        };
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(s_file, bench.Stub.Content);
        Assert.True(hung >= 2);
    }

    [Fact]
    public async Task Part_Answered403_IsSentToFreshAddressesFetchedOnce()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.IsPart && call.Uri.Query.EndsWith("gen=1", StringComparison.Ordinal) ? UploadStub.Reply(HttpStatusCode.Forbidden, "<Error>expired</Error>") : null;
        bench.Options = bench.Options with { Until = UploadUntil.Committed };
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(s_file, bench.Stub.Content);
        Assert.Equal(1, bench.Stub.Count("GET"));
    }

    [Fact]
    public async Task Part_Answered403ByFreshAddressesToo_Fails()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call.IsPart ? UploadStub.Reply(HttpStatusCode.Forbidden) : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Equal(1, bench.Stub.Count("GET"));
    }

    [Fact]
    public async Task Part_WhoseAddressHasExpired_IsSentToAFreshOne()
    {
        using var bench = new UploadBench();
        bench.Stub.Expiration = bench.Clock.GetUtcNow().AddMinutes(-1);
        bench.Stub.Intercept = call =>
        {
            if (call is { IsPart: false, Method: "GET" })
            {
                bench.Stub.Expiration = bench.Clock.GetUtcNow().AddDays(7);
            }

            return null;
        };
        bench.Options = bench.Options with { Until = UploadUntil.Committed };
        await bench.BuildAsync(s_file);
        Assert.Equal(4, bench.Stub.Puts.Count);
        Assert.Equal(1, bench.Stub.Count("GET"));
    }

    [Fact]
    public async Task Part_WhoseFreshAddressSeemsExpiredToo_IsSentAnyway()
    {
        // The machine's clock might be wrong.
        using var bench = new UploadBench();
        bench.Stub.Expiration = bench.Clock.GetUtcNow().AddDays(-1);
        await bench.BuildAsync(s_file);
        Assert.Equal(s_file, bench.Stub.Content);
    }

    [Fact]
    public async Task Part_RejectedAtAnAddressWithCredentials_KeepsThemSecret()
    {
        using var bench = new UploadBench();
        bench.Stub.Credentials = "someone:pa55word@";
        bench.Stub.Intercept = call => call.IsPart ? UploadStub.Reply(HttpStatusCode.BadRequest, $"someone:pa55word {new string('x', 465)}{UploadStub.Secret}") : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Contains("https://upload.example/parts/", error.Message, StringComparison.Ordinal);
        Assert.Contains("in 1 attempt:", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pa55word", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(UploadStub.Secret[..12], error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_Rejected_StopsTheUploadAndKeepsTheSignatureSecret()
    {
        var log = new List<string>();
        using var bench = new UploadBench(configure: options => options.Logger = new ListLogger(log));
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 0 } ? UploadStub.Reply(HttpStatusCode.BadRequest, $"<Error><Code>BadDigest</Code><S>{UploadStub.Secret}</S></Error>") : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Contains("BadDigest", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://upload.example/parts/0", error.Message, StringComparison.Ordinal);
        Assert.Single(bench.Stub.Puts, call => call.Part == 0);
        Assert.DoesNotContain(UploadStub.Secret, error + string.Concat(log), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz", error + string.Concat(log), StringComparison.Ordinal);
        Assert.False(bench.Stub.IsCommitted);
    }

    [Fact]
    public async Task Part_WithAnotherETag_IsSentAgain()
    {
        using var bench = new UploadBench();
        int damaged = 0;
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 1 } && damaged++ == 0 ? UploadStub.Reply(HttpStatusCode.OK, "", ("ETag", "\"00000000000000000000000000000000\"")) : null;
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(2, bench.Stub.Puts.Count(call => call.Part == 1));
        Assert.Equal(s_file, bench.Stub.Content);
    }

    [Theory]
    [InlineData("\"part-1\"")]
    [InlineData("W/\"x\"")]
    [InlineData("")]
    public async Task Part_WithAnETagThatIsNoHash_HasArrived(string tag)
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call =>
        {
            if (!call.IsPart)
            {
                return null;
            }

            bench.Stub.Answer(call);
            return UploadStub.Reply(HttpStatusCode.OK, "", ("ETag", tag));
        };
        await bench.ScreenshotAsync(s_file);
        Assert.Equal(4, bench.Stub.Puts.Count);
    }

    [Fact]
    public async Task Part_WithAnotherETagAlways_FailsUnlessUnverified()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call =>
        {
            if (!call.IsPart)
            {
                return null;
            }

            bench.Stub.Answer(call);
            return UploadStub.Reply(HttpStatusCode.OK, "", ("ETag", "\"00000000000000000000000000000000\""));
        };
        Assert.Contains("checksum", (await bench.FailsAsync(s_file)).Message, StringComparison.Ordinal);
        bench.Options = bench.Options with { VerifyParts = false };
        await bench.ScreenshotAsync(s_file);
    }

    [Theory]
    [InlineData("gap")]
    [InlineData("overlap")]
    [InlineData("beyond")]
    [InlineData("short")]
    [InlineData("empty")]
    [InlineData("negative")]
    [InlineData("none")]
    [InlineData("http")]
    [InlineData("file")]
    [InlineData("loopback")]
    [InlineData("method")]
    [InlineData("header")]
    [InlineData("authorization")]
    public async Task Operations_ThatAreNotTheFile_AreRejectedBeforeAByteIsSent(string fault)
    {
        using var bench = new UploadBench();
        bench.Stub.ChangeOperations = operations =>
        {
            JsonNode first = operations[^1]!;
            switch (fault)
            {
                case "gap":
                    operations.RemoveAt(1);
                    break;
                case "overlap":
                    operations.Add(operations[1]!.DeepClone());
                    break;
                case "beyond":
                    operations[0]!["length"] = 999_999;
                    break;
                case "short":
                    operations.RemoveAt(0);
                    break;
                case "empty":
                    first["length"] = 0;
                    break;
                case "negative":
                    first["offset"] = -1;
                    break;
                case "none":
                    operations.Clear();
                    break;
                case "http":
                    first["url"] = "http://upload.example/parts/0";
                    break;
                case "file":
                    first["url"] = "file:///etc/passwd";
                    break;
                case "loopback":
                    first["url"] = "http://127.0.0.1:1/parts/0";
                    break;
                case "method":
                    first["method"] = "DELETE";
                    break;
                case "header":
                    first["requestHeaders"]![0]!["value"] = "a\r\nX-Injected: b";
                    break;
                default:
                    first["requestHeaders"]![0]!["name"] = "Authorization";
                    break;
            }
        };
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Empty(bench.Stub.Puts);
        Assert.Equal("U1", error.ResourceId);
    }

    [Fact]
    public async Task Part_Redirected_IsNotFollowed()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 0 } ? UploadStub.Reply(HttpStatusCode.TemporaryRedirect, "", ("Location", "https://evil.example/")) : null;
        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);
        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Stub.Calls, call => call.Uri.Host == "evil.example");
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(5000)]
    public async Task File_ResizedWhileSent_StopsBeforeTheCommit(int length)
    {
        using var bench = new UploadBench();
        using var stream = new MemoryStream();
        stream.Write(s_file);
        bench.Stub.Intercept = call =>
        {
            if (call.IsPart)
            {
                stream.SetLength(length);
            }

            return null;
        };
        bench.Options = bench.Options with { Concurrency = 1 };
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.ScreenshotAsync(UploadSource.FromStream("home.png", stream)));
        Assert.Contains("Nothing was committed", error.Message, StringComparison.Ordinal);
        Assert.True(error.CanContinue);
        Assert.Equal(0, bench.Stub.Count("PATCH"));
    }

    [Fact]
    public async Task File_ChangedWhileSent_IsNeverCommittedWithAnotherChecksum()
    {
        using var bench = new UploadBench();
        byte[] bytes = [.. s_file];
        int changes = 0;
        bench.Stub.Intercept = call =>
        {
            if (call.IsPart && changes++ < 4)
            {
                bytes[call.Part * 1000] ^= 1;
            }

            return null;
        };
        try
        {
            await bench.ScreenshotAsync(UploadSource.FromStream("home.png", new MemoryStream(bytes)));
        }
        catch (AppStoreConnectUploadException e)
        {
            Assert.Contains("changed during the upload", e.Message, StringComparison.Ordinal);
        }

        Assert.True(!bench.Stub.IsCommitted || bench.Stub.Checksum == UploadStub.Hex(bench.Stub.Content));
    }

    [Fact]
    public async Task Source_ThatCannotBeRead_IsNotTakenForTheConnection()
    {
        using var bench = new UploadBench();
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(
            () => bench.ScreenshotAsync(UploadSource.FromStream("home.png", new BrokenStream(s_file))));
        Assert.Contains("The disk is gone.", error.Message, StringComparison.Ordinal);
        Assert.True(bench.Stub.Puts.Count == 0);
    }

    private sealed class ListLogger(List<string> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (messages)
            {
                messages.Add(formatter(state, exception) + exception);
            }
        }
    }

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The disk is gone.");
    }
}
