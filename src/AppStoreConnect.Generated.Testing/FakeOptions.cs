namespace AppStoreConnect.Testing;

/// <summary>How a fake service behaves when nothing is scripted.</summary>
public sealed record FakeOptions
{
    /// <summary>Who is let in.</summary>
    public AuthorizationRules Authorization { get; init; } = new();

    /// <summary>How made-up answers look.</summary>
    public AnswerOptions Answers { get; init; } = new();

    /// <summary>
    /// Whether the service keeps resources: what is created can be read, changed, listed and deleted, and an id that it
    /// does not have is 404. What the service does not model gets 501. False: every valid request gets a made-up answer.
    /// </summary>
    public bool KeepsResources { get; init; } = true;

    /// <summary>Requests let through in an hour before 429; null for no end. <c>X-Rate-Limit</c> counts down from it, or from 3500.</summary>
    public int? HourLimit { get; init; }

    /// <summary>Whether requests are recorded, the last 10,000 of them; false for load that nobody looks at afterwards.</summary>
    public bool Records { get; init; } = true;

    /// <summary>The size in bytes of each part of an upload, the last one excepted.</summary>
    public int UploadPartSize { get; init; } = 5 * 1024 * 1024;

    /// <summary>The port of the API; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether requests with unknown parameters or members are answered all the same. Their violations are recorded. False, as the service does, refuses them.
    /// </summary>
    public bool IsLenient { get; init; }

    /// <summary>How long every answer takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The folder that the resources are kept in, so that they survive the service; null for memory only. One service at a time may use it.</summary>
    public string? KeepIn { get; init; }

    /// <summary>Whether it serves https, with a certificate of its own that is no authority's.</summary>
    internal bool UsesHttps { get; init; }

    /// <summary>Answers requests before the service sees them; null from it for all others.</summary>
    internal Func<RecordedRequest, CancellationToken, ValueTask<Reply?>>? Intercept { get; init; }

    /// <summary>Sees every request once its answer is known.</summary>
    internal Action<RecordedRequest>? Completed { get; init; }

    /// <summary>How often a committed upload is read before it is done processing.</summary>
    public int ProcessingReads { get; init; } = 1;

    /// <summary>How long a committed upload, a build upload and a build are processed at least, by <see cref="Time"/>.</summary>
    public TimeSpan ProcessingTime { get; init; }

    /// <summary>The clock that tokens and dates are judged and made by. <see cref="FakeAppStoreConnect.Advance"/> moves the service's own ahead of it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
