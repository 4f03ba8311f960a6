namespace AppStoreConnect.Spec.Diff;

/// <summary>The headline, verdicts, and counts. They fit on one screen.</summary>
internal static class HeadSection
{
    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        SpecDiff diff = facts.Diff;
        page.Block("# " + SpecReportNames.Title(diff, DocumentText.Plain));
        string summary = SpecHeadlines.Summary(facts);
        string headline = "**" + SpecHeadlines.Verdict(facts) + "**";
        headline += summary.Length == 0 ? "" : " " + char.ToUpperInvariant(summary[0]) + summary.Substring(1) + ".";
        string back = SpecHeadlines.TakenBack(facts, DocumentText.Plain);
        headline += back.Length == 0 ? "" : " " + back;
        page.Block(headline + " Suggested version change: **" + SpecHeadlines.Step(facts) + "**.");
        if (diff.Changes.Count > 0)
        {
            page.Table(["compatibility", "verdict", "why"], Verdicts(facts));
            page.Table(["", DocumentText.Plain(Words.Version(diff.Old)) + ":", DocumentText.Plain(Words.Version(diff.New)) + ":", "+:", "−:"], Counts(diff));
        }
    }

    private static List<IReadOnlyList<string>> Counts(SpecDiff diff) =>
    [
        .. diff.Counts.Rows.Where(row => row.Old is not null || row.Added + row.Removed > 0).Select(row => (IReadOnlyList<string>)
        [
            row.Name, Number(row.Old), Number(row.New), Number(row.Added), Number(row.Removed),
        ]),
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static List<IReadOnlyList<string>> Verdicts(SpecReportFacts facts)
    {
        SpecFinding[] open = [.. facts.Diff.Open];
        int obsolete = open.Count(finding => finding.Source == SourceEffect.Obsoletes);
        return
        [
            ["source (code that uses the next package)", Verdict(facts.Verdicts.Source, "breaks", "warns", "compiles as before"),
                Why(open, finding => finding.Source.BreaksSource(), obsolete == 0 ? "" : Words.Count(obsolete, "member") + " now obsolete")],
            ["binary (existing assemblies that run with the next package)", Verdict(facts.Verdicts.Binary, "breaks", "", "runs as before"),
                Why(open, finding => finding.Source.BreaksBinary(), Widened(facts))],
            ["wire (calls from an existing build)", Verdict(facts.Verdicts.Wire, "some fail", "may differ", "work as before"),
                Why(open, finding => finding.Rule.Wire == WireEffect.Fails, Differing(open))],
            ["data (responses to an existing build)", Verdict(facts.Verdicts.Data, "contain less", "may contain new things", "as before"), Data(facts, open)],
        ];
    }

    private static string Verdict(SpecVerdict verdict, string broken, string strained, string kept) => verdict switch
    {
        SpecVerdict.Broken => "**" + broken + "**",
        SpecVerdict.Strained => strained,
        _ => kept,
    };

    private static string Why(SpecFinding[] open, Func<SpecFinding, bool> counts, string otherwise)
    {
        IReadOnlyList<SpecFindingGroup> groups = SpecFindingGroup.Of(open.Where(counts));
        return groups.Count switch
        {
            0 => otherwise,
            1 or 2 => string.Join("; ", groups.Select(group => DocumentText.Markdown(group.Message))),
            _ when groups.All(group => group.Findings[0].Section == SpecSection.MustChange) => Words.Count(groups.Count, "entry", "entries") + " of [Must change](#must-change)",
            _ => Words.Count(groups.Count, "entry", "entries"),
        };
    }

    private static string Widened(SpecReportFacts facts)
    {
        int widened = facts.Diff.Client.All.Count(change => change.Effect == SourceEffect.Widens);
        return widened == 0 ? "members are only added" : Words.Count(widened, "signature") + " widened; recompile";
    }

    private static string Differing(SpecFinding[] open)
    {
        int differing = open.Count(finding => finding.Rule.Wire == WireEffect.Differs);
        return differing == 0 ? "" : Words.Count(differing, "call or response", "calls or responses") + " may have another meaning";
    }

    private static string Data(SpecReportFacts facts, SpecFinding[] open)
    {
        string less = Why(open, finding => finding.Rule.Wire == WireEffect.ReadsLess && finding.Level == SpecLevel.Breaking, "");
        int values = facts.MustTolerate.Count(group => group.Findings[0].Change.IsAdded(SpecNodeKind.EnumValue));
        int types = facts.MustTolerate.Count(group => group.Findings[0].Change is { Kind: SpecChangeKind.Added } change && change.IsAlternative());
        string more = Words.Counts(
            (values, "new enum value", null),
            (types, "new included type", null),
            (facts.MustTolerate.Count - values - types, "other thing to tolerate", "other things to tolerate"));
        return string.Join("; ", new[] { less, more }.Where(text => text.Length > 0));
    }
}
