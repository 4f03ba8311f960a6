namespace AppStoreConnect.Testing;

/// <summary>Options that control how a fake service behaves without scripts.</summary>
public sealed record FakeOptions
{
    /// <summary>The rules for authorization.</summary>
    public AuthorizationRules Authorization { get; init; } = new();

    /// <summary>Options for generated responses.</summary>
    public AnswerOptions Answers { get; init; } = new();

    /// <summary>
    /// Whether the service stores resources. If true, created resources can be read, changed, listed, and deleted, unknown ids
    /// return 404, and operations that the service does not model return 501. If false, every valid request gets a generated response.
    /// </summary>
    public bool KeepsResources { get; init; } = true;

    /// <summary>The number of requests per hour before the service returns 429, or null for no limit. <c>X-Rate-Limit</c> counts down from it, or from 3500.</summary>
    public int? HourLimit { get; init; }

    /// <summary>Whether to record the last 10,000 requests. Use false for load tests that don't inspect them.</summary>
    public bool Records { get; init; } = true;

    /// <summary>The size in bytes of each part of an upload except the last one. Files of more than 400 parts get parts of a multiple of this size.</summary>
    public int UploadPartSize { get; init; } = 5 * 1024 * 1024;

    /// <summary>The port of the API, or 0 for a free port.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether to answer requests with unknown parameters or members and only record their violations. If false, they are rejected, as in the live service.
    /// </summary>
    public bool IsLenient { get; init; }

    /// <summary>The minimum time for every response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The folder to store resources in, so that they outlive the service, or null to store them only in memory. Only one service at a time can use the folder.</summary>
    public string? KeepIn { get; init; }

    /// <summary>Whether to use HTTPS, with a self-signed certificate.</summary>
    internal bool UsesHttps { get; init; }

    /// <summary>Answers requests before the service sees them. Returns null for requests that the service should answer.</summary>
    internal Func<RecordedRequest, CancellationToken, ValueTask<Reply?>>? Intercept { get; init; }

    /// <summary>Called for every request when its response is known.</summary>
    internal Action<RecordedRequest>? Completed { get; init; }

    /// <summary>How many times a committed upload is read before its processing ends.</summary>
    public int ProcessingReads { get; init; } = 1;

    /// <summary>The minimum processing time of committed uploads, build uploads, and builds, according to <see cref="Time"/>.</summary>
    public TimeSpan ProcessingTime { get; init; }

    /// <summary>The clock for tokens and dates. <see cref="FakeAppStoreConnect.Advance"/> moves the clock of the service ahead of it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
