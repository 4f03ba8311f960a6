namespace AppStoreConnect.Spec.Diff;

/// <summary>Summarizes the report in a few sentences.</summary>
public static class SpecHeadlines
{
    /// <summary>Returns the whole summary in plain text. Texts from the document are unchanged.</summary>
    public static string Plain(SpecReportFacts facts)
    {
        string summary = Summary(facts);
        string sentence = summary.Length == 0 ? "" : " " + char.ToUpperInvariant(summary[0]) + summary.Substring(1) + ".";
        string back = TakenBack(facts, text => text);
        return Verdict(facts) + sentence + (back.Length == 0 ? "" : " " + back) + " Suggested version change: " + Step(facts) + ".";
    }

    /// <summary>Returns whether anything breaks, and what.</summary>
    internal static string Verdict(SpecReportFacts facts) => facts.MustChange.Count switch
    {
        0 when facts.Diff.Changes.Count == 0 => "Nothing changed.",
        0 => "Nothing breaks.",
        _ => Words.Count(facts.MustChange.Count, "breaking change") + ".",
    };

    /// <summary>Returns what is new, deprecated, and withdrawn in one sentence, or an empty string if nothing is.</summary>
    internal static string Summary(SpecReportFacts facts)
    {
        SpecCounts counts = facts.Diff.Counts;
        string added = Words.Counts(
            (counts["resources"].Added, "new resource", null),
            (counts["operations"].Added, "new operation", null),
            (counts["attributes"].Added + counts["relationships"].Added, "new member of existing resources", "new members of existing resources"),
            (counts["parameters"].Added, "new parameter", null));
        string deprecated = facts.Deprecated.Count == 0 ? "" : Words.Count(facts.Deprecated.Count, "deprecation");
        string withdrawn = facts.Undeprecated.Count == 0 ? "" : Words.Count(facts.Undeprecated.Count, "deprecation") + " withdrawn";
        string tolerate = facts.MustTolerate.Count == 0 ? "" : Words.Count(facts.MustTolerate.Count, "thing") + " that an existing build may receive for the first time";
        return string.Join("; ", new[] { added, deprecated, withdrawn, tolerate }.Where(text => text.Length > 0));
    }

    /// <summary>Returns what is reverted from the previous release, or an empty string if nothing is or the previous release is unknown.</summary>
    /// <param name="facts">The report's facts.</param>
    /// <param name="escape">Escapes text from the document for its destination.</param>
    internal static string TakenBack(SpecReportFacts facts, Func<string, string> escape)
    {
        SpecDiffOptions options = facts.Diff.Options;
        int operations = facts.TakenBack.Count(finding => finding.Rule.News == SpecNews.Undeprecated && finding.Change.IsAt(SpecNodeKind.Operation));
        int deprecations = facts.TakenBack.Count(finding => finding.Rule.News == SpecNews.Undeprecated);
        int others = facts.TakenBack.Count - deprecations;
        string before = escape(Words.Version(facts.Diff.Old));
        var sentences = new List<string>();
        if (deprecations > 0)
        {
            int all = options.ChangesBefore.Count(change => change.Deprecates);
            int allOperations = options.ChangesBefore.Count(change => change.Deprecates && change.Node == SpecNodeKind.Operation);
            sentences.Add(FormattableString.Invariant(
                $"{deprecations} of the {all} deprecations in {before} ({operations} of {allOperations} operations)"));
        }

        if (others > 0)
        {
            sentences.Add(deprecations > 0 ? Words.Count(others, "other change") : Words.Count(others, "change") + " in " + before);
        }

        return sentences.Count == 0 ? "" : "Reverts " + Words.Row(sentences) + ".";
    }

    /// <summary>Returns how the package version changes, in words.</summary>
    internal static string Step(SpecReportFacts facts) => facts.Step switch
    {
        SpecVersionStep.Major => "major",
        SpecVersionStep.Minor => "minor",
        SpecVersionStep.Patch => "patch",
        _ => "none",
    };
}
