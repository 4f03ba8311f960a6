using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace AppStoreConnect.Http;

/// <summary>
/// Everything between a request and the wire, in one place because each part needs the others: pacing, token, redirects, time limits, retries,
/// errors, rate limit, traces. A handler per concern would copy messages, and lose the answer's body between them.
/// </summary>
internal sealed partial class HttpPipeline : IDisposable
{
    private readonly Transport _transport;
    private readonly AppStoreConnectTokenProvider _tokens;
    private readonly AppStoreConnectClientOptions _options;
    private readonly TimeProvider _time;
    private readonly Telemetry _telemetry;
    private readonly Pacer? _pacer;
    private readonly string _userAgent;
    private RateLimit? _rateLimit;

    /// <summary>The options are validated, and the pipeline's own copy.</summary>
    internal HttpPipeline(Transport transport, AppStoreConnectTokenProvider tokens, AppStoreConnectClientOptions options)
    {
        _transport = transport;
        _tokens = tokens;
        _options = options;
        _time = options.TimeProvider;
        _telemetry = new(options, tokens);
        _pacer = options.Pacing is null ? null : new(options.Pacing, _time);
        _userAgent = options.UserAgentSuffix is null ? PackageInfo.UserAgent : $"{PackageInfo.UserAgent} {options.UserAgentSuffix}";
        Origin = new(options.BaseUrl.AbsoluteUri);
    }

    internal ApiOrigin Origin { get; }

    internal RetryOptions Retry => _options.Retry;

    internal RateLimit? RateLimit => Volatile.Read(ref _rateLimit);

    internal static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    /// <summary>Sends until there is a success, an error that stays, or a limit is reached.</summary>
    /// <exception cref="AppStoreConnectException">The final error, whatever it was, with the count of attempts.</exception>
    /// <exception cref="OperationCanceledException">The caller's own cancellation, and nothing else.</exception>
    internal async Task<Exchange> SendAsync(OutgoingRequest request, BodyMode mode, CancellationToken cancellationToken)
    {
        Origin.EnsureAllowed(request.Uri);
        var call = new CallState(request, mode, _time);
        using Activity? activity = _telemetry.Start(request);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_pacer is not null && Origin.Owns(request.Uri))
                {
                    await _pacer.WaitAsync(RateLimit, cancellationToken).ConfigureAwait(false);
                }

                (Exchange? exchange, Failure? failure) = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
                if (exchange is null && NextDelay(call, failure!) is { } wait)
                {
                    failure!.Kept?.Message.Dispose();
                    await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                Exchange done = exchange ?? failure!.Kept ?? throw ToException(call, failure!);
                _telemetry.Answered(activity, call, (int)done.Message.StatusCode);
                return done;
            }
        }
        catch (Exception e)
        {
            _telemetry.Failed(activity, call, e);
            throw;
        }
    }

    public void Dispose() => _transport.Dispose();

    private async ValueTask<(Exchange?, Failure?)> AttemptAsync(CallState call, CancellationToken cancellationToken)
    {
        call.Attempts++;
        HttpResponseMessage? message = null;
        using var limit = new AttemptLimit(call.TimeLeft(_options.Timeout), _time, cancellationToken);
        try
        {
            message = await SendFollowingAsync(call, limit.Token).ConfigureAwait(false);
            Observe(message);
            if (message.IsSuccessStatusCode)
            {
                Exchange exchange = await ReadAsync(call, message, limit.Token).ConfigureAwait(false);
                message = null;
                return (exchange, null);
            }

            if (call.Mode == BodyMode.Raw)
            {
                var kept = new Failure(ReadErrorHead(message), null, new(message, InfoOf(call, message), null, 0));
                message = null;
                return (null, kept);
            }

            FailedResponse error = await ReadErrorAsync(message, limit.Token).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return (null, new(error, null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidDataException)
        {
            return (null, new(null, e));
        }
        finally
        {
            message?.Dispose();
        }
    }

    /// <summary>Sends one attempt and follows where it is redirected, the token staying behind wherever that is not the client's own service.</summary>
    private async ValueTask<HttpResponseMessage> SendFollowingAsync(CallState call, CancellationToken cancellationToken)
    {
        Uri target = call.Request.Uri;
        for (int hops = 0; ; hops++)
        {
            bool isOwn = Origin.Owns(target);
            using HttpRequestMessage message = call.Request.CreateMessage(target, isOwn);
            Authorize(message, isOwn, call);
            HttpResponseMessage response = await _transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (hops == Redirects.Max || Redirects.Target(response, target, call.Request.Method, Origin) is not { } next)
            {
                return response;
            }

            response.Dispose();
            target = next;
        }
    }

    private void Authorize(HttpRequestMessage message, bool isOwn, CallState call)
    {
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        call.Token = null;
        if (isOwn && !message.Headers.NonValidated.Contains("Authorization"))
        {
            AuthenticationHeaderValue header = _tokens.GetHeader();
            call.Token = header.Parameter;
            message.Headers.Authorization = header;
        }
    }

    private void Observe(HttpResponseMessage message)
    {
        bool isOwn = message.RequestMessage?.RequestUri is not { } uri || Origin.Owns(uri);
        if (isOwn && ResponseHeaderReader.ReadRateLimit(message.Headers, _time.GetUtcNow()) is { } limit)
        {
            Volatile.Write(ref _rateLimit, limit);
        }
    }

    private async ValueTask<Exchange> ReadAsync(CallState call, HttpResponseMessage message, CancellationToken cancellationToken)
    {
        if (call.Mode != BodyMode.Buffered)
        {
            return new(message, InfoOf(call, message), null, 0);
        }

        (byte[] buffer, int length, bool isCut) = await BodyReader.ReadAsync(message.Content, _options.MaxResponseBytes, keepsPart: false, cancellationToken).ConfigureAwait(false);
        ResponseInfo info = InfoOf(call, message);
        if (isCut)
        {
            var error = AppStoreConnectResponseException.TooLarge(call.Request, info, buffer.AsSpan(0, Math.Min(length, FailedResponse.MaxBody)), _options.MaxResponseBytes);
            ArrayPool<byte>.Shared.Return(buffer);
            throw error;
        }

        return new(message, info, buffer, length);
    }

    private ResponseInfo InfoOf(CallState call, HttpResponseMessage message) =>
        new(message, ResponseHeaderReader.ReadRateLimit(message.Headers, _time.GetUtcNow()), call.Attempts, call.Elapsed);

    private FailedResponse ReadErrorHead(HttpResponseMessage message, ReadOnlySpan<byte> body = default, bool isTruncated = false)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return new(message, body, ResponseHeaderReader.ReadRateLimit(message.Headers, now), ResponseHeaderReader.ReadRetryAfter(message.Headers, now)) { IsTruncated = isTruncated };
    }

    private async ValueTask<FailedResponse> ReadErrorAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        // The status is known: it says more than a connection that breaks now would.
        (byte[] buffer, int length, bool isCut) = await BodyReader.ReadAsync(message.Content, FailedResponse.MaxBody, keepsPart: true, cancellationToken).ConfigureAwait(false);
        FailedResponse error = ReadErrorHead(message, buffer.AsSpan(0, length), isCut);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return error;
    }
}
