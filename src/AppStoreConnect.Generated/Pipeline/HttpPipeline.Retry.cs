using System.Net;
using AppStoreConnect.Http;

namespace AppStoreConnect.Pipeline;

internal sealed partial class HttpPipeline
{
    /// <summary>Returns the wait before the next attempt, or null for no further attempt.</summary>
    private TimeSpan? NextDelay(CallState call, Failure failure)
    {
        // A write that is cut short may have been applied, so it starts only with enough time left.
        TimeSpan left = call.IsWrite ? TimeToWait(call) : call.TotalTimeLeft;
        if (failure.Response is { StatusCode: HttpStatusCode.Unauthorized } && call is { Token: { } token, HasRenewedToken: false } && left > TimeSpan.Zero)
        {
            // The service occasionally refuses valid tokens. A refused request was not applied, so any method can be retried.
            call.HasRenewedToken = true;
            _tokens.Invalidate(token);
            _telemetry.RenewsToken(call);
            return TimeSpan.Zero;
        }

        if (!ShouldRetry(call, failure))
        {
            return null;
        }

        TimeSpan wait = ResponseHeaderReader.Wait(failure.Response?.RetryAfter, Backoff(call));
        if (wait >= left)
        {
            return null;
        }

        call.Retries++;
        _telemetry.Retries(call, failure, wait);
        return wait;
    }

    private static bool ShouldRetry(CallState call, Failure failure)
    {
        RetryOptions retry = call.Request.Retry;
        if (call.Retries + 1 >= retry.MaxAttempts)
        {
            return false;
        }

        bool mayRepeat = retry.RetryWrites || OutgoingRequest.IsSafe(call.Request.Method);
        return (failure.Cause is null ? failure.Response?.StatusCode : null) switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.RequestTimeout
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout
                or null => mayRepeat,
            _ => false,
        };
    }

    // Half of the wait is fixed and half random, so that clients refused together do not return together.
    private static TimeSpan Backoff(CallState call)
    {
        RetryOptions retry = call.Request.Retry;
        double longest = Math.Min(retry.BaseDelay.TotalSeconds * Math.Pow(2, Math.Min(call.Retries, 30)), retry.MaxDelay.TotalSeconds);
#pragma warning disable CA5394 // Spreads load; keeps no secret.
        return TimeSpan.FromSeconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }

    private static AppStoreConnectException ToException(CallState call, Failure failure)
    {
        if (failure.Cause is not { } cause)
        {
            return AppStoreConnectException.For(new(call, failure.Response));
        }

        // An earlier response says more than a last attempt without one. Not a 429, though: it would claim that nothing was applied.
        if (failure.Response is null && call.LastAnswered is { Response.StatusCode: >= HttpStatusCode.InternalServerError } before)
        {
            return AppStoreConnectException.For(new(call, before.Response, cause));
        }

        return AppStoreConnectConnectionException.For(new(call, failure.Response), cause);
    }
}
