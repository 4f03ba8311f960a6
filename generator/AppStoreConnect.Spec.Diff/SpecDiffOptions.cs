namespace AppStoreConnect.Spec.Diff;

/// <summary>What a diff takes into account beside the two descriptions.</summary>
public sealed record SpecDiffOptions
{
    /// <summary>
    /// Corrects a description in the way in which the package is generated (the overlay), so that C# members are those of the package;
    /// null where the package is generated from the description itself.
    /// </summary>
    public Func<ApiDescription, ApiDescription>? Correct { get; init; }

    /// <summary>The changes of the release before (<see cref="SpecDiff.Steps"/>), to recognize what is taken back; empty where they are unknown.</summary>
    public IReadOnlyCollection<SpecChangeKey> ChangesBefore { get; init; } = [];

    /// <summary>The findings that are accepted.</summary>
    public SpecIgnoreList Ignore { get; init; } = SpecIgnoreList.Empty;

    /// <summary>Which findings are wanted.</summary>
    public SpecFilter Filter { get; init; } = SpecFilter.All;

    /// <summary>The rules to ask.</summary>
    internal IReadOnlyList<SpecRule> Rules { get; init; } = SpecRules.All;
}
