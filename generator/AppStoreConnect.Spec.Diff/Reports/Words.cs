namespace AppStoreConnect.Spec.Diff;

/// <summary>Formats small phrases for reports.</summary>
internal static class Words
{
    /// <summary>Returns a number with its noun: <c>1 operation</c>, <c>2 operations</c>, <c>2 resource types</c>.</summary>
    internal static string Count(int count, string noun, string? plural = null) =>
        FormattableString.Invariant($"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>Joins the counts that are not zero: <c>3 operations, 1 parameter and 2 schemas</c>. Returns an empty string if all are zero.</summary>
    internal static string Counts(params (int Count, string Noun, string? Plural)[] counts) =>
        Row([.. counts.Where(item => item.Count > 0).Select(item => Count(item.Count, item.Noun, item.Plural))]);

    /// <summary>Joins items, with <c>and</c> before the last one.</summary>
    internal static string Row(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1],
    };

    /// <summary>Returns the version of the description as readers know it.</summary>
    internal static string Version(ApiDescription description) => description.Version.Length == 0 ? "(no version)" : description.Version;
}
