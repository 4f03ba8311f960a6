using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// When and how often a request is sent again. Of the client in <see cref="AppStoreConnectClientOptions.Retry"/>; of one call by adding it to the
/// request configuration's <c>Options</c>, where it replaces the client's as a whole.
/// </summary>
/// <remarks>
/// A 429 is sent again whatever the method: it was not applied. 408, 500, 502, 503, 504 and failures of the connection are sent again for GET only,
/// because a write that ended so may have been applied. A 401 is sent again once with a new token, apart from these limits.
/// </remarks>
public sealed record RetryOptions : IRequestOption
{
    /// <summary>How often a request is sent at most, the first time included; 1 for never again. 4 by default.</summary>
    /// <remarks>
    /// Beneath, .NET's own handler sends a GET whose HTTP/1.1 connection closed before the first byte of an answer up to three times more, and counts it as one attempt;
    /// over HTTP/2, requests that the server says it did not process. With 1, and for writes over HTTP/1.1, it does not.
    /// </remarks>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>
    /// How long one call may take in all, attempts, waits and pacing together; a wait that would pass it is not begun, and the error is thrown at once. 5 minutes by default, 30 days at most.
    /// </summary>
    public TimeSpan MaxTotalTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The wait before the second attempt when the service names none; it doubles each time and is shortened by up to half at random. 1 second by default.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that is not the service's own choice. 30 seconds by default.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether writes, too, are sent again after 408, 5xx or a failure of the connection. Only where applying one twice does no harm: the first may have been applied. False by default.
    /// </summary>
    public bool RetryWrites { get; init; }

    /// <summary>Never sends anything again, but for the new token after a 401.</summary>
    public static RetryOptions None { get; } = new() { MaxAttempts = 1 };

    // Beyond it the framework's timers end, and so does patience.
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxTotalTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxTotalTime, Longest);
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, BaseDelay);
    }
}
