namespace AppStoreConnect.Workflows;

/// <summary>
/// The exception thrown when a build could not be uploaded or was rejected. The message says what happened, why, and what to do next. Running the same upload again continues it,
/// unless <see cref="CanContinue"/> is false.
/// </summary>
public sealed class BuildUploadException : AppStoreConnectException
{
    internal BuildUploadException(string message, Exception? innerException = null)
        : base(message, innerException!)
    {
    }

    /// <summary>The id of the upload, or null if none was created.</summary>
    public string? BuildUploadId { get; internal init; }

    /// <summary>The id of the build, or null if none was created.</summary>
    public string? BuildId { get; internal init; }

    /// <summary>Why the service rejected the build, with Apple's codes. Empty if it did not reject it.</summary>
    public IReadOnlyList<UploadDetail> Details { get; internal init; } = [];

    /// <summary>Whether the build number is already in use.</summary>
    public bool IsDuplicate { get; internal init; }

    /// <summary>For a duplicate, the highest build number in use for this version and platform, or null if unknown.</summary>
    public string? HighestBundleVersion { get; internal init; }

    /// <summary>Whether the same call, in this process or another, continues the upload.</summary>
    public bool CanContinue { get; internal init; }
}
