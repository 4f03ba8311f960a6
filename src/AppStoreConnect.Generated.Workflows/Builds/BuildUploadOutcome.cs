namespace AppStoreConnect.Workflows;

/// <summary>The result of a build upload.</summary>
public sealed class BuildUploadOutcome
{
    internal BuildUploadOutcome(string appId, BuildUpload upload, bool isContinued)
    {
        AppId = appId;
        Upload = upload;
        IsContinued = isContinued;
    }

    /// <summary>The id of the app in App Store Connect.</summary>
    public string AppId { get; }

    /// <summary>The upload, as last reported by the service.</summary>
    public BuildUpload Upload { get; }

    /// <summary>The build, or null if it was not waited for (<see cref="BuildUntil.Committed"/>) or the service has not linked it yet.</summary>
    public Build? Build { get; internal init; }

    /// <summary>Whether an unfinished earlier upload of the same file was continued.</summary>
    public bool IsContinued { get; }

    /// <summary>The service's warnings about an accepted build. Empty if there are none.</summary>
    public IReadOnlyList<UploadDetail> Warnings { get; internal init; } = [];
}
