namespace AppStoreConnect.Spec.Diff;

/// <summary>What can now be omitted or sent as null.</summary>
internal static class RelaxationSection
{
    private const int NamesUnfolded = 40;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        if (facts.Relaxed.Count == 0)
        {
            return;
        }

        page.Block("## Relaxations");
        foreach (IGrouping<string, SpecFindingGroup> rule in facts.Relaxed.GroupBy(group => group.Rule.Id, StringComparer.Ordinal))
        {
            SpecFinding[] findings = [.. rule.SelectMany(group => group.Findings)];
            IEnumerable<string> owners = findings.GroupBy(Owner, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => DocumentText.Code(group.Key) + ": " + string.Join(", ", group.Select(finding => DocumentText.Code(Name(finding)))));
            page.Fold(findings.Length > NamesUnfolded, $"{findings[0].Rule.Meaning} {Words.Count(findings.Length, "entry", "entries")}", () =>
            {
                if (findings.Length <= NamesUnfolded)
                {
                    page.Block(findings[0].Rule.Meaning + " " + findings[0].Rule.InSource);
                }

                page.List(owners);
            });
        }
    }

    private static string Owner(SpecFinding finding) =>
        finding.Change.Location.Component ?? finding.Change.OperationText();

    private static string Name(SpecFinding finding)
    {
        string place = finding.Change.Place();
        string prefix = Owner(finding) + ".";
        return place.StartsWith(prefix, StringComparison.Ordinal) ? place.Substring(prefix.Length) : place;
    }
}
