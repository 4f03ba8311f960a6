namespace AppStoreConnect.Spec.Diff;

/// <summary>What the changelog says about a release of the document.</summary>
public static class SpecChangelog
{
    private const int BreakingShown = 10;

    /// <summary>Returns sentences for a list, one per line: first what the release adds, then what it breaks.</summary>
    /// <param name="facts">The report's facts.</param>
    /// <param name="escape">Escapes text from the document for its destination.</param>
    internal static IReadOnlyList<string> Lines(SpecReportFacts facts, Func<string, string> escape)
    {
        SpecDiff diff = facts.Diff;
        string release = escape(diff.New.Title) + " " + escape(Words.Version(diff.New));
        string summary = SpecHeadlines.Summary(facts);
        string back = SpecHeadlines.TakenBack(facts, escape);
        var lines = new List<string>
        {
            (release + ": " + (summary.Length == 0 ? SpecHeadlines.Verdict(facts) : summary + ".") + (back.Length == 0 ? "" : " " + back)),
        };
        lines.AddRange(facts.MustChange.Take(BreakingShown).Select(group => "Breaking: " + DocumentText.Markdown(group.Message) + "."));
        int rest = facts.MustChange.Count - BreakingShown;
        if (rest > 0)
        {
            lines.Add($"Breaking: {Words.Count(rest, "more change")}, listed in the report.");
        }

        return lines;
    }

    /// <summary>Returns the lines in Markdown.</summary>
    public static IReadOnlyList<string> Lines(SpecDiff diff) => Lines(SpecReportFacts.Of(diff), DocumentText.Plain);
}
