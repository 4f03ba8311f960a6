namespace AppStoreConnect.Spec.Diff;

/// <summary>The findings sorted by what a reader does about them: what every form of the report is written from.</summary>
public sealed class SpecReportFacts
{
    private SpecReportFacts(SpecDiff diff)
    {
        Diff = diff;
        Verdicts = SpecVerdicts.Of(diff);
        Step = SpecVersionSteps.Of(diff);
        SpecFinding[] open = [.. diff.Open];
        MustChange = SpecFindingGroup.Of(open.Where(finding => finding.Level == SpecLevel.Breaking));
        MustTolerate = SpecFindingGroup.Of(open.Where(finding => finding.Level == SpecLevel.Risk));
        Deprecated = [.. open.Where(finding => finding.Level == SpecLevel.Deprecation)];
        Undeprecated = [.. open.Where(finding => finding.Rule.Id.EndsWith("-deprecation-withdrawn", StringComparison.Ordinal))];
        Added = [.. open.Where(finding => finding.Level == SpecLevel.Addition)];
        Relaxed = SpecFindingGroup.Of(open.Where(finding => finding.Level == SpecLevel.Info && IsRelaxation(finding)));
        Churn = [.. open.Where(finding => finding.Level == SpecLevel.Info && !IsRelaxation(finding)).Except(Undeprecated)];
        Accepted = [.. diff.Findings.Where(finding => finding.Accepted)];
        TakenBack = [.. open.Where(finding => finding.TakesBack)];
    }

    /// <summary>The diff.</summary>
    public SpecDiff Diff { get; }

    /// <summary>The four verdicts.</summary>
    public SpecVerdicts Verdicts { get; }

    /// <summary>How far the package's version moves.</summary>
    public SpecVersionStep Step { get; }

    /// <summary>What breaks.</summary>
    public IReadOnlyList<SpecFindingGroup> MustChange { get; }

    /// <summary>What an old build may meet.</summary>
    public IReadOnlyList<SpecFindingGroup> MustTolerate { get; }

    /// <summary>What is now deprecated.</summary>
    public IReadOnlyList<SpecFinding> Deprecated { get; }

    /// <summary>What is no longer deprecated.</summary>
    public IReadOnlyList<SpecFinding> Undeprecated { get; }

    /// <summary>What is new.</summary>
    public IReadOnlyList<SpecFinding> Added { get; }

    /// <summary>What callers may do that they could not, without anything new.</summary>
    public IReadOnlyList<SpecFindingGroup> Relaxed { get; }

    /// <summary>What changes nothing for anybody.</summary>
    public IReadOnlyList<SpecFinding> Churn { get; }

    /// <summary>What an ignore file accepts.</summary>
    public IReadOnlyList<SpecFinding> Accepted { get; }

    /// <summary>What takes back the release before.</summary>
    public IReadOnlyList<SpecFinding> TakenBack { get; }

    /// <summary>Sorts the findings of a diff.</summary>
    public static SpecReportFacts Of(SpecDiff diff) => new(diff);

    private static bool IsRelaxation(SpecFinding finding) => finding.Rule.Id switch
    {
        "parameter-became-optional" or "request-body-became-optional" or "request-property-became-optional" or "request-property-became-nullable"
            or "request-constraint-loosened" or "security-requirement-removed" => true,
        _ => false,
    };
}
