namespace AppStoreConnect;

/// <summary>401: the token was refused, also after a new one was made. Wrong ids, a revoked key or a wrong clock.</summary>
public sealed class AppStoreConnectAuthenticationException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectAuthenticationException()
    {
    }

    internal AppStoreConnectAuthenticationException(Exceptions.FailedCall call, string? message, Exception? cause = null)
        : base(call, message, cause)
    {
    }
}

/// <summary>403: the key may not do this, or an agreement must be accepted first.</summary>
public sealed class AppStoreConnectForbiddenException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectForbiddenException()
    {
    }

    internal AppStoreConnectForbiddenException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>404: there is no such resource, or this key does not see it.</summary>
public sealed class AppStoreConnectNotFoundException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectNotFoundException()
    {
    }

    internal AppStoreConnectNotFoundException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>409: the resource's state does not allow this. The useful text is mostly in the errors' AssociatedErrors.</summary>
public sealed class AppStoreConnectConflictException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectConflictException()
    {
    }

    internal AppStoreConnectConflictException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>400 or 422: the request is wrong, in a parameter or a member that the errors' Source names.</summary>
public sealed class AppStoreConnectValidationException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectValidationException()
    {
    }

    internal AppStoreConnectValidationException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>429: the key's budget is used up, and retrying did not help within the client's limits; or the client's own pacing left no time to send it.</summary>
public sealed class AppStoreConnectRateLimitException : AppStoreConnectException
{
    /// <summary>An error without an answer.</summary>
    public AppStoreConnectRateLimitException()
    {
    }

    internal AppStoreConnectRateLimitException(Exceptions.FailedCall call, string? message)
        : base(call, message)
    {
    }

    // The client's own pacing refused it before it was sent.
    internal static AppStoreConnectRateLimitException Paced(Exceptions.FailedCall call, RateLimit? limit) => new(
        call,
        $"{Exceptions.ErrorMessage.Name(call.Request)} was not sent: little of the rate limit is left{(limit is null ? "" : $" ({limit})")}, and its turn in the client's pacing would come after {nameof(RetryOptions.MaxTotalTime)}. "
        + "Send fewer requests at a time, or allow more time.");
}
