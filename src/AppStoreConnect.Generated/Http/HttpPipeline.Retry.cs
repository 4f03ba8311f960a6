using System.Net;

namespace AppStoreConnect.Http;

internal sealed partial class HttpPipeline
{
    /// <summary>How long to wait before the next attempt; null when there is to be none.</summary>
    private TimeSpan? NextDelay(CallState call, Failure failure)
    {
        if (failure.Response is { StatusCode: HttpStatusCode.Unauthorized } && call is { Token: { } token, HasRenewedToken: false })
        {
            // Valid tokens get a 401 now and then; a refused one was not acted upon, so any method can go again.
            call.HasRenewedToken = true;
            _tokens.Invalidate(token);
            _telemetry.RenewsToken(call);
            return TimeSpan.Zero;
        }

        if (!ShouldRetry(call, failure))
        {
            return null;
        }

        TimeSpan wait = failure.Response?.RetryAfter ?? Backoff(call);
        if (call.Elapsed + wait >= call.Request.Retry.MaxTotalTime)
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

        bool mayRepeat = retry.RetryWrites || IsSafe(call.Request.Method);
        return failure.Response?.StatusCode switch
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

    // Half of it is fixed and half is chance: many that were refused together do not come back together.
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
        var failed = new FailedCall(call.Request, call.Attempts, call.Elapsed, failure.Response);
        return failure.Cause is { } cause ? AppStoreConnectConnectionException.For(failed, cause) : AppStoreConnectException.For(failed);
    }
}
