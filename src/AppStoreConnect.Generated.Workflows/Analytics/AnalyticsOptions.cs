namespace AppStoreConnect.Workflows;

/// <summary>The options of an analytics report.</summary>
public sealed record AnalyticsOptions
{
    /// <summary>The kind of request that generates the report: ongoing (the default), or a one-time snapshot of past data.</summary>
    public AnalyticsReportRequestAccessType Access { get; init; } = AnalyticsReportRequestAccessType.Ongoing;

    /// <summary>The time span that each row covers. The default is daily. Not every report offers every granularity.</summary>
    public AnalyticsReportInstanceGranularity Granularity { get; init; } = AnalyticsReportInstanceGranularity.Daily;

    /// <summary>The maximum number of times a file is downloaded, including the first attempt. The default is 3.</summary>
    public int AttemptsPerFile { get; init; } = 3;

    /// <summary>The pause before a file is downloaded again after a failure of the file host or the connection. The default is 2 seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the connection to the file host may be idle before the file is downloaded again. The default is 60 seconds.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The maximum size of one downloaded file in bytes. Files are stored on disk one at a time, so this bounds the disk space that a report needs, whatever size the service reports.
    /// The default is 4 GiB.
    /// </summary>
    public long MaxFileBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// The HttpClient that downloads the files, for example through a proxy, or null to use separate connections. It must not follow redirects or add headers, because the URLs are signed
    /// and the file host must not see a token. The default is null.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(AttemptsPerFile, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxFileBytes, 1);
        if (HttpClient is { DefaultRequestHeaders.Authorization: not null })
        {
            throw new ArgumentException("The HttpClient for report files adds an Authorization header, which must not be sent to the file host. Use another HttpClient.", nameof(HttpClient));
        }
    }
}
