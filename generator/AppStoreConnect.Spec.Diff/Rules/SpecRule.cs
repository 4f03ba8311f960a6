namespace AppStoreConnect.Spec.Diff;

/// <summary>A kind of change and what it means for a client. Each rule is a row of a table in <c>Rules/Tables</c>.</summary>
/// <param name="id">The unique and stable name in kebab case.</param>
/// <param name="level">The worst level of a finding.</param>
/// <param name="news">What kind of news it is.</param>
public sealed class SpecRule(string id, SpecLevel level, SpecNews news)
{
    private const string NothingChanges = "Nothing changes.";

    /// <summary>The unique and stable name of the rule in kebab case.</summary>
    public string Id { get; } = id;

    /// <summary>The worst level of a finding. <see cref="SpecFinding.Level"/> is the level of one finding.</summary>
    public SpecLevel Level { get; } = level;

    /// <summary>What kind of news it is. Together with the level, it decides the section of the report.</summary>
    public SpecNews News { get; } = news;

    /// <summary>What happened, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>The effect on the wire.</summary>
    public WireEffect Wire { get; init; }

    /// <summary>The effect on the wire in words.</summary>
    public string OnTheWire { get; init; } = NothingChanges;

    /// <summary>The worst effect on source code. <see cref="SpecFinding.Source"/> is the effect of one finding.</summary>
    public SourceEffect Source { get; init; }

    /// <summary>The effect on source code in words.</summary>
    public string InSource { get; init; } = NothingChanges;

    /// <summary>The directions that the rule is about. <see cref="SpecDirection.Both"/> means either.</summary>
    public SpecDirection Direction { get; init; } = SpecDirection.Both;

    /// <summary>Whether a change in a direction of the rule is of this kind.</summary>
    public required Func<SpecChange, bool> Applies { get; init; }

    /// <summary>Describes what happened at this place, in one clause. Arguments are texts from the document and are formatted as code.</summary>
    public required Func<SpecChange, FormattableString> Describe { get; init; }
}
