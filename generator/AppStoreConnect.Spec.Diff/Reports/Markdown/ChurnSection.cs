namespace AppStoreConnect.Spec.Diff;

/// <summary>What changes nothing for anybody: one line for each kind of change, with its count.</summary>
internal static class ChurnSection
{
    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        if (facts.Accepted.Count > 0)
        {
            page.Block("## Accepted");
            page.List(SpecFindingGroup.Of(facts.Accepted).Select(group => DocumentText.Markdown(group.Message) + " (" + group.Rule.Id + ")"));
        }

        if (facts.Churn.Count > 0)
        {
            page.Block("## Churn");
            page.Fold(true, $"{Words.Count(facts.Churn.Count, "change")} of the document that change nothing for a client", () =>
                page.List(facts.Churn.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Line)));
        }

        page.Block("*Made by `asc-spec diff`. Counted by name, renamed things neither coming nor going; members, parameters and values only on what both releases have.*");
    }

    private static string Line(IGrouping<string, SpecFinding> rule)
    {
        SpecFinding first = rule.First();
        return rule.Count() == 1
            ? DocumentText.Markdown(first.Message)
            : FormattableString.Invariant($"{rule.Count()} × {first.Rule.Meaning} For one: ") + DocumentText.Markdown(first.Message);
    }
}
