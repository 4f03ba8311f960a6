namespace AppStoreConnect.Spec.Diff;

/// <summary>The options of a comparison.</summary>
public sealed record SpecDiffOptions
{
    /// <summary>
    /// Corrects a description with the overlay that the package is generated with, so that C# members match the package.
    /// Null if the package is generated from the description itself.
    /// </summary>
    public Func<ApiDescription, ApiDescription>? Correct { get; init; }

    /// <summary>The changes of the previous release (<see cref="SpecDiff.Steps"/>), for detecting reverted changes. Empty if unknown.</summary>
    public IReadOnlyCollection<SpecChangeKey> ChangesBefore { get; init; } = [];

    /// <summary>The accepted findings.</summary>
    public SpecIgnoreList Ignore { get; init; } = SpecIgnoreList.Empty;

    /// <summary>Which findings to include.</summary>
    public SpecFilter Filter { get; init; } = SpecFilter.All;

    /// <summary>The rules to apply.</summary>
    internal IReadOnlyList<SpecRule> Rules { get; init; } = SpecRules.All;
}
