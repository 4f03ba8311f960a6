using AscSpec.Documents;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Documents;

public sealed class DownloaderTests
{
    private static readonly byte[] s_body = new byte[200_000];

    [Fact]
    public async Task Get_Found_BringsBytesTagAndDateAndProgress()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(s_body, "ETag: \"a1\"", "Last-Modified: Tue, 04 Aug 2026 10:00:00 GMT"));
        var seen = new List<DownloadProgress>();

        Download download = await new Downloader().GetAsync(server.Address, null, seen.Add, TestContext.Current.CancellationToken);

        Assert.Equal(s_body, download.Content);
        Assert.Equal(("\"a1\"", "Tue, 04 Aug 2026 10:00:00 GMT"), (download.ETag, download.LastModified));
        Assert.Equal(new DownloadProgress(s_body.Length, s_body.Length), seen[^1]);
        Assert.DoesNotContain("If-", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("User-Agent: asc-spec/", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KnownDownload_AsksOnlyForANewerOne()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Status("304 Not Modified"));
        var known = new DownloadState(server.Address.AbsoluteUri, "\"a1\"", "Tue, 04 Aug 2026 10:00:00 GMT", "hash");

        Download download = await new Downloader().GetAsync(server.Address, known, _ => { }, TestContext.Current.CancellationToken);

        Assert.Null(download.Content);
        Assert.Equal("\"a1\"", download.ETag);
        Assert.Contains("If-None-Match: \"a1\"", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Tue, 04 Aug 2026 10:00:00 GMT", server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found", "404")]
    [InlineData("500 Oops", "500")]
    [InlineData("304 Not Modified", "304")]
    public async Task Get_OtherStatus_IsReported(string status, string message) =>
        await AssertFailsAsync(_ => LoopbackServer.Status(status), message, new Downloader());

    [Fact]
    public async Task Get_BrokenOff_IsReported() =>
        await AssertFailsAsync(_ => LoopbackServer.Ok(s_body)[..^1000], "interrupted", new Downloader());

    [Fact]
    public async Task Get_NoHttp_IsReported() => await AssertFailsAsync(_ => "SSH-2.0\r\n\r\n"u8.ToArray(), "cannot be reached", new Downloader());

    [Fact]
    public async Task Get_DeclaredTooLarge_IsNotRead() =>
        await AssertFailsAsync(_ => LoopbackServer.Ok(s_body), "more than 1000 bytes", new Downloader { MaxSize = 1000 });

    [Fact]
    public async Task Get_TooLargeWithoutALength_StopsThere() => await AssertFailsAsync(
        _ => [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. s_body], "more than 1000 bytes", new Downloader { MaxSize = 1000 });

    [Fact]
    public async Task Get_NoAnswer_EndsInTime() =>
        await AssertFailsAsync(_ => null, "within 1 seconds", new Downloader { Timeout = TimeSpan.FromSeconds(1) });

    [Fact]
    public async Task Get_NobodyListens_NamesTheAddress()
    {
        ToolException e = await Assert.ThrowsAsync<ToolException>(() =>
            new Downloader().GetAsync(new Uri("http://user:secret@127.0.0.1:9/x.zip"), null, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains("http://127.0.0.1:9/x.zip cannot be reached", e.Message, StringComparison.Ordinal);
        Assert.Contains("--spec", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    private static async Task AssertFailsAsync(Func<string, byte[]?> answer, string message, Downloader downloader)
    {
        await using var server = new LoopbackServer(answer);

        ToolException e = await Assert.ThrowsAsync<ToolException>(() => downloader.GetAsync(server.Address, null, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Contains(server.Address.ToString(), e.Message, StringComparison.Ordinal);
        Assert.Contains("--spec", e.Message, StringComparison.Ordinal);
    }
}
