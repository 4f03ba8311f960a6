namespace AppStoreConnect;

/// <summary>The options of a wait.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait in all; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. 30 minutes by default, otherwise at most 30 days.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The pause after the first request. Each later pause is 1.5 times as long as the previous one. The default is 2 seconds.</summary>
    public TimeSpan FirstInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The longest pause, unless the rate limit requires a longer one: a wait uses at most half of the requests that are left. The default is 1 minute.
    /// </summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a 404 means "not created yet". The service may return it for minutes after a resource was created. The default is 2 minutes.</summary>
    public TimeSpan NotFoundFor { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Receives each new state, on any thread.</summary>
    public IProgress<string>? Progress { get; init; }

    internal void Validate()
    {
        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, RetryOptions.Longest);
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestInterval, FirstInterval);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LongestInterval, RetryOptions.Longest);
        ArgumentOutOfRangeException.ThrowIfLessThan(NotFoundFor, TimeSpan.Zero);
    }
}
