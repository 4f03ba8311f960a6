using System.Globalization;
using System.Net;
using System.Text;
using AppStoreConnect.Http;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Text;

namespace AppStoreConnect.Uploads;

/// <summary>Sends one part, retrying until it arrives or fails for good.</summary>
internal sealed class PartSender(TransferHost host, UploadContent content, AddressBook addresses, UploadOptions options, UploadTracker tracker, string resource)
{
    private const int MostOfBody = 2048;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    // The status of an error matters more than its text.
    private static readonly TimeSpan s_longestForBody = TimeSpan.FromSeconds(10);

    /// <summary>Sends the part.</summary>
    /// <returns>The MD5 hash of the bytes sent.</returns>
    internal async Task<byte[]> SendAsync(int index, CancellationToken cancellationToken)
    {
        bool isFresh = false;
        for (int attempt = 1; ;)
        {
            UploadPart[] book = addresses.Parts;
            UploadPart part = book[index];
            if (!isFresh && part.Expiration <= host.Time.GetUtcNow())
            {
                isFresh = true;
                await addresses.RefreshAsync(book, cancellationToken).ConfigureAwait(false);
                continue;
            }

            (byte[]? hash, PartFailure? failure) = await TrySendAsync(part, cancellationToken).ConfigureAwait(false);
            if (hash is not null)
            {
                tracker.Arrived();
                return hash;
            }

            failure = failure!.Without(new(part.Url, part.Headers));
            if (failure.Status == HttpStatusCode.Forbidden && !isFresh)
            {
                isFresh = true;
                await addresses.RefreshAsync(book, cancellationToken).ConfigureAwait(false);
                continue;
            }

            TimeSpan wait = ResponseHeaderReader.Wait(failure.RetryAfter, Backoff(attempt));
            int made = attempt++;
            if (!failure.CanRepeat || made >= options.AttemptsPerPart || wait > s_longestWait)
            {
                throw new PartException(Describe(part, index, book.Length, failure, made), failure.Status, failure.Cause);
            }

            host.LogRepeats(resource, index + 1, failure.Reason, wait);
            await host.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(byte[]? Hash, PartFailure? Failure)> TrySendAsync(UploadPart part, CancellationToken cancellationToken)
    {
        using var stall = new CancellationTokenSource(options.StallTimeout, host.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken, host.Closed);
        long sent = 0;
        using var body = new PartContent(content, part, length =>
        {
            stall.CancelAfter(options.StallTimeout);
            sent += length;
            tracker.Sent(length);
        });
        PartFailure failure;
        HttpResponseMessage? response = null;
        try
        {
            using HttpRequestMessage message = CreateMessage(part, body);
            response = await host.SendAsync(options.HttpClient, message, both.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && body.Hash is { } hash)
            {
                if (!options.VerifyParts || UploadFiles.Md5Text(response.Headers.ETag?.Tag ?? Header(response, "ETag")) is not { } tag || tag == Convert.ToHexStringLower(hash))
                {
                    return (hash, null);
                }

                failure = new("the service's checksum of the part differs", response.StatusCode, CanRepeat: true);
            }
            else
            {
                failure = await ReadAsync(response, both.Token, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception) when (body.SourceFailure is { } source)
        {
            throw source;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && host.Closed.IsCancellationRequested)
        {
            throw ClosedClient.Exception();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // A handler in the caller's HttpClient can throw anything.
            failure = stall.IsCancellationRequested
                ? new(string.Create(CultureInfo.InvariantCulture, $"no data was transferred for {options.StallTimeout.TotalSeconds:0.#} s"), null, CanRepeat: true) { Cause = e }
                : new($"the connection failed: {e.Message}", null, CanRepeat: e is not ObjectDisposedException) { Cause = e };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            response?.Release();
        }

        tracker.Sent(-sent);
        return (null, failure);
    }

    private static HttpRequestMessage CreateMessage(UploadPart part, PartContent body)
    {
        var message = new HttpRequestMessage(new HttpMethod(part.Method!), new Uri(part.Url!)) { Content = body };
        foreach ((string? name, string? value) in part.Headers)
        {
            // The length of the body and its destination are known here.
            bool isOurs = name!.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) || name.Equals("Connection", StringComparison.OrdinalIgnoreCase);
            if (!isOurs && !message.Headers.TryAddWithoutValidation(name, value))
            {
                body.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private async Task<PartFailure> ReadAsync(HttpResponseMessage response, CancellationToken limit, CancellationToken cancellationToken)
    {
        HttpStatusCode status = response.StatusCode;
        string reason = string.Create(CultureInfo.InvariantCulture, $"the upload host returned {(int)status} {response.ReasonPhrase}").TrimEnd();
        bool isRedirect = (int)status is >= 300 and < 400;
        return new(isRedirect ? reason + ", a redirect that is not followed" : reason, status, CanRepeat(status))
        {
            RetryAfter = ResponseHeaderReader.ReadRetryAfter(response.Headers, host.Time.GetUtcNow()),
            Body = await BeginningAsync(response.Content, limit, cancellationToken).ConfigureAwait(false),
        };
    }

    private static bool CanRepeat(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError || (int)status is >= 200 and < 300;

    private async Task<string?> BeginningAsync(HttpContent body, CancellationToken limit, CancellationToken cancellationToken)
    {
        using var ownLimit = new CancellationTokenSource(s_longestForBody, host.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit, ownLimit.Token);
        byte[] buffer = new byte[MostOfBody];
        int length = 0;
        try
        {
            Stream stream = await body.ReadAsStreamAsync(both.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), both.Token).ConfigureAwait(false) is int read and > 0)
                {
                    length += read;
                }
            }
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && !host.Closed.IsCancellationRequested)
        {
            // The status says enough. A refused part must not be sent again because the reason stalls or breaks off.
        }

        return length == 0 ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out System.Net.Http.Headers.HeaderStringValues values) ? values.ToString() : null;

    // The URL without its query, which contains the signature. The failure doesn't contain it either.
    private static string Describe(UploadPart part, int index, int parts, PartFailure failure, int attempts)
    {
        string body = failure.Body is { } text ? $"\n  It says: {TerminalText.Beginning(text)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"part {index + 1} of {parts} (bytes {part.Offset} to {part.Offset + part.Length - 1}) could not be sent to {new Uri(part.Url!).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)} in {attempts} {(attempts == 1 ? "attempt" : "attempts")}: {failure.Reason}.{body}");
    }

    // Half of the wait is fixed and half random, so that parts refused together do not return together.
    private static TimeSpan Backoff(int attempt)
    {
        double longest = Math.Min(Math.Pow(2, attempt - 1), 30);
#pragma warning disable CA5394 // Spreads load; keeps no secret.
        return TimeSpan.FromSeconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }

    private sealed record PartFailure(string Reason, HttpStatusCode? Status, bool CanRepeat)
    {
        internal string? Body { get; init; }

        internal TimeSpan? RetryAfter { get; init; }

        internal Exception? Cause { get; init; }

        // All of it can quote the upload host and the request.
        internal PartFailure Without(SignedAddress secrets) => this with
        {
            Reason = TerminalText.OneLine(secrets.RemoveFrom(Reason)),
            Body = Body is null ? null : secrets.RemoveFrom(Body),
            Cause = secrets.RemoveFrom(Cause),
        };
    }
}

/// <summary>Thrown when a part could not be sent.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the engine.
internal sealed class PartException(string message, HttpStatusCode? status, Exception? cause) : Exception(message, cause)
#pragma warning restore CA1032, CA1064
{
    internal HttpStatusCode? Status => status;
}
