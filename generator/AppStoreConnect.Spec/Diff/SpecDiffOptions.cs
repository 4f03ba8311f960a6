namespace AppStoreConnect.Spec.Diff;

/// <summary>What a diff takes into account beside the two descriptions.</summary>
public sealed record SpecDiffOptions
{
    /// <summary>Names the C# members of a description; null for <see cref="DefaultCSharpNames"/>.</summary>
    public Func<ApiDescription, ICSharpNames>? Names { get; init; }

    /// <summary>
    /// Identities of the changes of the release before (<see cref="SpecChange.Identity"/>), to tell what is taken back; empty where it is not known.
    /// </summary>
    public IReadOnlyCollection<string> ChangesBefore { get; init; } = [];

    /// <summary>The findings that are accepted.</summary>
    public SpecIgnoreList Ignore { get; init; } = SpecIgnoreList.Empty;

    /// <summary>Which findings are wanted.</summary>
    public SpecFilter Filter { get; init; } = SpecFilter.All;
}
