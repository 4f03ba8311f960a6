namespace AppStoreConnect.Spec.Diff;

/// <summary>Small words of the reports.</summary>
internal static class Words
{
    /// <summary>A number with its noun: <c>1 operation</c>, <c>2 operations</c>, <c>2 resource types</c>.</summary>
    internal static string Count(int count, string noun, string? plural = null) =>
        FormattableString.Invariant($"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>Counts that are not zero, in a row: <c>3 operations, 1 parameter and 2 schemas</c>; empty where all are zero.</summary>
    internal static string Counts(params (int Count, string Noun, string? Plural)[] counts) =>
        Row([.. counts.Where(item => item.Count > 0).Select(item => Count(item.Count, item.Noun, item.Plural))]);

    /// <summary>Items in a row, the last after <c>and</c>.</summary>
    internal static string Row(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1],
    };

    /// <summary>The description's version as a reader knows it.</summary>
    internal static string Version(ApiDescription description) => description.Version.Length == 0 ? "(no version)" : description.Version;
}
