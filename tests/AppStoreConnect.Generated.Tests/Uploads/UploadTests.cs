using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Uploads;

public sealed class UploadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(10_500)]
    public async Task Upload_OfAnySize_ArrivesByteForByte(int size)
    {
        using var bench = new UploadBench();
        byte[] file = UploadBench.File(size);
        Document<AppScreenshot> done = await bench.ScreenshotAsync(file);
        Assert.Equal(file, bench.Stub.Content);
        Assert.Equal(UploadStub.Hex(file), bench.Stub.Checksum);
        Assert.Equal("COMPLETE", done.Data.AssetDeliveryState?.State?.Value);
        Assert.All(bench.Stub.Puts, call => Assert.Null(call.Headers.Authorization));
        Assert.All(bench.Stub.Calls.Where(call => !call.IsPart), call => Assert.NotNull(call.Headers.Authorization));
    }

    [Fact]
    public async Task Upload_UntilCommitted_DoesNotWait()
    {
        using var bench = new UploadBench();
        bench.Options = bench.Options with { Until = UploadUntil.Committed };
        Document<AppScreenshot> done = await bench.ScreenshotAsync(UploadBench.File(100));
        Assert.Equal("UPLOAD_COMPLETE", done.Data.AssetDeliveryState?.State?.Value);
        Assert.Equal(0, bench.Stub.Count("GET"));
    }

    [Fact]
    public async Task Upload_OfAFileByItsPath_ClosesIt()
    {
        using var folder = new TemporaryFolder();
        using var bench = new UploadBench();
        string path = System.IO.Path.Combine(folder.FullName, "home.png");
        byte[] file = UploadBench.File(2500);
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        await bench.ScreenshotAsync(path);
        Assert.Equal(file, bench.Stub.Content);
        Assert.Equal("home.png", bench.Stub.FileName);
        await using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }
    }

    [Fact]
    public async Task Upload_OfAStream_IsTheWholeStreamAndLeavesItOpen()
    {
        using var bench = new UploadBench();
        byte[] file = UploadBench.File(2500);
        using var stream = new MemoryStream();
        stream.Write(file);
        await bench.ScreenshotAsync(UploadSource.FromStream("home.png", stream));
        Assert.Equal(file, bench.Stub.Content);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Upload_WithAFileNameOfItsOwn_ShowsThat()
    {
        using var bench = new UploadBench();
        var request = new AppScreenshotUploadRequest { FileName = "start.png", AppScreenshotSet = "SET1" };
        await bench.Client.V1.AppScreenshots.UploadAsync(UploadSource.FromBytes("home.png", UploadBench.File(10)), request, bench.Options, TestContext.Current.CancellationToken);
        await bench.Client.V1.AppScreenshots.UploadAsync(UploadSource.FromBytes("other.png", UploadBench.File(10)), new() { AppScreenshotSet = "SET1" }, bench.Options,
            TestContext.Current.CancellationToken);
        Assert.Equal("start.png", request.FileName);
        string[] names = [.. bench.Stub.Calls.Where(call => call.Method == "POST").Select(call => JsonNode.Parse(call.Body)!["data"]!["attributes"]!["fileName"]!.GetValue<string>())];
        Assert.Equal(["start.png", "other.png"], names);
    }

    [Fact]
    public async Task Upload_WhosePreviewFrameTheServiceDropped_SendsItAgainOnceProcessed()
    {
        using var bench = new UploadBench();
        bench.Stub.States = ["UPLOAD_COMPLETE", "PROCESSING", "COMPLETE"];
        bench.Stub.Intercept = call =>
        {
            if (call.Method == "POST")
            {
                // Only a processed resource accepts one.
                System.Net.Http.HttpResponseMessage reserved = bench.Stub.Answer(call);
                bench.Stub.Attributes.Remove("previewFrameTimeCode");
                return reserved;
            }

            return null;
        };
        Document<AppPreview> done = await bench.Client.V1.AppPreviews.UploadAsync(
            UploadSource.FromBytes("tour.mp4", UploadBench.File(2500)),
            new() { AppPreviewSet = "SET1", PreviewFrameTimeCode = "00:00:05:00" },
            bench.Options,
            TestContext.Current.CancellationToken);
        Assert.Equal("00:00:05:00", done.Data.PreviewFrameTimeCode);
        Assert.Equal(2, bench.Stub.Count("PATCH"));
        Assert.Contains("00:00:05:00", bench.Stub.Calls.First(call => call.Method == "POST").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Progress_GrowsToTheWhole()
    {
        using var bench = new UploadBench();
        var seen = new ConcurrentQueue<UploadProgress>();
        bench.Options = bench.Options with { Progress = new Reports(seen) };
        await bench.ScreenshotAsync(UploadBench.File(3500));
        UploadProgress[] all = [.. seen];
        Assert.Equal([UploadStep.Reserving, UploadStep.Sending, UploadStep.Committing, UploadStep.Processing], all.Select(p => p.Step).Distinct());
        Assert.Equal((3500, 3500, 4, 4), (all[^1].SentBytes, all[^1].TotalBytes, all[^1].PartsSent, all[^1].Parts));
        Assert.True(all.Zip(all.Skip(1)).All(pair => pair.First.SentBytes <= pair.Second.SentBytes && pair.First.PartsSent <= pair.Second.PartsSent));
    }

    [Fact]
    public async Task Upload_NeverSendsMorePartsAtOnceThanAllowed()
    {
        using var bench = new UploadBench();
        int now = 0, most = 0;
        bench.Stub.Intercept = call =>
        {
            if (call.IsPart)
            {
                int count = Interlocked.Increment(ref now);
                most = Math.Max(most, count);
                Thread.Yield();
                Interlocked.Decrement(ref now);
            }

            return null;
        };
        await bench.ScreenshotAsync(UploadBench.File(40_000));
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Source_ThatIsMissing_IsNamed()
    {
        using var bench = new UploadBench();
        FileNotFoundException error = await Assert.ThrowsAsync<FileNotFoundException>(() => bench.ScreenshotAsync("no-such-file-home.png"));
        Assert.Contains("no-such-file-home.png", error.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Stub.Calls);
    }

    [Fact]
    public async Task Source_ThatIsADirectory_IsNamed()
    {
        using var folder = new TemporaryFolder();
        using var bench = new UploadBench();
        IOException error = await Assert.ThrowsAsync<IOException>(() => bench.ScreenshotAsync(folder.FullName));
        Assert.Contains("is a directory", error.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Stub.Calls);
    }

    [Fact]
    public async Task Source_ThatIsStillWritten_IsNamed()
    {
        using var folder = new TemporaryFolder();
        using var bench = new UploadBench();
        string path = folder.Write("home.png", "half");
        await using FileStream writing = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.None);
        IOException error = await Assert.ThrowsAsync<IOException>(() => bench.ScreenshotAsync(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Stub.Calls);
    }

    [Fact]
    public async Task Source_ThatIsEmpty_IsNamed()
    {
        using var bench = new UploadBench();
        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => bench.ScreenshotAsync([]));
        Assert.Contains("'home.png' is empty", error.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Stub.Calls);
    }

    [Fact]
    public void Source_ThatCannotSeek_IsRejectedWithTheRemedy()
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);
        ArgumentException error = Assert.Throws<ArgumentException>(() => UploadSource.FromStream("a.png", stream));
        Assert.Contains("Copy it to a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpClient_WithAnAuthorizationHeader_IsRejected()
    {
        using var bench = new UploadBench();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        bench.Options = bench.Options with { HttpClient = http };
        await Assert.ThrowsAsync<ArgumentException>(() => bench.ScreenshotAsync(UploadBench.File(10)));
        Assert.Empty(bench.Stub.Calls);
    }

    private sealed class Reports(ConcurrentQueue<UploadProgress> seen) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => seen.Enqueue(value);
    }
}
