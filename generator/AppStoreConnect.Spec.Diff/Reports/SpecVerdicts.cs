namespace AppStoreConnect.Spec.Diff;

/// <summary>How one kind of compatibility fares.</summary>
public enum SpecVerdict
{
    /// <summary>As before.</summary>
    Kept,

    /// <summary>As before, with something to look at: a warning, data not seen before.</summary>
    Strained,

    /// <summary>Something that worked does not any more.</summary>
    Broken,
}

/// <summary>
/// What the open findings come to, in four respects: source code compiled against the next package, assemblies compiled against the
/// package before, calls of an old build, and responses that an old build reads.
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

    /// <summary>Whether code written against the package before compiles against the next.</summary>
    public SpecVerdict Source { get; }

    /// <summary>Whether assemblies compiled against the package before run with the next.</summary>
    public SpecVerdict Binary { get; }

    /// <summary>Whether calls of an old build are still accepted.</summary>
    public SpecVerdict Wire { get; }

    /// <summary>Whether an existing build reads the same from responses as before.</summary>
    public SpecVerdict Data { get; }

    /// <summary>The verdicts on a diff.</summary>
    public static SpecVerdicts Of(SpecDiff diff) =>
        new([.. diff.Open], diff.Options.Filter == SpecFilter.All && diff.Client.All.Any(change => change.Effect == SourceEffect.Widens));

    private static SpecVerdict Worst(bool broken, bool strained) => broken ? SpecVerdict.Broken : strained ? SpecVerdict.Strained : SpecVerdict.Kept;
}
