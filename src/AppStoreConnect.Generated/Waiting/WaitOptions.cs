namespace AppStoreConnect;

/// <summary>How to wait for the service.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait in all; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. 30 minutes by default, otherwise at most 30 days.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The pause after the first look. Each pause is half as long again as the one before. 2 seconds by default.</summary>
    public TimeSpan FirstInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The longest pause, unless the rate limit asks for a longer one: a wait uses at most half of the requests that are left. 1 minute by default.
    /// </summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long 404 is taken for "not there yet", as the service answers for minutes after something was created. 2 minutes by default.</summary>
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
