namespace AppStoreConnect.Spec.Diff;

/// <summary>The findings, grouped by what readers do about them. All forms of the report are created from this.</summary>
public sealed class SpecReportFacts
{
    private SpecReportFacts(SpecDiff diff)
    {
        Diff = diff;
        Verdicts = SpecVerdicts.Of(diff);
        Step = SpecVersionSteps.Of(diff);
        SpecFinding[] open = [.. diff.Open];
        ILookup<SpecSection, SpecFinding> sections = open.ToLookup(finding => finding.Section);
        MustChange = SpecFindingGroup.Of(sections[SpecSection.MustChange]);
        MustTolerate = SpecFindingGroup.Of(sections[SpecSection.MustTolerate]);
        Deprecated = [.. sections[SpecSection.Deprecated]];
        Undeprecated = [.. sections[SpecSection.Undeprecated]];
        Added = [.. sections[SpecSection.New]];
        Relaxed = SpecFindingGroup.Of(sections[SpecSection.Relaxed]);
        Churn = [.. sections[SpecSection.Churn]];
        Accepted = [.. diff.Findings.Where(finding => finding.Accepted)];
        TakenBack = [.. open.Where(finding => finding.TakesBack)];
    }

    /// <summary>The diff.</summary>
    public SpecDiff Diff { get; }

    /// <summary>The four verdicts.</summary>
    public SpecVerdicts Verdicts { get; }

    /// <summary>How the package version changes.</summary>
    public SpecVersionStep Step { get; }

    /// <summary>What breaks.</summary>
    public IReadOnlyList<SpecFindingGroup> MustChange { get; }

    /// <summary>What an existing build may receive for the first time.</summary>
    public IReadOnlyList<SpecFindingGroup> MustTolerate { get; }

    /// <summary>What is now deprecated.</summary>
    public IReadOnlyList<SpecFinding> Deprecated { get; }

    /// <summary>What is no longer deprecated.</summary>
    public IReadOnlyList<SpecFinding> Undeprecated { get; }

    /// <summary>What is new.</summary>
    public IReadOnlyList<SpecFinding> Added { get; }

    /// <summary>What callers can now do or omit that they could not before, apart from new items.</summary>
    public IReadOnlyList<SpecFindingGroup> Relaxed { get; }

    /// <summary>What affects nobody.</summary>
    public IReadOnlyList<SpecFinding> Churn { get; }

    /// <summary>Findings that an ignore file accepts.</summary>
    public IReadOnlyList<SpecFinding> Accepted { get; }

    /// <summary>Changes that revert the previous release.</summary>
    public IReadOnlyList<SpecFinding> TakenBack { get; }

    /// <summary>Groups the findings of a diff.</summary>
    public static SpecReportFacts Of(SpecDiff diff) => new(diff);
}
