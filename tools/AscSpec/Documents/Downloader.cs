using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace AscSpec.Documents;

/// <summary>What a server answered.</summary>
/// <param name="Content">The bytes; null when the server says that what we have is current.</param>
/// <param name="ETag">Its tag; null if there is none.</param>
/// <param name="LastModified">Its date as written; null if there is none.</param>
internal sealed record Download(byte[]? Content, string? ETag, string? LastModified);

/// <summary>How far a download is.</summary>
/// <param name="Received">Bytes so far.</param>
/// <param name="Total">All bytes; null where the server does not say.</param>
internal readonly record struct DownloadProgress(long Received, long? Total);

/// <summary>Downloads one file: bounded in time and size, conditional where something is known of the last one.</summary>
internal sealed class Downloader
{
    internal const string Advice = "Nothing was changed. To use another document, specify --spec FILE or --spec URL.";

    private const int MostRedirects = 5;

    /// <summary>The largest download in bytes: Apple's zip has less than one megabyte.</summary>
    public long MaxSize { get; init; } = SpecContentReader.MaxDocumentSize;

    /// <summary>For the whole download.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <param name="address">An http or https address.</param>
    /// <param name="known">The last download of the same address; null asks for the file unconditionally.</param>
    /// <param name="progress">Told of every piece.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ToolException">No file came; the message names the address and what to do without a network.</exception>
    public async Task<Download> GetAsync(Uri address, DownloadState? known, Action<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Timeout);
        try
        {
            using HttpClient client = Client(connect: null);
            using HttpClient redirected = Client(address.IsLoopback ? null : Redirects.ConnectAsync);
            using HttpResponseMessage response = await SendAsync(client, redirected, address, known, time.Token).ConfigureAwait(false);
            string? tag = response.Headers.ETag?.ToString();
            string? date = response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                return new Download(null, tag ?? known.ETag, date ?? known.LastModified);
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new ToolException($"{Shown(address)} returned {(int)response.StatusCode} {response.ReasonPhrase}. {Advice}");
            }

            return new Download(await ReadAsync(response, address, progress, time.Token).ConfigureAwait(false), tag, date);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{Shown(address)} did not send the document within {Timeout.TotalSeconds:0} seconds. {Advice}"), e);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            throw new ToolException($"the download from {Shown(address)} was interrupted. {Advice}", e);
        }
        catch (HttpRequestException e)
        {
            throw new ToolException($"{Shown(address)} cannot be reached: {Cause(e)}. {Advice}", e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException)
        {
            throw new ToolException($"the download from {Shown(address)} was interrupted: {e.Message} {Advice}", e);
        }
    }

    /// <summary>The address as messages show it: without a user's name and password.</summary>
    public static string Shown(Uri address) => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);

    private static HttpClient Client(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect)
    {
        // Redirects are followed by hand: the framework's way leads anywhere.
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, ConnectCallback = connect };
        return new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpClient redirected, Uri address, DownloadState? known, CancellationToken cancellationToken)
    {
        Uri at = address;
        for (int hop = 0; hop <= MostRedirects; hop++)
        {
            using HttpRequestMessage request = Ask(at, known);
            HttpResponseMessage response = await (hop == 0 ? client : redirected).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return response;
            }

            Uri? location = response.Headers.Location;
            response.Dispose();
            at = Redirects.Next(at, location);
        }

        throw new ToolException($"{Shown(address)} redirects more than {MostRedirects} times. {Advice}");
    }

    private static string Cause(HttpRequestException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.');

    private static HttpRequestMessage Ask(Uri address, DownloadState? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("asc-spec", ToolVersion.Current));
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out EntityTagHeaderValue? etag))
        {
            request.Headers.IfNoneMatch.Add(etag);
        }

        if (known?.LastModified is { } date && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out DateTimeOffset since))
        {
            request.Headers.IfModifiedSince = since;
        }

        return request;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, Uri address, Action<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        long? total = response.Content.Headers.ContentLength;
        if (total > MaxSize)
        {
            throw TooLarge(address);
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable disposal = body.ConfigureAwait(false);
        using var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (content.Length + read > MaxSize)
            {
                throw TooLarge(address);
            }

            content.Write(buffer, 0, read);
            progress(new DownloadProgress(content.Length, total));
        }

        return content.ToArray();
    }

    private ToolException TooLarge(Uri address) => new($"{Shown(address)} sends more than {MaxSize} bytes, which is too large for an App Store Connect document. {Advice}");
}
