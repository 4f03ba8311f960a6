namespace AppStoreConnect.Spec.Diff.Tests.Rules;

/// <summary>A change of the gardens, and what must come of it.</summary>
/// <param name="Rule">The rule that must apply.</param>
/// <param name="Where">The place that must be named.</param>
/// <param name="Change">What is changed.</param>
internal sealed record RuleCase(string Rule, string Where, Func<ApiDescription, ApiDescription> Change)
{
    /// <summary>The description that the change starts from.</summary>
    public ApiDescription Old { get; init; } = Gardens.Description;

    /// <summary>Rules whose findings come with it.</summary>
    public string[] Others { get; init; } = [];

    /// <summary>The C# member that must be named; null where the test does not look.</summary>
    public string? Member { get; init; }
}
