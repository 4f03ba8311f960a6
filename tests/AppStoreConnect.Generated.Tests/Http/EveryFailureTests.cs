using System.ComponentModel;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;
using System.Security.Cryptography;
using AppStoreConnect.Tests.Support;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Tests.Http;

/// <summary>Every failed call throws an AppStoreConnectException, the caller's cancellation, or an exception for incorrect usage.</summary>
public sealed class EveryFailureTests
{
    private static readonly Func<Exception>[] s_exceptions =
    [
        () => new HttpRequestException("x"), () => new IOException("x"), () => new SocketException(), () => new TimeoutException("x"), () => new AggregateException("x", new IOException("y")),
        () => new InvalidOperationException("x"), () => new InvalidDataException("x"), () => new UriFormatException("x"), () => new FormatException("x"), () => new NotSupportedException("x"),
        () => new NotImplementedException("x"), () => new NullReferenceException("x"), () => new IndexOutOfRangeException("x"), () => new KeyNotFoundException("x"), () => new OverflowException("x"),
        () => new AuthenticationException("x"), () => new CryptographicException("x"), () => new UnauthorizedAccessException("x"), () => new Win32Exception(5), () => new OutOfMemoryException("x"),
        () => new TaskCanceledException("x"), () => new OperationCanceledException("x"), () => new ObjectDisposedException("a stream"), () => new ArgumentException("x"),
            () => new ApplicationException("x"),
        () => new TargetInvocationException(new IOException("x")), () => new Exception("x"), () => new DecoderException("x"), () => new HttpProtocolException(1, "x", null),
            () => new CookieException(),
    ];

    /// <summary>The places in a call where a handler can throw.</summary>
    public enum Stage
    {
        Sending,
        Answering,
        OpeningTheBody,
        ReadingTheBody,
        ReadingAnErrorBody,
    }

    public static TheoryData<Stage> Stages => [.. Enum.GetValues<Stage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Handler_ThrowsAnything_IsAnAppStoreConnectException(Stage stage)
    {
        foreach (Func<Exception> make in s_exceptions)
        {
            foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var handler = new Faulty(stage, make);
                using var http = new HttpClient(handler);
                using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { Retry = RetryOptions.None });
                Func<Task>[] calls =
                [
                    () => client.SendAsync(method, "/v1/apps", method == HttpMethod.Get ? null : RawBody.Json("{}")),
                    async () =>
                    {
                        await using Stream stream = await client.OpenAsync(new RawRequest(method, "/v1/apps"));
                        await stream.CopyToAsync(Stream.Null);
                    },
                    () => client.V1.Apps.GetAsync(),
                ];
                foreach (Func<Task> call in calls)
                {
                    Exception? e = await Record.ExceptionAsync(call);
                    Assert.True(e is AppStoreConnectException, $"{stage}, {make().GetType().Name}, {method}: {e}");
                    Assert.NotEmpty(e.Message);
                }
            }

            Assert.Equal(Faulty.Made, Faulty.Disposed);
        }
    }

    [Fact]
    public async Task Handler_ThrowsAnythingWhenItsBodyIsClosed_ChangesNoOutcome()
    {
        foreach (Func<Exception> make in s_exceptions)
        {
            using var handler = new StubHandler(request => new((HttpStatusCode)(request.RequestUri!.AbsolutePath == "/v1/apps" ? 200 : 409)) { Content = new Unclosable(make) });
            using var http = new HttpClient(handler);
            using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { Retry = RetryOptions.None });

            Assert.Equal("{}", (await client.SendAsync(HttpMethod.Get, "/v1/apps")).Text);
            await Assert.ThrowsAsync<AppStoreConnectConflictException>(() => client.SendAsync(HttpMethod.Get, "/v1/other"));
            await using Stream stream = await client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/apps"));
            Assert.Equal((byte)'{', stream.ReadByte());
        }
    }

    [Fact]
    public async Task Handler_ThrowsAnythingBelowKiota_IsAnAppStoreConnectException()
    {
        foreach (Func<Exception> make in s_exceptions)
        {
            using var handler = new StubHandler(_ => new(HttpStatusCode.OK) { Content = new Content(Stage.OpeningTheBody, make) });
            using var http = new HttpClient(handler);
            using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { Retry = RetryOptions.None });

            await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => client.RequestAdapter.SendPrimitiveAsync<Stream>(
                new RequestInformation { HttpMethod = Method.GET, URI = new("https://api.appstoreconnect.apple.com/v1/apps") }));
        }
    }

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("br", false)]
    [InlineData("deflate", false)]
    [InlineData("gzip", true)]
    [InlineData("br", true)]
    [InlineData("deflate", true)]
    public async Task Body_NotCompressedAsItSays_KeepsWhatHadCome(string encoding, bool isOfCallersHandler)
    {
        byte[] body = "{\"data\":[],\"more\":\"0123456789012345678901234567890123456789\"}"u8.ToArray();
        foreach (int status in new[] { 200, 201, 404, 409, 500 })
        {
            await using var api = new TestApi(LoopbackReply.Of(status, "application/json", body, $"Content-Encoding: {encoding}", "X-Request-ID: R-1"));
            using var http = new HttpClient(AppStoreConnectClient.CreateHandler(api.Options.BaseUrl));
            using var client = isOfCallersHandler ? new AppStoreConnectClient(http, TestKeys.Team, api.Options) : new AppStoreConnectClient(TestKeys.Team, api.Options);

            var e = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => client.SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("""{"data":{}}""")));

            Assert.Equal(status, e.ResponseStatusCode);
            Assert.Equal("R-1", e.RequestId);
            Assert.Equal(status is < 300 or >= 500, e.MayHaveBeenApplied);
            Assert.Single(api.Server.Requests);
        }
    }

    [Fact]
    public async Task Body_GzipAsTheClientAccepts_IsRead()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("{}"u8);
        }

        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", bytes.ToArray(), "Content-Encoding: gzip"));

        RawResponse response = await api.GetAsync();
        await using Stream stream = await api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/apps"));
        using var reader = new StreamReader(stream);

        Assert.Equal("{}", response.Text);
        Assert.Equal("application/json", response.Info!.ContentType);
        Assert.Null(response.Info.Header("Content-Encoding"));
        Assert.Equal("{}", await reader.ReadToEndAsync());
        Assert.All(api.Server.Requests, request => Assert.Equal("gzip", request.Headers["Accept-Encoding"]));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("utf-8")]
    [InlineData("")]
    public async Task Body_WithAnEncodingThatIsNoCompression_IsReadAsItIs(string encoding)
    {
        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", "{}"u8.ToArray(), $"Content-Encoding: {encoding}"));

        Assert.Equal("{}", (await api.GetAsync()).Text);
    }

    [Fact]
    public async Task Body_BrotliThroughACallersHandler_IsRead()
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write("{}"u8);
        }

        await using var api = new TestApi(LoopbackReply.Of(200, "application/json", bytes.ToArray(), "Content-Encoding: br"));
        using SocketsHttpHandler handler = AppStoreConnectClient.CreateHandler(api.Options.BaseUrl);
        handler.AutomaticDecompression = DecompressionMethods.All;
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team, api.Options);

        Assert.Equal("{}", (await client.SendAsync(HttpMethod.Get, "/v1/apps")).Text);
    }

    // .NET's GZipStream ends without an error where the data was cut, so a report would silently lose its last rows.
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task Body_CutWithinItsCompression_IsAnErrorAtEveryLength(bool isOwn, bool isStream)
    {
        byte[] text = [.. Enumerable.Range(0, 3000).Select(i => (byte)((i * 31) % 251))];
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(text);
        }

        byte[] compressed = bytes.ToArray();
        int length = compressed.Length;
        await using var api = new TestApi(_ => LoopbackReply.Of(200, "application/octet-stream", compressed[..length], "Content-Encoding: gzip"));
        using SocketsHttpHandler handler = AppStoreConnectClient.CreateHandler(api.Options.BaseUrl);
        using var http = new HttpClient(handler);
        using var client = isOwn ? new AppStoreConnectClient(TestKeys.Team, api.Options) : new AppStoreConnectClient(http, TestKeys.Team, api.Options);

        Assert.Equal(text, await ReadAsync());
        for (length = compressed.Length - 1; length > 0; length -= 101)
        {
            await Assert.ThrowsAsync<AppStoreConnectConnectionException>(ReadAsync);
        }

        async Task<byte[]> ReadAsync()
        {
            var request = new RawRequest(HttpMethod.Get, "/v1/x") { Accept = "application/octet-stream", Retry = RetryOptions.None };
            if (!isStream)
            {
                return (await client.SendAsync(request)).Body.ToArray();
            }

            await using Stream stream = await client.OpenAsync(request);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip")]
    public async Task Body_EmptyWithAContentEncoding_IsEmpty(string encoding)
    {
        await using var api = new TestApi(_ => LoopbackReply.WithStatus(200, $"Content-Encoding: {encoding}"));

        Assert.Empty((await api.GetAsync()).Text);
        await api.Client.V1.BundleIds["1"].DeleteAsync();
    }

    [Fact]
    public async Task Cancellation_OfTheCaller_IsTheCallersOwnWhateverTheHandlerThrows()
    {
        foreach (Func<Exception> make in s_exceptions)
        {
            using var source = new CancellationTokenSource();
            using var handler = new StubHandler(_ =>
            {
                source.Cancel();
                throw make();
            });
            using var http = new HttpClient(handler);
            using var client = new AppStoreConnectClient(http, TestKeys.Team);

            var e = await Assert.ThrowsAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/v1/apps", null, source.Token));
            Assert.Equal(source.Token, e.CancellationToken);
        }
    }

    [Fact]
    public async Task Disposed_ClientOrHttpClient_IsTheCallersMistake()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));
        api.Client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.GetAsync());

        using var http = new HttpClient();
        using var client = new AppStoreConnectClient(http, TestKeys.Team);
        http.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendAsync(HttpMethod.Get, "/v1/apps"));
    }

    [Theory]
    [InlineData("http://example.com/v1/apps")]
    [InlineData("ftp://example.com/x")]
    [InlineData("//example.com/x")]
    [InlineData("https://")]
    [InlineData("https://[bad/x")]
    public async Task Address_ThatCannotBeSentTo_IsTheCallersMistake(string address)
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await Assert.ThrowsAsync<ArgumentException>(() => api.GetAsync(address));

        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task Address_WithoutASlashAndAnAddressInItsQuery_IsAPath()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await api.GetAsync("v1/apps?x=https://y");

        Assert.Equal("/v1/apps?x=https://y", api.Server.Single.Target);
    }

    private sealed class DecoderException(string message) : Exception(message);

    private sealed class Faulty(Stage stage, Func<Exception> make) : HttpMessageHandler
    {
        internal static int Made { get; private set; }

        internal static int Disposed { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (stage == Stage.Sending)
            {
                throw make();
            }

            await Task.Yield();
            if (stage == Stage.Answering)
            {
                throw make();
            }

            Made++;
            return new Counted { StatusCode = stage == Stage.ReadingAnErrorBody ? HttpStatusCode.Conflict : HttpStatusCode.OK, Content = new Content(stage, make) };
        }

        private sealed class Counted : HttpResponseMessage
        {
            private bool _isDisposed;

            protected override void Dispose(bool disposing)
            {
                Disposed += _isDisposed ? 0 : 1;
                _isDisposed = true;
                base.Dispose(disposing);
            }
        }
    }

    private sealed class Content(Stage stage, Func<Exception> make) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() =>
            stage == Stage.OpeningTheBody ? throw make() : Task.FromResult<Stream>(new Broken(make));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw make();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Unclosable(Func<Exception> make) : ByteArrayContent("{}"u8.ToArray())
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                throw make();
            }
        }
    }

    private sealed class Broken(Func<Exception> make) : MemoryStream("{\"data\":["u8.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw make() : base.ReadAsync(buffer, cancellationToken);

        public override int Read(Span<byte> buffer) => Position == Length ? throw make() : base.Read(buffer);
    }
}
