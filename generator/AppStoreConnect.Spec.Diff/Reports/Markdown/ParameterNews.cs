namespace AppStoreConnect.Spec.Diff;

/// <summary>New parameters of existing operations and new values of existing parameters and request enums.</summary>
internal static class ParameterNews
{
    private const int NamesUnfolded = 12;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] parameters = [.. facts.Added.Where(finding => finding.Change.IsAdded(SpecNodeKind.Parameter))];
        if (parameters.Length > 0)
        {
            page.Block("### Optional parameters of existing operations");
            foreach (IGrouping<string, SpecFinding> kind in parameters.GroupBy(Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                WriteParameters(page, kind.Key, [.. kind]);
            }
        }

        WriteValues(page, facts);
    }

    private static string Kind(SpecFinding finding)
    {
        string name = finding.Change.Location.Parameter!;
        int bracket = name.IndexOf('[');
        return bracket < 0 ? name : name.Substring(0, bracket) + "[…]";
    }

    private static void WriteParameters(MarkdownText page, string kind, SpecFinding[] findings)
    {
        IGrouping<string, SpecFinding>[] names =
        [
            .. findings.GroupBy(finding => finding.Change.Location.Parameter!, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
        int operations = findings.Select(finding => finding.Change.OperationText()).Distinct(StringComparer.Ordinal).Count();
        string list = string.Join(", ", names.Select(group => DocumentText.Code(group.Key) + FormattableString.Invariant($" ({group.Count()})")));
        string head = FormattableString.Invariant($"{findings.Length} on ") + Words.Count(operations, "operation");
        bool folded = names.Length > NamesUnfolded;
        page.Fold(folded, "<code>" + DocumentText.Html(kind) + "</code>" + " — " + head, () => page.Block(folded ? list : DocumentText.Code(kind) + " — " + head + ": " + list));
    }

    private static void WriteValues(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] values = [.. facts.Added.Where(finding => (finding.Change.IsAdded(SpecNodeKind.EnumValue) || finding.Change.IsAlternative()) && !MemberNews.Tells(finding, facts))];
        if (values.Length == 0)
        {
            return;
        }

        page.Block("### Newly accepted values");
        string[] lines =
        [
            .. values.GroupBy(finding => finding.Change.Location.Parameter ?? finding.Change.Owner(), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => DocumentText.Code(group.Key) + ": " + string.Join(", ", Values(group))),
        ];
        page.Fold(lines.Length > NamesUnfolded, Words.Count(values.Length, "value") + " of " + Words.Count(lines.Length, "parameter or enum", "parameters and enums"), () => page.List(lines));
    }

    private static IEnumerable<string> Values(IEnumerable<SpecFinding> findings) =>
        findings.GroupBy(finding => finding.Change.Name(), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => DocumentText.Code(group.Key) + (group.Count() == 1 ? "" : FormattableString.Invariant($" ({group.Count()} operations)"))
                + (group.Any(finding => finding.Member is not null) ? "" : ", not in the package"));
}
