namespace AppStoreConnect.Workflows;

/// <summary>The testers of a build and what to test.</summary>
public sealed record TestFlightRequest
{
    /// <summary>The names of the groups that get the build. Groups that already have it keep it.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What to test, by locale. Other languages keep their text. Null or empty text clears it.</summary>
    public IReadOnlyDictionary<string, string?> WhatsNew { get; init; } = new Dictionary<string, string?>(0);

    /// <summary>Whether to submit the build for beta review if it goes to a group of external testers and Apple has not reviewed it. The default is true.</summary>
    public bool SubmitForBetaReview { get; init; } = true;
}
