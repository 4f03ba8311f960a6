namespace AppStoreConnect;

/// <summary>
/// Slows down before the limit rather than after it: once less than <see cref="Reserve"/> of a window's budget is left, requests are spaced,
/// the wider the less is left.
/// </summary>
public sealed record PacingOptions
{
    /// <summary>The share of the budget, from 0 to 1, below which requests are spaced. 0.1 by default.</summary>
    public double Reserve { get; init; } = 0.1;

    /// <summary>The longest wait between two requests. 30 seconds by default.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
        if (Reserve is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Reserve), Reserve, "The reserve is a share of the budget: more than 0, at most 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxDelay, TimeSpan.Zero);
    }
}
