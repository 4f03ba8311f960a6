namespace AppStoreConnect.Workflows;

/// <summary>When a build upload is complete.</summary>
public enum BuildUntil
{
    /// <summary>When all bytes have arrived. Whether the service accepts the build is not known yet.</summary>
    Committed,

    /// <summary>When the service has accepted the upload and created a build, which it is still processing.</summary>
    Accepted,

    /// <summary>When the build is processed and can be tested and submitted.</summary>
    Valid,
}
