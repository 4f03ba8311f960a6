namespace AppStoreConnect;

/// <summary>When an upload is done.</summary>
public enum UploadUntil
{
    /// <summary>The service has processed the file, or refused it.</summary>
    Processed,

    /// <summary>All bytes have arrived and the upload is committed. Whether the service accepts the file is not known yet, and what
    /// it takes only afterwards, such as the frame that a preview shows, is not sent again.</summary>
    Committed,
}

/// <summary>How a file is uploaded.</summary>
public sealed record UploadOptions
{
    /// <summary>How many parts are sent at the same time. 6 by default, as Apple's own uploader does.</summary>
    public int Concurrency { get; init; } = 6;

    /// <summary>How often one part is sent at most, the first time included. 5 by default.</summary>
    public int AttemptsPerPart { get; init; } = 5;

    /// <summary>How long the connection of a part may stand still before the part is sent again. 60 seconds by default.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When the upload is done. <see cref="UploadUntil.Processed"/> by default.</summary>
    public UploadUntil Until { get; init; }

    /// <summary>How to wait for <see cref="UploadUntil.Processed"/>; null uses the defaults.</summary>
    public WaitOptions? Wait { get; init; }

    /// <summary>
    /// Deletes the reservation when the upload fails, if the resource can be deleted. False by default, so that the upload can be continued.
    /// Cancellation deletes nothing.
    /// </summary>
    public bool DeleteOnFailure { get; init; }

    /// <summary>
    /// Sends a part again if the <c>ETag</c> of the answer has the form of an MD5 hash and is not that of the part. True by default.
    /// </summary>
    public bool VerifyParts { get; init; } = true;

    /// <summary>Receives the progress, on any thread. <see cref="Progress{T}"/> brings it to the thread that made it.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>
    /// Sends the parts; null, the default, for connections of the client's own. Use it for a proxy or a certificate of your own. It must not follow redirects, keep cookies
    /// or add headers: the addresses are signed, and an Authorization header is refused.
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
            throw new ArgumentException("The HttpClient for uploads adds an Authorization header, which must not reach the upload host. Use another one.", nameof(HttpClient));
        }
    }
}
