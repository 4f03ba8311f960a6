namespace AppStoreConnect.Spec.Diff;

/// <summary>Groups operations by the resource that the document lists them under.</summary>
internal static class OperationLists
{
    /// <summary>Groups findings about operations by tag, or by the resource in their path if there is no tag. Groups are in ordinal order, and
    /// operations are sorted by path and method.</summary>
    internal static IReadOnlyList<KeyValuePair<string, IReadOnlyList<SpecFinding>>> ByResource(IEnumerable<SpecFinding> operations, SpecNode document) =>
    [
        .. operations.GroupBy(finding => Tag(finding, document), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new KeyValuePair<string, IReadOnlyList<SpecFinding>>(group.Key,
            [
                .. group.OrderBy(finding => finding.Change.Location.Path, StringComparer.Ordinal).ThenBy(finding => Rank(finding.Change.Location.Method)),
            ])),
    ];

    /// <summary>Returns the JSON:API type that an operation returns, or null if there is none.</summary>
    internal static string? Returned(SpecLocation place, SpecNode document) =>
        document.Child(SpecNodeKind.Path, place.Path ?? "")?.Child(SpecNodeKind.Operation, place.Method ?? "")?.ChildrenOf(SpecNodeKind.Response)
            .Where(response => response.Name.StartsWith("2", StringComparison.Ordinal)).SelectMany(response => response.ChildrenOf(SpecNodeKind.MediaType))
            .Select(media => media[SpecAttributes.Reference]).OfType<string>()
            .Select(name => document.Child(SpecNodeKind.Component, name)?.ResourceType()).FirstOrDefault(type => type is not null);

    private static string Tag(SpecFinding finding, SpecNode document)
    {
        SpecLocation place = finding.Change.Location;
        SpecNode? operation = document.Child(SpecNodeKind.Path, place.Path ?? "")?.Child(SpecNodeKind.Operation, place.Method ?? "") ?? finding.Change.Old;
        IReadOnlyList<string> tags = SpecText.Split(operation?[SpecAttributes.Tags]);
        return tags.Count > 0 ? tags[0] : finding.Resource ?? "";
    }

    private static int Rank(string? method) => method switch
    {
        "GET" => 0,
        "POST" => 1,
        "PATCH" => 2,
        "DELETE" => 3,
        _ => 4,
    };
}
