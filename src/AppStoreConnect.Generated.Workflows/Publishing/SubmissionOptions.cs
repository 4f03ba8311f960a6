namespace AppStoreConnect.Workflows;

/// <summary>The options of a submission.</summary>
public sealed record SubmissionOptions
{
    /// <summary>The id of the build to attach to the version first, or null to keep the version's build.</summary>
    public string? BuildId { get; init; }
}
