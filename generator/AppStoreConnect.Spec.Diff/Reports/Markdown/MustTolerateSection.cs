namespace AppStoreConnect.Spec.Diff;

/// <summary>What an existing build may receive for the first time.</summary>
internal static class MustTolerateSection
{
    private const int ItemsUnfolded = 25;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        if (facts.MustTolerate.Count == 0)
        {
            return;
        }

        page.Block("## Must tolerate");
        page.Block("This package is not affected: it keeps unknown values and reads unknown kinds of objects as plain resources. A client with closed enums or a strict reader throws.");
        IGrouping<string, SpecFindingGroup>[] rules =
        [
            .. facts.MustTolerate.GroupBy(group => group.Rule.Id, StringComparer.Ordinal).OrderByDescending(rule => rule.Key, StringComparer.Ordinal),
        ];
        page.List(rules.Where(rule => rule.Count() <= ItemsUnfolded).SelectMany(rule => rule).Select(group => DocumentText.Markdown(group.Message)));
        foreach (SpecFindingGroup[] groups in rules.Select(rule => rule.ToArray()).Where(groups => groups.Length > ItemsUnfolded))
        {
            page.Fold(true, $"{groups[0].Rule.Meaning} {Words.Count(groups.Length, "entry", "entries")}",
                () => page.List(groups.Select(group => DocumentText.Markdown(group.Message))));
        }
    }
}
