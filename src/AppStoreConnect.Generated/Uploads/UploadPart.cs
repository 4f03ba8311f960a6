namespace AppStoreConnect.Uploads;

/// <summary>Where and how one part is sent, as the service says.</summary>
internal sealed record UploadPart
{
    internal required string? Method { get; init; }

    internal required string? Url { get; init; }

    internal required long Offset { get; init; }

    internal required long Length { get; init; }

    internal IReadOnlyList<KeyValuePair<string?, string?>> Headers { get; init; } = [];

    /// <summary>The hash of the part, once it has arrived; null before, and where the service does not say.</summary>
    internal string? EntityTag { get; init; }

    /// <summary>Until when the address is good; null if the service does not say.</summary>
    internal DateTimeOffset? Expiration { get; init; }
}

/// <summary>What a resource says of its upload.</summary>
internal sealed record UploadReservation
{
    /// <summary>States in which the service is not done with the file. A state that is not among them is settled, or waiting would never end.</summary>
    internal const string AwaitingUpload = "AWAITING_UPLOAD";
    internal const string Failed = "FAILED";
    private const string UploadComplete = "UPLOAD_COMPLETE";
    private const string Processing = "PROCESSING";

    internal string? FileName { get; init; }

    internal long? FileSize { get; init; }

    internal string? State { get; init; }

    internal IReadOnlyList<UploadDetail> Errors { get; init; } = [];

    internal IReadOnlyList<UploadPart>? Parts { get; init; }

    /// <summary>The hash that the service made of all parts, filled in after the commit; null if it does not say.</summary>
    internal string? Composite { get; init; }

    /// <summary>Whether parts can still be sent.</summary>
    internal bool IsOpen => State is AwaitingUpload || (State is null && Parts is { Count: > 0 });

    internal bool IsFailed => State == Failed;

    internal bool IsSettled => State is not (null or AwaitingUpload or UploadComplete or Processing);
}
