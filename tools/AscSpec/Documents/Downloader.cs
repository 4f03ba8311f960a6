using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace AscSpec.Documents;

/// <summary>The response of a server.</summary>
/// <param name="Content">The bytes, or null if the server says that the cached document is up to date.</param>
/// <param name="ETag">Its ETag, or null if there is none.</param>
/// <param name="LastModified">Its date as sent, or null if there is none.</param>
internal sealed record Download(byte[]? Content, string? ETag, string? LastModified);

/// <summary>The progress of a download.</summary>
/// <param name="Received">The bytes received so far.</param>
/// <param name="Total">The total number of bytes, or null if the server does not send it.</param>
internal readonly record struct DownloadProgress(long Received, long? Total);

/// <summary>Downloads a file with limits on time and size. The request is conditional if the last download is known.</summary>
internal sealed class Downloader
{
    internal const string Advice = "Nothing was changed. To use another document, specify --spec FILE or --spec URL.";

    private const int MostRedirects = 5;

    /// <summary>The maximum size of a download in bytes. Apple's zip has less than one megabyte.</summary>
    public long MaxSize { get; init; } = SpecContentReader.MaxDocumentSize;

    /// <summary>The time limit for the whole download.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <param name="address">An http or https URL.</param>
    /// <param name="known">The last download from the same URL. Null requests the file unconditionally.</param>
    /// <param name="progress">Receives the progress after each read.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ToolException">The download failed. The message names the URL and says what to do without a network.</exception>
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

    /// <summary>Returns the URL for messages, without user name and password.</summary>
    public static string Shown(Uri address) => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);

    private static HttpClient Client(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect)
    {
        // Redirects are handled here, because the framework follows them to any host.
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
