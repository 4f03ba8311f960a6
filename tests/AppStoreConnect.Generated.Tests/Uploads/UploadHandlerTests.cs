using System.Net;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>What handlers in the caller's HttpClient throw, and upload hosts whose error stalls.</summary>
public sealed class UploadHandlerTests
{
    private static readonly byte[] s_file = UploadBench.File(2500);

    public static TheoryData<string> Kinds => ["timeout", "invalid", "aggregate", "inner", "data", "canceled", "unsupported", "io", "own"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Handler_ThatThrowsAnythingOnce_IsAConnectionFault(string kind)
    {
        using var bench = new UploadBench();
        int thrown = 0;
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 1 } && thrown++ < 2 ? throw Fault(kind, call.Uri) : null;

        await bench.ScreenshotAsync(s_file);

        Assert.Equal(s_file, bench.Stub.Content);
        Assert.Equal(3, bench.Stub.Puts.Count(call => call.Part == 1));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Handler_ThatAlwaysThrows_EndsInAnUploadExceptionWithoutTheSignature(string kind)
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 1 } ? throw Fault(kind, call.Uri) : null;

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.Equal(("U1", true), (error.ResourceId, error.CanContinue));
        Assert.Contains("in 5 attempts: the connection failed: ", error.Message, StringComparison.Ordinal);
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            Assert.DoesNotContain(UploadStub.Secret, inner.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(inner.Data.Values.Cast<object>(), value => value.ToString()!.Contains(UploadStub.Secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Handler_ThatThrowsAfterTheCallerCanceled_IsTheCancellation()
    {
        using var bench = new UploadBench();
        using var stop = new CancellationTokenSource();
        bench.Options = bench.Options with { AttemptsPerPart = 1 };
        bench.Stub.Intercept = call =>
        {
            if (!call.IsPart)
            {
                return null;
            }

            stop.Cancel();
            throw new AggregateException(new InvalidOperationException($"{call.Uri}"));
        };

        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.ScreenshotAsync(UploadSource.FromBytes("home.png", s_file), stop.Token));

        Assert.Equal("U1", error.Data[AppStoreConnectUploadException.ResourceIdKey]);
        Assert.DoesNotContain(UploadStub.Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpClient_ThatTheCallerDisposed_FailsAtOnce()
    {
        using var bench = new UploadBench();
        var disposed = new HttpClient(bench.Stub, disposeHandler: false);
        disposed.Dispose();
        bench.Options = bench.Options with { HttpClient = disposed };

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.Contains("in 1 attempt: the connection failed: Cannot access a disposed object", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_ThatThrows_IsNotTakenForTheConnection()
    {
        using var bench = new UploadBench(new() { PartSize = 100_000 });
        bench.Options = bench.Options with { Progress = new BrokenProgress() };

        AppStoreConnectUploadException error = await bench.FailsAsync(UploadBench.File(200_000));

        Assert.Contains("The window is closed.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("connection", error.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Stub.Puts);
    }

    [Theory]
    [InlineData("stalls")]
    [InlineData("breaks")]
    [InlineData("drips")]
    [InlineData("invalid")]
    public async Task Part_RefusedByAStatusWhoseBodyStalls_IsNotSentAgain(string how)
    {
        using var bench = new UploadBench();
        bench.Options = bench.Options with { Concurrency = 1 };
        bench.Stub.Intercept = call => !call.IsPart ? null
            : new(HttpStatusCode.BadRequest) { Content = new StreamContent(new StallingStream(how, seconds => bench.Clock.Advance(TimeSpan.FromSeconds(seconds)))) };

        AppStoreConnectUploadException error = await bench.FailsAsync(s_file);

        Assert.Single(bench.Stub.Puts);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Contains("the upload host returned 400 Bad Request", error.Message, StringComparison.Ordinal);
        Assert.Contains("It says: BadDigest", error.Message, StringComparison.Ordinal);
    }

    private static Exception Fault(string kind, Uri uri) => kind switch
    {
        "timeout" => new TimeoutException($"{uri} took too long."),
        "invalid" => new InvalidOperationException($"Unexpected request to {uri}."),
        "aggregate" => new AggregateException(new IOException("first"), new TimeoutException($"{uri}")),
        "inner" => new HttpRequestException("See inside.", new InvalidOperationException("Further inside.", new NotSupportedException($"GET {uri.PathAndQuery}"))),
        "data" => new InvalidDataException("See the data.") { Data = { ["uri"] = uri } },
        "canceled" => new TaskCanceledException($"The handler's own limit for {uri} is over.", new TimeoutException()),
        "unsupported" => new NotSupportedException(uri.Query.ToUpperInvariant()),
        "io" => new IOException($"{uri}"),
        _ => new AppStoreConnectException($"{uri}"),
    };

    private sealed class BrokenProgress : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value)
        {
            if (value is { Step: UploadStep.Sending, SentBytes: > 0 })
            {
                throw new InvalidOperationException("The window is closed.");
            }
        }
    }

    /// <summary>An error document that never ends.</summary>
    private sealed class StallingStream(string how, Action<int> passTime) : MemoryStream
    {
        private bool _isBegun;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_isBegun)
            {
                _isBegun = true;
                "BadDigest"u8.CopyTo(buffer.Span);
                return 9;
            }

            passTime(4);
            switch (how)
            {
                case "breaks":
                    throw new IOException("reset");
                case "invalid":
                    throw new InvalidOperationException("The content can't be read.");
                case "drips":
                    cancellationToken.ThrowIfCancellationRequested();
                    buffer.Span[0] = (byte)' ';
                    return 1;
                default:
                    passTime(60);
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    return 0;
            }
        }
    }
}
