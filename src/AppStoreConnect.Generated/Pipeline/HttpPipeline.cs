using System.Diagnostics;
using System.Net.Http.Headers;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Observability;
using AppStoreConnect.Text;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// Everything between a request and the connection: pacing, authentication, redirects, time limits, retries, errors, rate limits, and traces.
/// One class, because these parts depend on each other: separate handlers would copy messages and lose the response body between them.
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
    private volatile bool _isDisposed;

    /// <summary>Creates a pipeline. The options are validated and belong to the pipeline.</summary>
    internal HttpPipeline(Transport transport, AppStoreConnectTokenProvider tokens, AppStoreConnectClientOptions options)
    {
        _transport = transport;
        _tokens = tokens;
        _options = options;
        _time = options.TimeProvider;
        _telemetry = new(options, tokens);
        _pacer = options.Pacing is null ? null : new(options.Pacing, _time, () => RateLimit);
        _userAgent = options.UserAgentSuffix is null ? PackageInfo.UserAgent : $"{PackageInfo.UserAgent} {options.UserAgentSuffix}";
        Origin = new(options.BaseUrl.AbsoluteUri);
    }

    internal ApiOrigin Origin { get; }

    internal RetryOptions Retry => _options.Retry;

    internal RateLimit? RateLimit => Volatile.Read(ref _rateLimit);

    /// <summary>Replaces the key, starting with the next attempt.</summary>
    internal void UseKey(AppStoreConnectKey key) => _tokens.UseKey(key);

    /// <summary>Sends a request until it succeeds, fails permanently, or reaches a limit.</summary>
    /// <exception cref="AppStoreConnectException">The final error, with the number of attempts.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    /// <exception cref="ArgumentException">The request is invalid. Nothing was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client or the caller's HttpClient was disposed.</exception>
    internal Task<Exchange> SendAsync(in OutgoingRequest request, BodyMode mode, CancellationToken cancellationToken) =>
        SendAsync(new CallState(request, mode, _time), cancellationToken);

    private async Task<Exchange> SendAsync(CallState call, CancellationToken cancellationToken)
    {
        if (_isDisposed)
        {
            throw Disposed();
        }

        Origin.EnsureAllowed(call.Request.Uri);
        call.Request.Validate();
        using Activity? activity = _telemetry.Start(call.Request);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await PaceAsync(call, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Returns the body of a successful response as a stream. Each read has the time limit of an attempt.</summary>
    internal async Task<Stream> OpenAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        HttpResponseMessage message = exchange.Message;
        try
        {
            Stream body = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ResponseStream(body, exchange, _options.Timeout, _time);
        }
        catch (Exception e)
        {
            message.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw AppStoreConnectConnectionException.For(new(exchange.Call, new FailedResponse(exchange.Info, default, exchange.Call.Redaction)), e);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        _transport.Dispose();
    }

    // Waits for a slot. Does not start an attempt without enough time left: a write that is cut short may have been applied.
    private async ValueTask PaceAsync(CallState call, CancellationToken cancellationToken)
    {
        bool isPaced = true;
        if (_pacer is not null && Origin.Owns(call.Request.Uri))
        {
            isPaced = await _pacer.TryWaitAsync(call.TotalTimeLeft - (call.Request.Retry.MaxTotalTime / 10), cancellationToken).ConfigureAwait(false);
        }

        if (isPaced && (call.Attempts == 0 || call.TotalTimeLeft > TimeSpan.Zero))
        {
            return;
        }

        throw call.LastFailure is { } failure ? ToException(call, failure) : AppStoreConnectRateLimitException.Paced(new(call, null), RateLimit);
    }

    private async ValueTask<(Exchange?, Failure?)> AttemptAsync(CallState call, CancellationToken cancellationToken)
    {
        call.BeginAttempt();
        HttpResponseMessage? message = null;
        using var limit = new AttemptLimit(call.TimeLeft(_options.Timeout), _time, cancellationToken);
        try
        {
            message = await SendFollowingAsync(call, limit.Token).ConfigureAwait(false);
            Observe(message);
            (Exchange? exchange, Failure? failure) = await ReadAsync(call, message, limit.Token).ConfigureAwait(false);
            if (failure is not null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                call.Failed(failure, _transport.IsOwn);
            }

            message = exchange is null && failure!.Kept is null ? message : null;
            return (exchange, failure);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (!IsFinal(e))
        {
            var failure = new Failure(null, e);
            call.Failed(failure, _transport.IsOwn);
            return (null, failure);
        }
        finally
        {
            message?.Dispose();
        }
    }

    // Any other exception of a handler, .NET's or the caller's, is a failed attempt.
    private bool IsFinal(Exception e) => e is AppStoreConnectException || (e is ObjectDisposedException disposed
        && (_isDisposed || disposed.ObjectName == typeof(HttpClient).FullName || disposed.ObjectName == typeof(HttpMessageInvoker).FullName));

    // The caller disposed a client; this layer only knows its name.
    private static ObjectDisposedException Disposed() => new("AppStoreConnectClient");

    /// <summary>Sends one attempt and follows its redirects. The token is dropped when a redirect leaves the client's own service.</summary>
    private async ValueTask<HttpResponseMessage> SendFollowingAsync(CallState call, CancellationToken cancellationToken)
    {
        Uri target = call.Request.Uri;
        HashSet<Uri>? visited = null;
        while (true)
        {
            call.Target = target;
            using HttpRequestMessage message = call.Request.CreateMessage(target, call.Sending);
            Authorize(message, Origin.Owns(target), call);
            HttpResponseMessage response = await _transport.SendAsync(message, cancellationToken).ConfigureAwait(false)
                ?? throw new HttpRequestException("The handler returned no response.");
            if (Redirects.Target(response, target, call.Request.Method, Origin) is not { } next
                || call.Redirects == Redirects.Max || (call.IsRedirectCircle = !(visited ??= [target]).Add(next)))
            {
                return response;
            }

            response.Dispose();
            call.Redirects++;
            target = next;
        }
    }

    private void Authorize(HttpRequestMessage message, bool isOwn, CallState call)
    {
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        string? token = null;
        if (isOwn && !message.Headers.NonValidated.Contains("Authorization"))
        {
            AuthenticationHeaderValue header = Sign(call);
            token = header.Parameter;
            message.Headers.Authorization = header;
        }

        call.SignedWith(token);
    }

    // A key that fails to sign would fail again.
    private AuthenticationHeaderValue Sign(CallState call)
    {
        try
        {
            return _tokens.GetHeader();
        }
        catch (Exception e) when (e is not AppStoreConnectException)
        {
            call.NothingSent();
            throw new AppStoreConnectAuthenticationException(new(call, null), $"{ErrorMessage.Name(call.Request)} was not sent because the token could not be signed. {TerminalText.OneLine(e.Message)}", e);
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

    private async ValueTask<(Exchange?, Failure?)> ReadAsync(CallState call, HttpResponseMessage message, CancellationToken cancellationToken)
    {
        bool isSuccess = message.IsSuccessStatusCode;
        if (call.Mode == BodyMode.Raw || (isSuccess && call.Mode == BodyMode.Streamed && !IsOtherMedia(call, message)))
        {
            var exchange = new Exchange(message, InfoOf(call, message), null, 0, call);
            return isSuccess ? (exchange, null) : (null, new(HeadOf(call, message, default, isTruncated: false), null, exchange));
        }

        // The status is known and says more than a connection that breaks now.
        bool isWanted = isSuccess && call.Mode == BodyMode.Buffered;
        ReadBody body = await BodyReader.ReadAsync(message.Content, isWanted ? _options.MaxResponseBytes : FailedResponse.MaxBody, cancellationToken).ConfigureAwait(false);
        if (isWanted && !body.IsCut)
        {
            call.Succeeded();
            return (new(message, InfoOf(call, message), body.Buffer, body.Length, call), null);
        }

        FailedResponse response = HeadOf(call, message, body.Buffer.AsSpan(0, Math.Min(body.Length, FailedResponse.MaxBody)), body.IsCut);
        BodyReader.Return(body.Buffer);
        if (!isSuccess)
        {
            return (null, new(response, null));
        }

        call.Succeeded();
        return body.Problem is { } problem && isWanted
            ? (null, new(response, problem))
            : throw (isWanted
                ? AppStoreConnectResponseException.TooLarge(new(call, response), _options.MaxResponseBytes)
                : AppStoreConnectResponseException.OtherMedia(new(call, response), call.Request));
    }

    // An HTML page of a proxy, a captive portal, or the service instead of a file. Such pages come with a success status.
    private static bool IsOtherMedia(CallState call, HttpResponseMessage message) =>
        message.Content.Headers.ContentType?.MediaType is { } media && !call.Request.Accepts(media)
        && (media.Equals("text/html", StringComparison.OrdinalIgnoreCase) || media.EndsWith("json", StringComparison.OrdinalIgnoreCase));

    private ResponseInfo InfoOf(CallState call, HttpResponseMessage message) =>
        new(message, ResponseHeaderReader.ReadRateLimit(message.Headers, _time.GetUtcNow()), call);

    private FailedResponse HeadOf(CallState call, HttpResponseMessage message, ReadOnlySpan<byte> body, bool isTruncated)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return new(message, body, ResponseHeaderReader.ReadRateLimit(message.Headers, now), ResponseHeaderReader.ReadRetryAfter(message.Headers, now), call.Redaction)
        {
            IsTruncated = isTruncated,
            Redirects = call.Redirects,
            IsRedirectCircle = call.IsRedirectCircle,
            ClockDifference = message.Headers.Date is { } date ? now - date : null,
            IsTeamKey = call.Token is null ? null : _tokens.IsTeamKey,
        };
    }
}
