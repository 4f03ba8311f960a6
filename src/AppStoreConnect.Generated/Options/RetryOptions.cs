using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// When and how often a request is retried. Set it for a client in <see cref="AppStoreConnectClientOptions.Retry"/>, or for one call by adding it to the
/// request configuration's <c>Options</c>, where it replaces the client's options completely.
/// </summary>
/// <remarks>
/// A 429 is retried for every method, because the request was not applied. 408, 500, 502, 503, 504, and connection failures are retried only for GET,
/// because a write that failed this way may have been applied. A 401 is retried once with a new token. That retry does not count toward these limits.
/// </remarks>
public sealed record RetryOptions : IRequestOption
{
    /// <summary>The maximum number of times a request is sent, including the first attempt. 1 disables retries. The default is 4.</summary>
    /// <remarks>
    /// .NET's own handler also retries, which counts as one attempt: up to three times for a GET whose HTTP/1.1 connection closed before the first byte of a response,
    /// and over HTTP/2 for requests that the server reports as not processed. It does not if this property is 1, nor for writes over HTTP/1.1, unless they
    /// have an <c>Expect: 100-continue</c> header and their body has not been sent. Do not set that header in <c>HttpClient.DefaultRequestHeaders</c>.
    /// </remarks>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>
    /// The maximum duration of one call, including all attempts, waits, and pacing. A wait that would exceed it is not started; the error is thrown at once.
    /// The default is 5 minutes, and the maximum is 30 days.
    /// </summary>
    public TimeSpan MaxTotalTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The wait before the second attempt if the service does not specify one. It doubles with each attempt and is randomly shortened by up to half. The default is 1 second.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum wait, unless the service specifies a longer one. The default is 30 seconds.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether writes are also retried after 408, 5xx, or a connection failure. Enable it only if applying a write twice does no harm, because the first may have been applied. The default is false.
    /// </summary>
    public bool RetryWrites { get; init; }

    /// <summary>Disables retries, except with a new token after a 401.</summary>
    public static RetryOptions None { get; } = new() { MaxAttempts = 1 };

    // The limit of the framework's timers.
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
