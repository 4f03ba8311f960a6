namespace AppStoreConnect;

/// <summary>What an upload does.</summary>
public enum UploadStep
{
    /// <summary>Asks the service for the addresses of the parts.</summary>
    Reserving,

    /// <summary>Sends parts.</summary>
    Sending,

    /// <summary>Tells the service that all parts have arrived.</summary>
    Committing,

    /// <summary>Waits until the service has processed the file.</summary>
    Processing,
}

/// <summary>How far an upload is.</summary>
/// <param name="SentBytes">Bytes sent; fewer than before when a part is sent again.</param>
/// <param name="TotalBytes">The size of the file.</param>
/// <param name="PartsSent">Parts that have arrived.</param>
/// <param name="Parts">Parts in all; 0 before the service has named them.</param>
/// <param name="Step">What is done now.</param>
public readonly record struct UploadProgress(long SentBytes, long TotalBytes, int PartsSent, int Parts, UploadStep Step);
