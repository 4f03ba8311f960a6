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
    /// does not have is 404. Operations that are not about resources, such as reports, get made-up answers all the same.
    /// False: every valid request gets a made-up answer.
    /// </summary>
    public bool KeepsResources { get; init; } = true;

    /// <summary>Requests let through before 429; null for no end. <c>X-Rate-Limit</c> counts down from it, or from 3500.</summary>
    public int? HourLimit { get; init; }

    /// <summary>Whether requests are recorded; false for load that nobody looks at afterwards.</summary>
    public bool Records { get; init; } = true;

    /// <summary>The size in bytes of each part of an upload, the last one excepted.</summary>
    public int UploadPartSize { get; init; } = 5 * 1024 * 1024;

    /// <summary>How often a committed upload is read before it is done processing.</summary>
    public int ProcessingReads { get; init; } = 1;

    /// <summary>How long a committed upload, a build upload and a build are processed at least, by <see cref="Time"/>.</summary>
    public TimeSpan ProcessingTime { get; init; }

    /// <summary>The clock that tokens and dates are judged and made by. <see cref="FakeAppStoreConnect.Advance"/> moves the service's own ahead of it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
