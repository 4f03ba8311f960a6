namespace AppStoreConnect.Workflows;

/// <summary>How a version is submitted.</summary>
public sealed record SubmissionOptions
{
    /// <summary>The id of the build to attach to the version first; null to leave the version's build alone.</summary>
    public string? BuildId { get; init; }
}
