using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AppStoreConnect.Uploads;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Analytics;

/// <summary>
/// Downloads the files of analytics reports. Their URLs expire after five minutes, so they are listed right before use and again when one has expired. A file is written
/// to disk first, so that it is complete and verified before its rows are used, and large reports do not fill memory.
/// </summary>
internal sealed class SegmentFiles : IDisposable
{
    // Four of Apple's five minutes, so that the last download still starts in time.
    private static readonly TimeSpan s_addressLife = TimeSpan.FromMinutes(4);

    private readonly AppStoreConnectClient _client;
    private readonly AnalyticsOptions _options;
    private readonly HttpClient _http;
    private readonly HttpClient? _ownedHttp;
    private Dictionary<string, AnalyticsReportSegment> _listed = [];
    private long _listedAt;

    public SegmentFiles(AppStoreConnectClient client, AnalyticsOptions options)
    {
        _client = client;
        _options = options;
        _ownedHttp = options.HttpClient is null ? CreateHttpClient(IsLoopbackHttp(client)) : null;
        _http = options.HttpClient ?? _ownedHttp!;
    }

    public void Dispose() => _ownedHttp?.Dispose();

    /// <summary>Returns the ids of an instance's segments, in the service's order.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string instanceId, CancellationToken cancellationToken)
    {
        var listed = new Dictionary<string, AnalyticsReportSegment>(StringComparer.Ordinal);
        List<string> ids = [];
        _listedAt = Environment.TickCount64;
        await foreach (AnalyticsReportSegment segment in _client.V1.AnalyticsReportInstances[instanceId].Segments.ListAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (listed.TryAdd(segment.Id, segment))
            {
                ids.Add(segment.Id);
            }
        }

        _listed = listed;
        return ids;
    }

    /// <summary>Downloads and verifies a segment and returns it as a stream. Disposing the stream deletes the file.</summary>
    public async Task<Stream> FetchAsync(string instanceId, string segmentId, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            if (attempt > 1 || TimeSpan.FromMilliseconds(Environment.TickCount64 - _listedAt) > s_addressLife)
            {
                await ListAsync(instanceId, cancellationToken).ConfigureAwait(false);
            }

            AnalyticsReportSegment segment = _listed.GetValueOrDefault(segmentId)
                ?? throw new AppStoreConnectReportException(
                    $"The segment {QuotedText.OneLine(segmentId)} of the analytics report instance {QuotedText.OneLine(instanceId)} is no longer listed. Request the report again.");
            SegmentFault? fault;
            using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            try
            {
                (Stream? file, fault) = await TryFetchAsync(segment, stall).ConfigureAwait(false);
                if (file is not null)
                {
                    return file;
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (OperationCanceledException e) when (stall.IsCancellationRequested)
            {
                fault = new(string.Create(CultureInfo.InvariantCulture, $"no data was received for {_options.StallTimeout.TotalSeconds} s"), CanRetry: true, WaitsFirst: false, e);
            }
            catch (Exception e) when (e is not (AppStoreConnectReportException or ObjectDisposedException))
            {
                // A handler in the caller's HttpClient can throw anything.
                fault = new($"the connection failed: {e.Message}", CanRetry: true, WaitsFirst: true, e);
            }

            if (!fault!.CanRetry || attempt == _options.AttemptsPerFile)
            {
                throw Failed(segment, fault, attempt);
            }

            if (fault.WaitsFirst)
            {
                await Task.Delay(_options.RetryDelay, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<(Stream? File, SegmentFault? Fault)> TryFetchAsync(AnalyticsReportSegment segment, CancellationTokenSource stall)
    {
        if (segment.SizeInBytes > _options.MaxFileBytes)
        {
            throw TooLarge(segment);
        }

        stall.CancelAfter(_options.StallTimeout);
        Uri address = CheckAddress(segment);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            // 403 means an expired URL. A new one is listed and used immediately.
            bool isExpired = response.StatusCode == HttpStatusCode.Forbidden;
            bool canRetry = isExpired || response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
            return (null, new($"the file host returned {(int)response.StatusCode}", canRetry, WaitsFirst: !isExpired));
        }

        FileStream file = CreateFile();
        try
        {
            string? problem = await CopyAsync(response, file, segment, stall).ConfigureAwait(false);
            if (problem is null)
            {
                file.Position = 0;
                FileStream whole = file;
                file = null!;
                return (whole, null);
            }

            return (null, new(problem, CanRetry: true, WaitsFirst: false));
        }
        finally
        {
            if (file is not null)
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<string?> CopyAsync(HttpResponseMessage response, FileStream file, AnalyticsReportSegment segment, CancellationTokenSource stall)
    {
#pragma warning disable CA5351 // The service's own checksum, against damage in transit.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        Stream content = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, stall.Token).ConfigureAwait(false)) > 0)
        {
            stall.CancelAfter(_options.StallTimeout);
            length += read;
            if (length > _options.MaxFileBytes)
            {
                throw TooLarge(segment);
            }

            if (length > segment.SizeInBytes)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the file is larger than the {segment.SizeInBytes} bytes that the service reported");
            }

            md5.AppendData(buffer.AsSpan(0, read));
            await StoreAsync(file, buffer.AsMemory(0, read), stall.Token).ConfigureAwait(false);
        }

        if (length == 0 && segment.SizeInBytes != 0)
        {
            return "the file is empty";
        }

        if (segment.SizeInBytes is { } size && length != size)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the file has {length} bytes instead of {size}");
        }

        string hash = Convert.ToHexStringLower(md5.GetHashAndReset());
        return segment.Checksum is { Length: > 0 } checksum && !string.Equals(checksum, hash, StringComparison.OrdinalIgnoreCase)
            ? $"the file's MD5 hash is {hash} instead of {checksum}"
            : null;
    }

    // A full disk is not a connection fault. Another attempt would fill it again.
    private static async Task StoreAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw NotStored(e);
        }
    }

    private static AppStoreConnectReportException NotStored(Exception e) =>
        new($"The report can't be stored in the folder for temporary files, {Path.GetTempPath()}: {e.Message} Make room there, or set TMPDIR (on Windows TEMP) to another folder.", e);

    // Another try would be as large.
    private AppStoreConnectReportException TooLarge(AnalyticsReportSegment segment) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The segment {Id(segment)} of an analytics report is larger than {_options.MaxFileBytes} bytes. To allow more, set {nameof(AnalyticsOptions)}.{nameof(AnalyticsOptions.MaxFileBytes)}."));

    // https, or http on loopback if the client itself uses it, as with the fake service.
    private Uri CheckAddress(AnalyticsReportSegment segment)
    {
        bool allowsLoopback = IsLoopbackHttp(_client);
        bool isAllowed = Uri.TryCreate(segment.Url, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (allowsLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return isAllowed ? uri! : throw new AppStoreConnectReportException(
            $"The segment {segment.Id} would be downloaded from {(uri is null ? "an invalid URL" : $"{uri.Scheme}://{uri.Authority}")}. Files are downloaded only over https.");
    }

    private static bool IsLoopbackHttp(AppStoreConnectClient client) =>
        client.RequestAdapter.BaseUrl?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true;

    // Not the client's connections, which carry a token. No decompression, because the checksum covers the compressed bytes. No overall timeout, because files can be large.
    private static HttpClient CreateHttpClient(bool isLoopbackHttp)
    {
        SocketsHttpHandler handler = AppStoreConnectClient.CreateHandler();

        // Trace ids are never sent to hosts other than the service.
        handler.ActivityHeadersPropagator = null;

        // A signed URL over plain HTTP is only for this machine.
        handler.UseProxy = !isLoopbackHttp;
        return new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new(Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"asc-report-{Environment.ProcessId}-{Path.GetRandomFileName()}")), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotStored(e);
        }
    }

    // The URL is signed, and .NET quotes lines of the host in its errors. Neither the query nor its values must appear in a message, nor what acts on a terminal.
    private static AppStoreConnectReportException Failed(AnalyticsReportSegment segment, SegmentFault fault, int attempts)
    {
        string address = Uri.TryCreate(segment.Url, UriKind.Absolute, out Uri? uri) ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "";
        var signed = new SignedAddress(segment.Url);
        string problem = QuotedText.OneLine(signed.RemoveFrom(fault.Problem)).Trim();
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"The segment {Id(segment)} of an analytics report could not be fetched from {address}: {problem} ({attempts} {(attempts == 1 ? "attempt" : "attempts")}).");
        return signed.RemoveFrom(fault.Cause) is { } cause ? new(message, cause) : new(message);
    }

    private static string Id(AnalyticsReportSegment segment) => QuotedText.OneLine(segment.Id);

    /// <summary>Why a file could not be downloaded.</summary>
    private sealed record SegmentFault(string Problem, bool CanRetry, bool WaitsFirst, Exception? Cause = null);
}
