namespace AppStoreConnect.Tests.Uploads;

/// <summary>What handlers in the caller's HttpClient throw.</summary>
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
}
