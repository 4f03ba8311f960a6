namespace AppStoreConnect.Workflows;

/// <summary>
/// A build was not uploaded, or the service refused it. The message says what happened, why, and what to do next. Running the same upload again continues where
/// it broke off, unless <see cref="CanContinue"/> is false.
/// </summary>
public sealed class BuildUploadException : AppStoreConnectException
{
    internal BuildUploadException(string message, Exception? innerException = null)
        : base(message, innerException!)
    {
    }

    /// <summary>The id of the upload; null if none was made.</summary>
    public string? BuildUploadId { get; internal init; }

    /// <summary>The id of the build; null if none was made.</summary>
    public string? BuildId { get; internal init; }

    /// <summary>Why the service refused the build, with Apple's codes. Empty if it did not.</summary>
    public IReadOnlyList<UploadDetail> Details { get; internal init; } = [];

    /// <summary>True if the build number is in use already.</summary>
    public bool IsDuplicate { get; internal init; }

    /// <summary>For a duplicate: the highest build number in use for this version and platform; null if it is not known.</summary>
    public string? HighestBundleVersion { get; internal init; }

    /// <summary>True if the same call, in this process or another, continues the upload.</summary>
    public bool CanContinue { get; internal init; }
}
