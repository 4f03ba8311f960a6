namespace AppStoreConnect.Spec.Diff;

/// <summary>New members of existing items, in one table by resource that shows where they can be sent and requested.</summary>
internal static class MemberNews
{
    private const int RowsUnfolded = 40;

    internal static void Write(MarkdownText page, SpecReportFacts facts)
    {
        SpecFinding[] properties = [.. facts.Added.Where(finding => finding.Change.IsAdded(SpecNodeKind.Property))];
        SpecFinding[] read = [.. properties.Where(finding => Kind(finding) is not null)];
        var told = new HashSet<SpecFinding>(read);
        var rows = new List<IReadOnlyList<string>>();
        foreach (SpecFinding finding in read)
        {
            SpecFinding[] sent = [.. properties.Where(other => Sends(other, finding))];
            told.UnionWith(sent);
            rows.Add(
            [
                DocumentText.Code(finding.Change.Location.Component!),
                DocumentText.Code(finding.Change.Name()) + " (" + Type(finding) + ")",
                Kind(finding)!,
                string.Join(", ", sent.Select(other => DocumentText.Code(other.Change.Location.Component ?? ""))),
                Usable(finding, facts),
            ]);
        }

        if (rows.Count > 0)
        {
            page.Block("### On existing resources");
            page.Fold(rows.Count > RowsUnfolded, Words.Count(rows.Count, "new member"),
                () => page.Table(["resource", "new member", "kind", "can be sent in", "can be requested with"], rows));
        }

        WriteOthers(page, [.. properties.Where(finding => !told.Contains(finding))]);
    }

    /// <summary>Whether the table of members already shows that a parameter accepts this value.</summary>
    internal static bool Tells(SpecFinding value, SpecReportFacts facts)
    {
        return facts.Added.Any(finding => finding.Change.IsAdded(SpecNodeKind.Property) && IsAskedWith(value, finding, facts)
            && (Kind(finding) == "relationship" || (Kind(finding) is not null && value.Change.Location.Parameter != "include")));
    }

    private static void WriteOthers(MarkdownText page, SpecFinding[] others)
    {
        foreach (IGrouping<SpecDirection, SpecFinding> group in others.GroupBy(finding => finding.Rule.Direction))
        {
            string names = string.Join(", ", group.Select(finding => DocumentText.Code(finding.Change.Place())));
            int count = group.Count();
            string what = group.Key == SpecDirection.Request ? "Only in requests: " : "Elsewhere in responses: ";
            page.Fold(count > RowsUnfolded, what + Words.Count(count, "property", "properties"), () => page.Block(what + names + "."));
        }
    }

    /// <summary>Returns "attribute" or "relationship", or null if it is neither.</summary>
    private static string? Kind(SpecFinding finding) => finding.Change.IsAdded(SpecNodeKind.Property)
        && finding.Change.Location is { Parent: { Kind: SpecNodeKind.Property, Parent.Kind: SpecNodeKind.Component } parent }
        && finding.Rule.Direction == SpecDirection.Response
            ? parent.Key switch { "attributes" => "attribute", "relationships" => "relationship", _ => null }
            : null;

    private static string Type(SpecFinding finding) => finding.Change.New!.Child(SpecNodeKind.Property, "data") is { } data && Kind(finding) == "relationship"
        ? data.Child(SpecNodeKind.Items) is null ? "to one" : "to many"
        : DocumentText.Plain(SchemaText.Describe(finding.Change.New!));

    private static bool Sends(SpecFinding other, SpecFinding finding) =>
        other.Rule.Direction == SpecDirection.Request && other.Resource == finding.Resource && other.Resource is not null
        && other.Change.Location.Key == finding.Change.Location.Key && other.Change.Location.Parent?.Key == finding.Change.Location.Parent?.Key;

    private static string Usable(SpecFinding finding, SpecReportFacts facts)
    {
        SpecFinding[] values = [.. facts.Added.Where(other => IsAskedWith(other, finding, facts))];
        string fields = "fields[" + finding.Resource + "]";
        int asField = values.Count(other => other.Change.Location.Parameter == fields);
        int asInclude = values.Count(other => other.Change.Location.Parameter == "include");
        return string.Join("; ", new[]
        {
            asField == 0 ? "" : DocumentText.Code(fields) + " (" + Words.Count(asField, "operation") + ")",
            asInclude == 0 || Kind(finding) != "relationship" ? "" : DocumentText.Code("include") + " (" + Words.Count(asInclude, "operation") + ")",
        }.Where(text => text.Length > 0));
    }

    /// <summary>Whether a new parameter value requests a new member: in <c>fields</c> of its resource, or in <c>include</c> of an operation that returns its resource.</summary>
    private static bool IsAskedWith(SpecFinding value, SpecFinding member, SpecReportFacts facts) =>
        value.Change.IsAdded(SpecNodeKind.EnumValue) && value.Change.Name() == member.Change.Name() && value.Member is not null
        && value.Change.Location.Parameter switch
        {
            "include" => OperationLists.Returned(value.Change.Location, facts.Diff.NewTree) == member.Resource,
            { } parameter => parameter == "fields[" + member.Resource + "]",
            null => false,
        };
}
