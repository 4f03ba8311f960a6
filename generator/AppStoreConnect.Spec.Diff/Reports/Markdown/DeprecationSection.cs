namespace AppStoreConnect.Spec.Diff;

/// <summary>Newly deprecated items with their successors, and items that are no longer deprecated.</summary>
internal static class DeprecationSection
{
    private const int OperationsUnfolded = 12;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        SpecDiff diff = facts.Diff;
        SpecFinding[] born = [.. facts.Added.Where(finding => finding.Change.NodeHas(SpecAttributes.Deprecated))];
        if (facts.Deprecated.Count + facts.Undeprecated.Count + born.Length == 0)
        {
            return;
        }

        page.Block("## Deprecations");
        if (facts.Deprecated.Count > 0)
        {
            page.Block($"**New:** {Kinds(facts.Deprecated)}. C# members get `[Obsolete]` (warning CS0618, or an error with `TreatWarningsAsErrors`). The document gives no date and no replacement. If the same address or name exists in a later version, it is shown.");
            List(page, facts.Deprecated, diff, replacements: true);
        }

        if (facts.Undeprecated.Count > 0)
        {
            string back = SpecHeadlines.TakenBack(facts, DocumentText.Plain);
            page.Block($"**Withdrawn:** {Kinds(facts.Undeprecated)} no longer deprecated. `[Obsolete]` is removed." + (back.Length == 0 ? "" : " " + back));
            List(page, facts.Undeprecated, diff, replacements: false);
        }

        Born(page, "Added and already deprecated: ", born.Where(finding => !finding.TakesBack));
        Born(page, "Restored by reverting the previous release, and deprecated: ", born.Where(finding => finding.TakesBack));

        page.Block(Words.Count(diff.Counts["deprecatedOperations"].New ?? 0, "operation") + " of " + DocumentText.Plain(Words.Version(diff.New)) + " are deprecated.");
    }

    private static void Born(MarkdownText page, string words, IEnumerable<SpecFinding> findings)
    {
        string list = string.Join(", ", SpecFindingGroup.Of(findings).Select(group => DocumentText.Markdown(group.Message)));
        if (list.Length > 0)
        {
            page.Block(words + list + ".");
        }
    }

    private static string Kinds(IReadOnlyList<SpecFinding> findings) => Words.Counts(
        (findings.Count(finding => finding.Change.IsAt(SpecNodeKind.Operation)), "operation", null),
        (findings.Count(finding => finding.Change.IsAt(SpecNodeKind.Parameter)), "parameter", null),
        (findings.Count(finding => finding.Change.IsPartOfSchema()), "property", "properties"),
        (findings.Count(finding => finding.Change.IsAt(SpecNodeKind.Component)), "schema", null));

    private static void List(MarkdownText page, IReadOnlyList<SpecFinding> findings, SpecDiff diff, bool replacements)
    {
        SpecFinding[] operations = [.. findings.Where(finding => finding.Change.IsAt(SpecNodeKind.Operation))];
        page.Fold(findings.Count > OperationsUnfolded, Summary(findings, operations), () =>
        {
            page.List(OperationLists.ByResource(operations, diff.NewTree).Select(group =>
                $"**{DocumentText.Plain(group.Key)}** ({group.Value.Count}): "
                + string.Join(", ", group.Value.Select(finding => DocumentText.Code(finding.Where) + (replacements ? Replacement(finding, diff) : "")))));
            page.List(Others(findings, finding => replacements ? Replacement(finding, diff) : ""));
        });
    }

    private static string Summary(IReadOnlyList<SpecFinding> findings, SpecFinding[] operations)
    {
        string[] resources = [.. operations.Select(finding => finding.Resource).OfType<string>().Distinct(StringComparer.Ordinal)];
        return operations.Length == 0 ? Words.Count(findings.Count, "entry", "entries")
            : $"{Words.Count(operations.Length, "operation")} of {Words.Count(resources.Length, "resource")}, and the items that belong to them";
    }

    private static string Replacement(SpecFinding finding, SpecDiff diff) =>
        Successors.Of(finding.Change.Location, diff.NewTree) is { } successor ? " (now " + DocumentText.Code(successor) + ")" : "";

    private static IEnumerable<string> Others(IReadOnlyList<SpecFinding> findings, Func<SpecFinding, string> replacement)
    {
        string parameters = string.Join(", ", findings.Where(finding => finding.Change.IsAt(SpecNodeKind.Parameter))
            .GroupBy(finding => finding.Change.Location.Parameter!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => DocumentText.Code(group.Key) + FormattableString.Invariant($" ({group.Count()})")));
        string members = string.Join(", ", findings.Where(finding => finding.Change.IsPartOfSchema() && !finding.Change.IsAt(SpecNodeKind.Operation))
            .Select(finding => DocumentText.Code(finding.Change.Place()) + replacement(finding)));
        string types = string.Join(", ", findings.Where(finding => finding.Change.IsAt(SpecNodeKind.Component) && finding.Member is not null)
            .Select(finding => DocumentText.Code(finding.Change.Name()) + replacement(finding)));
        int envelopes = findings.Count(finding => finding.Change.IsAt(SpecNodeKind.Component) && finding.Member is null);
        return new[]
        {
            parameters.Length == 0 ? "" : "parameters: " + parameters,
            members.Length == 0 ? "" : "properties: " + members,
            types.Length == 0 ? "" : "types: " + types,
            envelopes == 0 ? "" : Words.Count(envelopes, "schema") + " of envelopes and linkages, which have no C# type of their own",
        }.Where(line => line.Length > 0);
    }
}
