namespace AppStoreConnect.Spec.Diff;

/// <summary>A kind of change and its meaning to a client: one row of the tables in <c>Rules/Tables</c>.</summary>
/// <param name="id">Kebab case, stable, unique.</param>
/// <param name="level">How much it matters at worst.</param>
/// <param name="news">What kind of news it is.</param>
public sealed class SpecRule(string id, SpecLevel level, SpecNews news)
{
    private const string NothingChanges = "Nothing changes.";

    /// <summary>The name of the rule: kebab case, stable, unique.</summary>
    public string Id { get; } = id;

    /// <summary>How much a finding matters at worst; <see cref="SpecFinding.Level"/> is that of one finding.</summary>
    public SpecLevel Level { get; } = level;

    /// <summary>What kind of news it is. Together with the level it decides the section of the report.</summary>
    public SpecNews News { get; } = news;

    /// <summary>What happened, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>What it does on the wire.</summary>
    public WireEffect Wire { get; init; }

    /// <summary>The effect on the wire in words.</summary>
    public string OnTheWire { get; init; } = NothingChanges;

    /// <summary>What it does to source code at worst; <see cref="SpecFinding.Source"/> is that of one finding.</summary>
    public SourceEffect Source { get; init; }

    /// <summary>The effect on source code in words.</summary>
    public string InSource { get; init; } = NothingChanges;

    /// <summary>The directions that the rule is about; <see cref="SpecDirection.Both"/> for either.</summary>
    public SpecDirection Direction { get; init; } = SpecDirection.Both;

    /// <summary>Whether a change, traveling in a direction of the rule, is of this kind.</summary>
    public required Func<SpecChange, bool> Applies { get; init; }

    /// <summary>What happened at this place, in one clause; arguments are texts of the document and are written as code.</summary>
    public required Func<SpecChange, FormattableString> Describe { get; init; }
}
