namespace AppStoreConnect.Spec.Diff;

/// <summary>What maintainers should know and check when they regenerate the package.</summary>
internal static class MaintainerSection
{
    private const int SuspiciousRequired = 3;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        if (facts.Diff.Changes.Count == 0)
        {
            return;
        }

        page.Block("## For maintainers");
        page.List(Lines(facts));
    }

    private static IEnumerable<string> Lines(SpecReportFacts facts)
    {
        SpecCounts counts = facts.Diff.Counts;
        ClientChanges client = facts.Diff.Client;
        int gone = client.All.Count(change => change.Effect.BreaksSource());
        yield return FormattableString.Invariant($"**Regenerate:** +{counts["schemas"].Added} −{counts["schemas"].Removed} schemas, +{counts["operations"].Added} −{counts["operations"].Removed} operations. ")
            + FormattableString.Invariant($"Expect +{client.Added.Count(member => member.IsType)} −{client.Removed.Count(member => member.IsType)} types and ")
            + FormattableString.Invariant($"+{client.Added.Count(member => member.IsCall)} −{client.Removed.Count(member => member.IsCall)} calls in the public surface; ")
            + FormattableString.Invariant($"{Words.Count(gone, "member")} removed, newly required, or with a new type. Any other difference comes from the generator.");
        string[] shared = [.. SharedTypes(facts)];
        if (shared.Length > 0)
        {
            yield return "**Review:** new schemas that share their JSON:API type with an existing one: " + string.Join(", ", shared) + ".";
        }

        foreach (IGrouping<string, SpecFinding> schema in facts.Relaxed.SelectMany(group => group.Findings)
            .Where(finding => finding.Change.Lost(SpecAttributes.Required) && finding.Change.Location.Component is not null)
            .GroupBy(finding => finding.Change.Location.Component!, StringComparer.Ordinal).Where(group => group.Count() >= SuspiciousRequired))
        {
            yield return $"**Suspicious:** the list of required members of {DocumentText.Code(schema.Key)} lost {schema.Count()} names at once. This is more likely a change in how the document is generated than a change in the service.";
        }

        SpecFinding[] unclassified = [.. facts.Diff.Open.Where(finding => finding.Rule == SpecRules.Unclassified)];
        if (unclassified.Length > 0)
        {
            yield return "**No rule yet for:** " + string.Join(", ", unclassified.Select(finding => DocumentText.Code(finding.Where))) + ".";
        }

        yield return "**Tests:** one request for each new operation, and one reader test for each item under *Must tolerate*.";
        yield return "**Changelog:** " + string.Join(" ", SpecChangelog.Lines(facts, DocumentText.Plain));
    }

    private static IEnumerable<string> SharedTypes(SpecReportFacts facts)
    {
        ILookup<string, string> older = facts.Diff.OldTree.ChildrenOf(SpecNodeKind.Component).Where(SchemaRoles.IsResource)
            .ToLookup(schema => schema.ResourceType()!, schema => schema.Name, StringComparer.Ordinal);
        return facts.Added
            .Where(finding => finding.Change.IsAdded(SpecNodeKind.Component) && finding.Change.New!.IsResource() && older[finding.Resource!].Any())
            .Select(finding => $"{DocumentText.Code(finding.Change.Name())} with {string.Join(", ", older[finding.Resource!].Select(DocumentText.Code))}");
    }
}
