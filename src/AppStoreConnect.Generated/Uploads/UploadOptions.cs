namespace AppStoreConnect;

/// <summary>When an upload is complete.</summary>
public enum UploadUntil
{
    /// <summary>When the service has processed or rejected the file.</summary>
    Processed,

    /// <summary>When all bytes have arrived and the upload is committed. Whether the service accepts the file is not known yet. Values that
    /// it takes only afterward, such as the poster frame of a preview, are not sent again.</summary>
    Committed,
}

/// <summary>The options of an upload.</summary>
public sealed record UploadOptions
{
    /// <summary>The number of parts sent concurrently. The default is 6, as in Apple's own uploader.</summary>
    public int Concurrency { get; init; } = 6;

    /// <summary>The maximum number of times one part is sent, including the first attempt. The default is 5.</summary>
    public int AttemptsPerPart { get; init; } = 5;

    /// <summary>How long a part's connection may be idle before the part is sent again. The default is 60 seconds.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When the upload is complete. The default is <see cref="UploadUntil.Processed"/>.</summary>
    public UploadUntil Until { get; init; }

    /// <summary>How to wait for <see cref="UploadUntil.Processed"/>, or null for the defaults.</summary>
    public WaitOptions? Wait { get; init; }

    /// <summary>
    /// Whether to delete the reservation if the upload fails and the resource can be deleted. The default is false, so that the upload can be continued.
    /// A canceled upload is never deleted.
    /// </summary>
    public bool DeleteOnFailure { get; init; }

    /// <summary>
    /// Whether to send a part again if the response's <c>ETag</c> looks like an MD5 hash but is not that of the part. The default is true.
    /// </summary>
    public bool VerifyParts { get; init; } = true;

    /// <summary>Receives the progress, on any thread. <see cref="Progress{T}"/> forwards it to the thread that created it.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>
    /// The HttpClient that sends the parts, for example with your own proxy or certificate, or null to use the client's own connections. It must not follow redirects, keep cookies,
    /// or add headers, because the URLs are signed. An Authorization header is refused. The default is null.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(AttemptsPerPart, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(StallTimeout, RetryOptions.Longest);
        Wait?.Validate();
        if (HttpClient is { DefaultRequestHeaders.Authorization: not null })
        {
            throw new ArgumentException("The HttpClient for uploads adds an Authorization header, which must not be sent to the upload host. Use another HttpClient.", nameof(HttpClient));
        }
    }
}
