namespace AppStoreConnect.Workflows;

/// <summary>Who tests a build, and what they are told.</summary>
public sealed record TestFlightRequest
{
    /// <summary>The names of the groups that get the build. Groups that have it keep it.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What to test, by locale. Languages that are not named keep their text; null or empty text clears it.</summary>
    public IReadOnlyDictionary<string, string?> WhatsNew { get; init; } = new Dictionary<string, string?>(0);

    /// <summary>Whether the build is submitted for beta review if a group of external testers gets it and Apple has not reviewed it. True by default.</summary>
    public bool SubmitForBetaReview { get; init; } = true;
}
