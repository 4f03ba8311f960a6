namespace AppStoreConnect.Uploads;

/// <summary>The destination and method of one part, as specified by the service.</summary>
internal sealed record UploadPart
{
    internal required string? Method { get; init; }

    internal required string? Url { get; init; }

    internal required long Offset { get; init; }

    internal required long Length { get; init; }

    internal IReadOnlyList<KeyValuePair<string?, string?>> Headers { get; init; } = [];

    /// <summary>The hash of the part. Null until it has arrived, or if the service does not report it.</summary>
    internal string? EntityTag { get; init; }

    /// <summary>When the URL expires, or null if the service does not say.</summary>
    internal DateTimeOffset? Expiration { get; init; }
}

/// <summary>Returns the upload's state in a resource.</summary>
internal sealed record UploadReservation
{
    /// <summary>The states in which the service is still processing the file. Any other state ends the wait; otherwise the wait might never end.</summary>
    internal const string AwaitingUpload = "AWAITING_UPLOAD";
    internal const string Failed = "FAILED";
    private const string UploadComplete = "UPLOAD_COMPLETE";
    private const string Processing = "PROCESSING";

    internal string? FileName { get; init; }

    internal long? FileSize { get; init; }

    internal string? State { get; init; }

    internal IReadOnlyList<UploadDetail> Errors { get; init; } = [];

    internal IReadOnlyList<UploadPart>? Parts { get; init; }

    /// <summary>The hash that the service computes from all parts after the commit, or null if it does not report one.</summary>
    internal string? Composite { get; init; }

    /// <summary>Whether parts can still be sent.</summary>
    internal bool IsOpen => State is AwaitingUpload || (State is null && Parts is { Count: > 0 });

    internal bool IsFailed => State == Failed;

    internal bool IsSettled => State is not (null or AwaitingUpload or UploadComplete or Processing);
}
