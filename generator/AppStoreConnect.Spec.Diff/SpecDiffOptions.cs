namespace AppStoreConnect.Spec.Diff;

/// <summary>The options of a comparison.</summary>
public sealed record SpecDiffOptions
{
    /// <summary>
    /// Corrects a description in the way in which the package is generated (the overlay), so that C# members are those of the package;
    /// null where the package is generated from the description itself.
    /// </summary>
    public Func<ApiDescription, ApiDescription>? Correct { get; init; }

    /// <summary>The changes of the previous release (<see cref="SpecDiff.Steps"/>), for detecting reverted changes. Empty if unknown.</summary>
    public IReadOnlyCollection<SpecChangeKey> ChangesBefore { get; init; } = [];

    /// <summary>The findings that are accepted.</summary>
    public SpecIgnoreList Ignore { get; init; } = SpecIgnoreList.Empty;

    /// <summary>Which findings are wanted.</summary>
    public SpecFilter Filter { get; init; } = SpecFilter.All;

    /// <summary>The rules to ask.</summary>
    internal IReadOnlyList<SpecRule> Rules { get; init; } = SpecRules.All;
}
