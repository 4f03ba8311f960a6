namespace AppStoreConnect.Workflows;

/// <summary>When a build upload is done.</summary>
public enum BuildUntil
{
    /// <summary>All bytes have arrived. Whether the service accepts the build is not known yet.</summary>
    Committed,

    /// <summary>The service has accepted the upload and made a build of it, which it still processes.</summary>
    Accepted,

    /// <summary>The build is processed and can be tested and submitted.</summary>
    Valid,
}
