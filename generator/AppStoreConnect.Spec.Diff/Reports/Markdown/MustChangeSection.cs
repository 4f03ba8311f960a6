namespace AppStoreConnect.Spec.Diff;

/// <summary>Breaking changes and their effects on code and existing builds.</summary>
internal static class MustChangeSection
{
    private const int MembersShown = 3;
    private const int RowsUnfolded = 30;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        page.Block("## Must change");
        if (facts.MustChange.Count == 0)
        {
            page.Block("Nothing.");
            return;
        }

        // Changes that have a C# member, or that break requests or responses, come first. The rest is detail that the package does not model.
        SpecFindingGroup[] felt = [.. facts.MustChange.Where(IsFelt)];
        SpecFindingGroup[] rest = [.. facts.MustChange.Where(group => !IsFelt(group))];
        foreach (IGrouping<string, SpecFindingGroup> rule in felt.GroupBy(group => group.Rule.Id, StringComparer.Ordinal).Where(_ => felt.Length > RowsUnfolded))
        {
            SpecFindingGroup[] groups = [.. rule];
            page.Fold(true, $"<b>{groups[0].Rule.Meaning}</b> {Words.Count(groups.Length, "entry", "entries")} (<code>{rule.Key}</code>)", () => Table(page, groups));
        }

        if (felt.Length <= RowsUnfolded)
        {
            Table(page, felt);
        }

        if (rest.Length > 0)
        {
            page.Fold(true, $"{Words.Count(rest.Length, "entry", "entries")} without a C# member of their own (links, linkages, envelopes)",
                () => page.List(rest.Select(group => DocumentText.Markdown(group.Message))));
        }
    }

    /// <summary>Returns the first few C# members of a group by name.</summary>
    internal static string Members(SpecFindingGroup group)
    {
        string[] members = [.. group.Members];
        string shown = string.Join(", ", members.Take(MembersShown).Select(DocumentText.Code));
        return members.Length > MembersShown ? shown + FormattableString.Invariant($" and {members.Length - MembersShown} more") : shown;
    }

    private static bool IsFelt(SpecFindingGroup group) => group.Members.Any() || group.Rule.Wire == WireEffect.Fails;

    private static void Table(MarkdownText page, IEnumerable<SpecFindingGroup> groups) =>
        page.Table(["change", "in C# source", "in an existing build, at run time"],
        [
            .. groups.Select(group => (IReadOnlyList<string>)[DocumentText.Markdown(group.Message), InSource(group), group.Rule.OnTheWire]),
        ]);

    private static string InSource(SpecFindingGroup group)
    {
        string members = Members(group);
        return group.Source == SourceEffect.None ? "Nothing changes."
            : members.Length == 0 ? group.Rule.InSource
            : members + ": " + char.ToLowerInvariant(group.Rule.InSource[0]) + group.Rule.InSource.Substring(1);
    }
}
