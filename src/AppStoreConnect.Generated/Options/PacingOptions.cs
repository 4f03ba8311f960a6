namespace AppStoreConnect;

/// <summary>
/// Slows requests down before the rate limit is reached. When less than <see cref="Reserve"/> of a window's limit is left, requests are spaced;
/// the less is left, the longer the pauses.
/// </summary>
public sealed record PacingOptions
{
    /// <summary>The share of the limit, more than 0 and at most 1, below which requests are spaced. The default is 0.1.</summary>
    public double Reserve { get; init; } = 0.1;

    /// <summary>The longest pause between two requests. The default is 30 seconds.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
        if (Reserve is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Reserve), Reserve, "The reserve is a share of the rate limit and must be more than 0 and at most 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxDelay, TimeSpan.Zero);
    }
}
