namespace AppStoreConnect;

/// <summary>
/// An upload failed after the service had reserved a place for the file. <see cref="ResourceId"/> names the reservation;
/// <see cref="CanContinue"/> tells whether <c>ContinueUploadAsync</c> can go on with it, in this process or another.
/// </summary>
public sealed class AppStoreConnectUploadException : AppStoreConnectException
{
    /// <summary>The key in <see cref="Exception.Data"/> of an <see cref="OperationCanceledException"/> under which a canceled upload leaves the id of its reservation.</summary>
    public const string ResourceIdKey = "AppStoreConnect.UploadResourceId";

    /// <summary>An error without details.</summary>
    public AppStoreConnectUploadException()
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectUploadException(string message)
        : base(message)
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectUploadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The JSON:API type of the resource, such as <c>appScreenshots</c>.</summary>
    public string ResourceType { get; init; } = "";

    /// <summary>The id of the resource that was reserved; null if there is none.</summary>
    public string? ResourceId { get; init; }

    /// <summary>
    /// Whether <c>ContinueUploadAsync</c> can go on. False if the service refused the file for good, or if the reservation is gone: delete the resource if it is there, and upload again.
    /// </summary>
    public bool CanContinue { get; init; }

    /// <summary>The last state that the service reported, such as <c>FAILED</c>; null if it reported none.</summary>
    public string? State { get; init; }

    /// <summary>Why the service refused the file; empty if it did not, or did not say.</summary>
    public IReadOnlyList<UploadDetail> Details { get; init; } = [];
}
