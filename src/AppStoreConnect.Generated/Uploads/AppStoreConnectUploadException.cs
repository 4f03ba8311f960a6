namespace AppStoreConnect;

/// <summary>
/// The exception thrown when an upload fails after the service has reserved a resource for the file. <see cref="ResourceId"/> is the id of the reservation.
/// <see cref="CanContinue"/> tells you whether <c>ContinueUploadAsync</c> can resume it, in this process or another.
/// </summary>
public sealed class AppStoreConnectUploadException : AppStoreConnectException
{
    /// <summary>The key in <see cref="Exception.Data"/> of an <see cref="OperationCanceledException"/> under which a canceled upload stores the id of its reservation.</summary>
    public const string ResourceIdKey = "AppStoreConnect.UploadResourceId";

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectUploadException()
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectUploadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectUploadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The JSON:API type of the resource, such as <c>appScreenshots</c>.</summary>
    public string ResourceType { get; init; } = "";

    /// <summary>The id of the reserved resource, or null if there is none.</summary>
    public string? ResourceId { get; init; }

    /// <summary>
    /// Whether <c>ContinueUploadAsync</c> can resume the upload. False if the service rejected the file or the reservation no longer exists. In that case,
    /// delete the resource if it exists and upload again.
    /// </summary>
    public bool CanContinue { get; init; }

    /// <summary>The last state that the service reported, such as <c>FAILED</c>, or null if none.</summary>
    public string? State { get; init; }

    /// <summary>Why the service rejected the file. Empty if it did not reject it or gave no reason.</summary>
    public IReadOnlyList<UploadDetail> Details { get; init; } = [];
}
