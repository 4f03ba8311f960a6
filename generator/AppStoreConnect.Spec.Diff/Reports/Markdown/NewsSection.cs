namespace AppStoreConnect.Spec.Diff;

/// <summary>What is new: resources, operations, members of existing resources, values, and parameters.</summary>
internal static class NewsSection
{
    private const int OperationsUnfolded = 60;
    private const int ResourcesUnfolded = 25;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        if (facts.Added.Count == 0)
        {
            return;
        }

        page.Block("## What's new");
        Resources(page, facts);
        Operations(page, facts);
        MemberNews.Write(page, facts);
        ParameterNews.Write(page, facts);
        Types(page, facts);
    }

    private static void Resources(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] resources = [.. facts.Added.Where(IsResource)];
        if (resources.Length == 0)
        {
            return;
        }

        page.Block("### Resources");
        page.Fold(resources.Length > ResourcesUnfolded, Words.Count(resources.Length, "new resource"), () =>
            page.Table(["class", "JSON:API type", "attributes", "relationships"],
            [
                .. resources.Select(finding => (IReadOnlyList<string>)
                [
                    DocumentText.Code(finding.Member ?? finding.Change.Name()), DocumentText.Code(finding.Resource ?? ""),
                    Members(finding.Change.New!, "attributes"), Members(finding.Change.New!, "relationships"),
                ]),
            ]));
    }

    private static bool IsResource(SpecFinding finding) => finding.Change.IsAdded(SpecNodeKind.Component) && finding.Change.New!.IsResource();

    private static string Members(SpecNode schema, string group) => schema.Child(SpecNodeKind.Property, group) is { } members
        ? string.Join(", ", members.ChildrenOf(SpecNodeKind.Property).Select(member => DocumentText.Code(member.Name))) : "";

    private static void Operations(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] operations = [.. facts.Added.Where(finding => finding.Change.IsAdded(SpecNodeKind.Operation))];
        if (operations.Length == 0)
        {
            return;
        }

        page.Block("### Operations");
        foreach (KeyValuePair<string, IReadOnlyList<SpecFinding>> group in OperationLists.ByResource(operations, facts.Diff.NewTree))
        {
            bool folded = operations.Length > OperationsUnfolded;
            page.Fold(folded, $"<b>{DocumentText.Html(group.Key)}</b> ({group.Value.Count})", () =>
            {
                if (!folded)
                {
                    page.Block($"**{DocumentText.Plain(group.Key)}** ({group.Value.Count})");
                }

                page.List(group.Value.Select(finding => DocumentText.Code(finding.Where)
                    + (finding.Member is null ? "" : " — " + DocumentText.Code(finding.Member))
                    + (finding.Change.NodeHas(SpecAttributes.Deprecated) ? " (deprecated from the start)" : "")));
            });
        }
    }

    private static void Types(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] types = [.. facts.Added.Where(finding => finding.Change.IsAdded(SpecNodeKind.Component) && !IsResource(finding))];
        if (types.Length > 0)
        {
            page.Fold(true, Words.Count(types.Length, "new type") + " for requests, values, and reports", () =>
                page.Block(string.Join(", ", types.Select(finding => DocumentText.Code(finding.Member ?? finding.Change.Name())))));
        }
    }
}
