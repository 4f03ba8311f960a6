namespace AppStoreConnect.Spec.Diff;

/// <summary>The report in plain text that fits on one screen, for a chat, a pull request comment, or a terminal.</summary>
public static class SpecSummary
{
    private const int BreakingShown = 5;
    private const int Width = 160;

    /// <summary>Writes at most 20 lines of at most 160 characters.</summary>
    public static IReadOnlyList<string> Lines(SpecReportFacts facts)
    {
        SpecDiff diff = facts.Diff;
        var lines = new List<string> { SpecReportNames.Title(diff, text => text), SpecHeadlines.Plain(facts) };
        if (diff.Changes.Count > 0)
        {
            SpecVerdicts verdicts = facts.Verdicts;
            lines.Add($"source: {Word(verdicts.Source)} · binary: {Word(verdicts.Binary)} · wire: {Word(verdicts.Wire)} · data: {Word(verdicts.Data)}");
            lines.AddRange(facts.MustChange.Take(BreakingShown).Select(group => "- breaking: " + group.Message));
            int rest = facts.MustChange.Count - BreakingShown;
            if (rest > 0)
            {
                lines.Add($"- and {Words.Count(rest, "more breaking change")}");
            }

            lines.AddRange(diff.Counts.Rows.Where(row => row.Added + row.Removed > 0).Select(row => FormattableString.Invariant($"- {row.Name}: +{row.Added} −{row.Removed}")).Take(10));
        }

        return [.. lines.Select(line => Cut(DocumentText.Line(line)))];
    }

    private static string Word(SpecVerdict verdict) => verdict switch
    {
        SpecVerdict.Broken => "BREAKS",
        SpecVerdict.Strained => "strained",
        _ => "kept",
    };

    private static string Cut(string line) => line.Length > Width ? line.Substring(0, Width - 1) + "…" : line;
}
