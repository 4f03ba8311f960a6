using System.Net;
using System.Net.Http.Headers;
using AppStoreConnect.Streams;
using AppStoreConnect.Text;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// A gzip body, decompressed while it is read. .NET's handler can do this, too, but takes a truncated body as complete, and brings Brotli along: a megabyte of a
/// native program, for a format that the service does not need.
/// </summary>
internal sealed class GzipContent : HttpContent
{
    private const string Encoding = "gzip";
    private readonly HttpContent _compressed;
    private readonly string _encoding;

    private GzipContent(HttpContent compressed, string encoding)
    {
        _compressed = compressed;
        _encoding = encoding;
        foreach ((string name, HeaderStringValues values) in compressed.Headers.NonValidated)
        {
            bool isOfCompressed = name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase);
            if (!isOfCompressed)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    /// <summary>Asks for a compressed response, unless the caller already decided.</summary>
    internal static void Accept(HttpRequestMessage request)
    {
        if (!request.Headers.NonValidated.Contains("Accept-Encoding"))
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", Encoding);
        }
    }

    /// <summary>Makes a compressed response readable. Reading one in another format than the client accepts is an error.</summary>
    internal static void Decompress(HttpResponseMessage response)
    {
        if (response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out HeaderStringValues values) && IsCompressed(values.ToString()))
        {
            response.Content = new GzipContent(response.Content, values.ToString());
        }
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Plain(_compressed.ReadAsStream(cancellationToken));

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Plain(await _compressed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Stream plain = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (plain.ConfigureAwait(false))
        {
            await plain.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    // Servers also write "identity", or a character set, or nothing.
    private static bool IsCompressed(string encoding) => IsGzip(encoding)
        || encoding.ToLowerInvariant() is "br" or "deflate" or "zstd" or "compress";

    // x-gzip is the same format under its older name.
    private static bool IsGzip(string encoding) => encoding.Equals(Encoding, StringComparison.OrdinalIgnoreCase) || encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase);

    private ReadOnlyStream Plain(Stream compressed) => IsGzip(_encoding) ? new GzipText(compressed, allowsEmpty: true) : new UnsupportedBody(compressed, _encoding);

    /// <summary>A body in another format. Only an empty one, such as that of a 204, can be read.</summary>
    private sealed class UnsupportedBody(Stream compressed, string encoding) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => Check(compressed.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Check(await compressed.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                compressed.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Check(int read) => read == 0
            ? 0
            : throw new InvalidDataException($"The response has the Content-Encoding {TerminalText.OneLine(encoding)}, but the client only accepts {Encoding}.");
    }
}
