namespace AppStoreConnect;

/// <summary>401: the service rejected the token, and a new one too. The IDs are wrong, the key was revoked, or this machine's clock is wrong.</summary>
public sealed class AppStoreConnectAuthenticationException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectAuthenticationException()
    {
    }

    internal AppStoreConnectAuthenticationException(Exceptions.FailedCall call, string? message, Exception? cause = null)
        : base(call, message, cause)
    {
    }
}

/// <summary>403: the key's role does not allow this request, or an agreement must be accepted first.</summary>
public sealed class AppStoreConnectForbiddenException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectForbiddenException()
    {
    }

    internal AppStoreConnectForbiddenException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>404: the resource does not exist, or the key has no access to it.</summary>
public sealed class AppStoreConnectNotFoundException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectNotFoundException()
    {
    }

    internal AppStoreConnectNotFoundException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>409: the resource's state does not allow this request. The cause is usually in <see cref="ApiError.AssociatedErrors"/>.</summary>
public sealed class AppStoreConnectConflictException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectConflictException()
    {
    }

    internal AppStoreConnectConflictException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>400 or 422: the request is invalid. <see cref="ApiError.Source"/> names the parameter or the member of the body.</summary>
public sealed class AppStoreConnectValidationException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectValidationException()
    {
    }

    internal AppStoreConnectValidationException(Exceptions.FailedCall call)
        : base(call)
    {
    }
}

/// <summary>429: the key's rate limit is used up, and retries within the client's limits did not help, or the client's own pacing left no time to send the request.</summary>
public sealed class AppStoreConnectRateLimitException : AppStoreConnectException
{
    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectRateLimitException()
    {
    }

    internal AppStoreConnectRateLimitException(Exceptions.FailedCall call, string? message)
        : base(call, message)
    {
    }

    // The client's own pacing refused the request before it was sent.
    internal static AppStoreConnectRateLimitException Paced(Exceptions.FailedCall call, RateLimit? limit) => new(
        call,
        $"{Exceptions.ErrorMessage.Name(call.Request)} was not sent: the rate limit is nearly used up{(limit is null ? "" : $" ({limit})")}, and the client's pacing would send it only after {nameof(RetryOptions.MaxTotalTime)}. "
        + "Send fewer requests at a time, or raise the limit.");
}
