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
    private readonly CancellationTokenSource _closing = new();
    private RateLimit? _rateLimit;
    private bool _isDisposed;

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
        Closed = _closing.Token;
    }

    internal readonly ApiOrigin Origin;

    internal RetryOptions Retry => _options.Retry;

    internal RateLimit? RateLimit => Volatile.Read(ref _rateLimit);

    /// <summary>Canceled when the client is disposed, which ends its calls at once.</summary>
    internal readonly CancellationToken Closed;

    /// <summary>Replaces the key, starting with the next attempt.</summary>
    internal void UseKey(AppStoreConnectKey key) => _tokens.UseKey(key);

    /// <summary>Sends a request until it succeeds, fails permanently, or reaches a limit.</summary>
    /// <exception cref="AppStoreConnectException">The final error, with the number of attempts.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    /// <exception cref="ArgumentException">The request is invalid. Nothing was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client or the caller's HttpClient was disposed.</exception>
    internal Task<ApiResponse> SendAsync(in OutgoingRequest request, BodyMode mode, CancellationToken cancellationToken) =>
        SendAsync(new CallState(request, mode, _time), cancellationToken);

    private async Task<ApiResponse> SendAsync(CallState call, CancellationToken cancellationToken)
    {
        ClosedClient.ThrowIf(Closed);
        Origin.EnsureAllowed(call.Request.Uri);
        call.Request.Validate();
        using Activity? activity = _telemetry.Start(call.Request);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bool isPaced = !IsPaced(call) || await _pacer!.TryWaitAsync(TimeToWait(call), cancellationToken, Closed).ConfigureAwait(false);
                ClosedClient.ThrowIf(Closed);
                EnsureTimeLeft(call, isPaced);
                ApiResponse? response = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
                if (response is null)
                {
                    Failure failure = call.LastFailure!;
                    if (NextDelay(call, failure) is { } wait)
                    {
                        failure.Kept?.Dispose();
                        await ClosedClient.DelayAsync(wait, _time, cancellationToken, Closed).ConfigureAwait(false);
                        continue;
                    }

                    response = failure.Kept ?? throw ToException(call, failure);
                }

                _telemetry.Answered(activity, call, (int)response.Message.StatusCode);
                return response;
            }
        }
        catch (Exception e)
        {
            _telemetry.Failed(activity, call, e);
            throw;
        }
    }

    /// <summary>Returns the body of a successful response as a stream. Each read has the time limit of an attempt.</summary>
    internal async Task<Stream> OpenAsync(ApiResponse response, CancellationToken cancellationToken)
    {
        try
        {
            Stream body = await response.Message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ResponseStream(body, response, _options.Timeout, _time);
        }
        catch (Exception e)
        {
            response.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw AppStoreConnectConnectionException.For(new(response.Call, new FailedResponse(response.Info, default, response.Call.Redaction)), e);
        }
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            try
            {
                _closing.Cancel();
            }
            catch (AggregateException)
            {
                // A handler of the caller failed while its call was canceled. The call reports that.
            }

            _closing.Dispose();
            _transport.Dispose();
        }
    }

    private bool IsPaced(CallState call) => _pacer is not null && Origin.Owns(call.Request.Uri);

    // The longest wait for a slot. A write that is cut short may have been applied, so no attempt starts without enough time left.
    private static TimeSpan TimeToWait(CallState call) => call.TotalTimeLeft - (call.Request.Retry.MaxTotalTime / 10);

    private void EnsureTimeLeft(CallState call, bool isPaced)
    {
        if (!isPaced || (call.Attempts > 0 && call.TotalTimeLeft <= TimeSpan.Zero))
        {
            throw call.LastFailure is { } failure ? ToException(call, failure) : AppStoreConnectRateLimitException.Paced(new(call, null), RateLimit);
        }
    }

    /// <summary>
    /// Sends one attempt and follows its redirects. The token is dropped when a redirect leaves the client's own service. One method, because each async method that
    /// a response passes through takes time at the start of a program and memory in each call.
    /// </summary>
    /// <returns>The response, or null if the attempt failed. The call knows how.</returns>
    private async Task<ApiResponse?> AttemptAsync(CallState call, CancellationToken cancellationToken)
    {
        call.BeginAttempt();
        HttpResponseMessage? message = null;
        using var limit = new AttemptLimit(call.TimeLeft(_options.Timeout), _time, cancellationToken, Closed);
        try
        {
            do
            {
                message?.Release();
                using HttpRequestMessage request = CreateMessage(call);
                message = await _transport.SendAsync(request, limit.Token).ConfigureAwait(false)
                    ?? throw new HttpRequestException("The handler returned no response.");
            }
            while (Redirects.Target(message, call.Target, call.Request.Method, Origin) is { } next && call.Redirects < Redirects.Max && call.TryRedirect(next));

            RateLimit? observed = Observe(message);
            GzipContent.Decompress(message);
            ReadBody? body = IsLeftUnread(call, message)
                ? null
                : await BodyReader.ReadAsync(message.Content, IsWanted(call, message) ? _options.MaxResponseBytes : FailedResponse.MaxBody, limit.Token).ConfigureAwait(false);
            ApiResponse? response = Evaluate(call, message, body, observed, out Failure? failure);
            if (failure is not null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ClosedClient.ThrowIf(Closed);
                call.Failed(failure, _transport.IsOwn);
            }

            message = response is null && failure!.Kept is null ? message : null;
            return response;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (Closed.IsCancellationRequested && e is not AppStoreConnectException)
        {
            throw ClosedClient.Exception();
        }
        catch (Exception e) when (!IsFinal(e))
        {
            call.Failed(new Failure(null, e), _transport.IsOwn);
            return null;
        }
        finally
        {
            message?.Release();
        }
    }

    // Any other exception of a handler, .NET's or the caller's, is a failed attempt.
    private static bool IsFinal(Exception e) => e is AppStoreConnectException || (e is ObjectDisposedException disposed
        && (disposed.ObjectName == typeof(HttpClient).FullName || disposed.ObjectName == typeof(HttpMessageInvoker).FullName));

    private HttpRequestMessage CreateMessage(CallState call)
    {
        HttpRequestMessage message = call.Request.CreateMessage(call.Target, call);
        Authorize(message, Origin.Owns(call.Target), call);
        return message;
    }

    private void Authorize(HttpRequestMessage message, bool isOwn, CallState call)
    {
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        string? token = null;
        if (isOwn && (call.Request.Headers is null || !message.Headers.NonValidated.Contains("Authorization")))
        {
            message.Headers.TryAddWithoutValidation("Authorization", Sign(call, out token));
        }

        call.SignedWith(token);
    }

    // A key that fails to sign would fail again.
    private string Sign(CallState call, out string token)
    {
        try
        {
            return _tokens.GetHeader(out token);
        }
        catch (Exception e) when (e is not AppStoreConnectException)
        {
            call.NothingSent();
            throw new AppStoreConnectAuthenticationException(new(call, null), $"{ErrorMessage.Name(call.Request)} was not sent because the token could not be signed. {TerminalText.OneLine(e.Message)}", e);
        }
    }

    private RateLimit? Observe(HttpResponseMessage message)
    {
        RateLimit? observed = ResponseHeaderReader.ReadRateLimit(message.Headers, _time);
        if (observed is not null && (message.RequestMessage?.RequestUri is not { } uri || Origin.Owns(uri)))
        {
            Volatile.Write(ref _rateLimit, observed);
        }

        return observed;
    }

    private static bool IsWanted(CallState call, HttpResponseMessage message) => message.IsSuccessStatusCode && call.Mode == BodyMode.Buffered;

    private static bool IsLeftUnread(CallState call, HttpResponseMessage message) =>
        call.Mode == BodyMode.Raw || (message.IsSuccessStatusCode && call.Mode == BodyMode.Streamed && !IsOtherMedia(call, message));

    // The response, or null and how the attempt failed.
    private ApiResponse? Evaluate(CallState call, HttpResponseMessage message, ReadBody? body, RateLimit? observed, out Failure? failure)
    {
        bool isSuccess = message.IsSuccessStatusCode;
        bool isWanted = IsWanted(call, message);
        failure = null;
        if (body is null)
        {
            var unread = new ApiResponse(message, new ResponseInfo(message, observed, call), call, null);
            failure = isSuccess ? null : new(HeadOf(call, message, default, observed, isTruncated: false), null, unread);
            return isSuccess ? unread : null;
        }

        // The status is known and says more than a connection that breaks now.
        if (isWanted && !body.IsCut)
        {
            call.Succeeded();
            return new(message, new ResponseInfo(message, observed, call), call, body);
        }

        FailedResponse response = HeadOf(call, message, body.Buffer.AsSpan(0, Math.Min(body.Length, FailedResponse.MaxBody)), observed, body.IsCut);
        BodyReader.Return(body.Buffer);
        if (isSuccess)
        {
            call.Succeeded();
        }

        failure = !isSuccess ? new(response, null)
            : isWanted && body.Problem is { } problem ? new(response, problem)
            : throw (isWanted
                ? AppStoreConnectResponseException.TooLarge(new(call, response), _options.MaxResponseBytes)
                : AppStoreConnectResponseException.OtherMedia(new(call, response), call.Request));
        return null;
    }

    // An HTML page of a proxy, a captive portal, or the service instead of a file. Such pages come with a success status.
    private static bool IsOtherMedia(CallState call, HttpResponseMessage message) =>
        MediaOf(message.Content.Headers) is { } media && !call.Request.Accepts(media) && (Responses.IsHtml(media) || media.EndsWith("json", StringComparison.OrdinalIgnoreCase));

    // A malformed Content-Type, such as "text/html;", still tells what a page is.
    private static string? MediaOf(HttpContentHeaders headers) => headers.ContentType?.MediaType
        ?? (headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues types) && Responses.IsHtml(types.ToString()) ? "text/html" : null);

    private FailedResponse HeadOf(CallState call, HttpResponseMessage message, ReadOnlySpan<byte> body, RateLimit? observed, bool isTruncated)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return new(message, body, observed, ResponseHeaderReader.ReadRetryAfter(message.Headers, now), call.Redaction)
        {
            IsTruncated = isTruncated,
            Redirects = call.Redirects,
            IsRedirectCircle = call.IsRedirectCircle,
            ClockDifference = message.Headers.Date is { } date ? now - date : null,
            IsTeamKey = call.Token is null ? null : _tokens.IsTeamKey,
        };
    }
}
