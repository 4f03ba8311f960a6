namespace AppStoreConnect.Spec.Diff;

/// <summary>The verdict on one kind of compatibility.</summary>
public enum SpecVerdict
{
    /// <summary>As before.</summary>
    Kept,

    /// <summary>As before, but with something to look at, such as a warning or new data.</summary>
    Strained,

    /// <summary>Something that worked no longer does.</summary>
    Broken,
}

/// <summary>
/// The verdicts that follow from the open findings: on source code compiled against the next package, assemblies compiled against the
/// previous package, calls from an existing build, and responses that an existing build reads.
/// </summary>
public sealed record SpecVerdicts
{
    private SpecVerdicts(SpecFinding[] open, bool widens)
    {
        Source = Worst(open.Any(finding => finding.Source.BreaksSource()), open.Any(finding => finding.Source == SourceEffect.Obsoletes));
        Binary = Worst(widens || open.Any(finding => finding.Source.BreaksBinary()), strained: false);
        Wire = Worst(open.Any(finding => finding.Rule.Wire == WireEffect.Fails), open.Any(finding => finding.Rule.Wire == WireEffect.Differs));
        Data = Worst(
            open.Any(finding => finding.Rule.Wire == WireEffect.ReadsLess && finding.Level == SpecLevel.Breaking),
            open.Any(finding => finding.Rule.Wire is WireEffect.NewData or WireEffect.ReadsLess));
    }

    /// <summary>Whether code written for the previous package compiles with the next one.</summary>
    public SpecVerdict Source { get; }

    /// <summary>Whether assemblies compiled against the previous package run with the next one.</summary>
    public SpecVerdict Binary { get; }

    /// <summary>Whether calls from an existing build are still accepted.</summary>
    public SpecVerdict Wire { get; }

    /// <summary>Whether an existing build reads the same data from responses as before.</summary>
    public SpecVerdict Data { get; }

    /// <summary>Returns the verdicts on a diff.</summary>
    public static SpecVerdicts Of(SpecDiff diff) =>
        new([.. diff.Open], diff.Options.Filter == SpecFilter.All && diff.Client.All.Any(change => change.Effect == SourceEffect.Widens));

    private static SpecVerdict Worst(bool broken, bool strained) => broken ? SpecVerdict.Broken : strained ? SpecVerdict.Strained : SpecVerdict.Kept;
}
