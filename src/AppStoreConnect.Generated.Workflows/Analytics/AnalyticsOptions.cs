namespace AppStoreConnect.Workflows;

/// <summary>How an analytics report is got.</summary>
public sealed record AnalyticsOptions
{
    /// <summary>The kind of request that makes the report: ongoing, the default, from now on; a snapshot once, for the time before.</summary>
    public AnalyticsReportRequestAccessType Access { get; init; } = AnalyticsReportRequestAccessType.Ongoing;

    /// <summary>How long the time is that a row stands for. Daily by default; not every report has every one.</summary>
    public AnalyticsReportInstanceGranularity Granularity { get; init; } = AnalyticsReportInstanceGranularity.Daily;

    /// <summary>How often a file is fetched at most, the first time included. 3 by default.</summary>
    public int AttemptsPerFile { get; init; } = 3;

    /// <summary>How long to wait before a file is fetched again after a failure of the file host or the connection. 2 seconds by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the connection to the file host may stand still before a file is fetched again. 60 seconds by default.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Fetches the files; null, the default, for connections of its own. Use it for a proxy. It must not follow redirects or add headers: the addresses are signed, and the
    /// file host must not see a token.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(AttemptsPerFile, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        if (HttpClient is { DefaultRequestHeaders.Authorization: not null })
        {
            throw new ArgumentException("The HttpClient for report files adds an Authorization header, which must not reach the file host. Use another one.", nameof(HttpClient));
        }
    }
}
