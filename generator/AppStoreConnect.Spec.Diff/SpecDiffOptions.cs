namespace AppStoreConnect.Spec.Diff;

/// <summary>What a diff takes into account beside the two descriptions.</summary>
public sealed record SpecDiffOptions
{
    /// <summary>Names the C# members of a description; null for <see cref="DefaultCSharpNames"/>.</summary>
    public Func<ApiDescription, ICSharpNames>? Names { get; init; }

    /// <summary>The changes of the release before (<see cref="SpecDiff.Steps"/>), to tell what is taken back; empty where they are not known.</summary>
    public IReadOnlyCollection<SpecChangeKey> ChangesBefore { get; init; } = [];

    /// <summary>The findings that are accepted.</summary>
    public SpecIgnoreList Ignore { get; init; } = SpecIgnoreList.Empty;

    /// <summary>Which findings are wanted.</summary>
    public SpecFilter Filter { get; init; } = SpecFilter.All;
}
