namespace AppStoreConnect.Spec.Diff.Tests.Rules;

/// <summary>A change to the gardens and its expected findings.</summary>
/// <param name="Rule">The expected rule.</param>
/// <param name="Where">The expected place.</param>
/// <param name="Change">The change.</param>
internal sealed record RuleCase(string Rule, string Where, Func<ApiDescription, ApiDescription> Change)
{
    /// <summary>The description that the change starts from.</summary>
    public ApiDescription Old { get; init; } = Gardens.Description;

    /// <summary>Rules with additional findings.</summary>
    public string[] Others { get; init; } = [];

    /// <summary>The expected C# member, or null if the test does not check it.</summary>
    public string? Member { get; init; }
}
