using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Http;

/// <summary>Bodies that are streamed, mostly reports.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/json", "{\"errors\":[{\"code\":\"NOT_FOUND\"}]}")]
    public async Task Report_ThatIsAPage_IsRejectedBeforeItIsUnzipped(string type, string body)
    {
        await using var api = new TestApi(LoopbackReply.Of(200, type, Encoding.UTF8.GetBytes(body)));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.SalesReports.GetAsync(c => c.QueryParameters.FilterVendorNumber = ["1"]));

        Assert.Contains($"is {type}, but application/a-gzip was requested", e.Message, StringComparison.Ordinal);
        Assert.Equal(body, e.ResponseBody);
        Assert.Equal(type.EndsWith("json", StringComparison.Ordinal), e.HasCode("NOT_FOUND"));
    }

    [Theory]
    [InlineData("application/a-gzip")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Report_ThatIsOne_IsHandedOver(string? type)
    {
        await using var api = new TestApi(LoopbackReply.Of(200, type, [1, 2, 3]));

        await using Stream stream = await api.Client.V1.SalesReports.GetAsync(c => c.QueryParameters.FilterVendorNumber = ["1"]);

        Assert.Equal(1, stream.ReadByte());
    }

    [Fact]
    public async Task Stream_ThatBreaksOff_IsAConnectionExceptionWithTheStatus()
    {
        await using var api = new TestApi(LoopbackReply.Of(200, "application/a-gzip", new byte[100], "X-Request-ID: R-1").CutBy(50));
        foreach (bool isAsync in new[] { true, false })
        {
            await using Stream stream = await api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/x") { Accept = "application/a-gzip" });

            var e = isAsync
                ? await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => stream.CopyToAsync(Stream.Null))
                : Assert.Throws<AppStoreConnectConnectionException>(() => stream.CopyTo(Stream.Null));

            Assert.Equal(200, e.ResponseStatusCode);
            Assert.Equal("R-1", e.RequestId);
            Assert.False(e.IsTimeout);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_ThatStalls_EndsWithTheTimeOfAnAttempt(bool isAsync)
    {
        await using var api = new TestApi(_ =>
            LoopbackReply.Of(200, "application/a-gzip", new byte[100]) with { Bytes = LoopbackReply.Of(200, "application/a-gzip", new byte[100]).Bytes[..^50], Hangs = true });
        await using Stream stream = await api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/x") { Accept = "application/a-gzip" });
        var buffer = new byte[50];
        await stream.ReadExactlyAsync(buffer);

        Task<int> reading = isAsync ? stream.ReadAsync(buffer).AsTask() : Task.Run(() => stream.Read(buffer));
        await api.Clock.LimitedAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.True((await Assert.ThrowsAsync<AppStoreConnectConnectionException>(() => reading)).IsTimeout);
    }
}
