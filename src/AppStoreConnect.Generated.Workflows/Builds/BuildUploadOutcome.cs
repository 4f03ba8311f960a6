namespace AppStoreConnect.Workflows;

/// <summary>What a build upload came to.</summary>
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

    /// <summary>The upload, as the service last reported it.</summary>
    public BuildUpload Upload { get; }

    /// <summary>The build; null if it was not waited for (<see cref="BuildUntil.Committed"/>), or if the service has not named it yet.</summary>
    public Build? Build { get; internal init; }

    /// <summary>True if an earlier upload of the same file, which had not come to its end, was continued.</summary>
    public bool IsContinued { get; }

    /// <summary>What the service warns of, although it accepts the build. Empty if there is nothing.</summary>
    public IReadOnlyList<UploadDetail> Warnings { get; internal init; } = [];
}
