namespace AppStoreConnect;

/// <summary>The step of an upload.</summary>
public enum UploadStep
{
    /// <summary>Requests the URLs of the parts.</summary>
    Reserving,

    /// <summary>Sends the parts.</summary>
    Sending,

    /// <summary>Notifies the service that all parts have arrived.</summary>
    Committing,

    /// <summary>Waits until the service has processed the file.</summary>
    Processing,
}

/// <summary>The progress of an upload.</summary>
/// <param name="SentBytes">The number of bytes sent. It decreases when a part is sent again.</param>
/// <param name="TotalBytes">The size of the file in bytes.</param>
/// <param name="PartsSent">The number of parts that have arrived.</param>
/// <param name="Parts">The total number of parts, or 0 before the service has specified them.</param>
/// <param name="Step">The current step.</param>
public readonly record struct UploadProgress(long SentBytes, long TotalBytes, int PartsSent, int Parts, UploadStep Step);
