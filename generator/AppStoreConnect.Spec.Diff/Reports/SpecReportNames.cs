namespace AppStoreConnect.Spec.Diff;

/// <summary>The names of reports and their files.</summary>
public static class SpecReportNames
{
    private const int HashDigits = 8;

    /// <summary>
    /// Returns the file name of a report without its extension: the new version. If Apple republished the document under the same version,
    /// the first digits of the content hash follow, as in <c>4.4-1a2b3c4d</c>. The time is never used, so the same documents give the same name.
    /// Characters that are not valid in a file name become <c>_</c>.
    /// </summary>
    public static string Stem(ApiDescription old, ApiDescription @new) => IsRepublished(old, @new) ? Republished(@new) : Version(@new);

    /// <summary>Returns that name, and alternatives for when a report of another comparison already has it.</summary>
    public static IReadOnlyList<string> Stems(ApiDescription old, ApiDescription @new) =>
    [
        .. new[] { Stem(old, @new), Republished(@new), Republished(@new) + "-from-" + Republished(old) }.Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether the content changed but the version did not.</summary>
    public static bool IsRepublished(ApiDescription old, ApiDescription @new) =>
        string.Equals(old.Version, @new.Version, StringComparison.Ordinal) && !old.Equals(@new);

    /// <summary>Returns the title of the report.</summary>
    /// <param name="diff">The diff to name.</param>
    /// <param name="escape">Escapes text from the document for its destination.</param>
    public static string Title(SpecDiff diff, Func<string, string> escape)
    {
        string title = $"{escape(diff.New.Title)} {escape(Words.Version(diff.Old))} → {escape(Words.Version(diff.New))}";
        return IsRepublished(diff.Old, diff.New) ? title + $" (republished, {SpecContentHash.Of(diff.New).Substring(0, HashDigits)})" : title;
    }

    private static string Republished(ApiDescription description) => Version(description) + "-" + SpecContentHash.Of(description).Substring(0, HashDigits);

    private static string Version(ApiDescription description)
    {
        string version = new([.. description.Version.Select(c => IsSafe(c) ? c : '_')]);
        return version.Trim('.') is { Length: > 0 } trimmed ? trimmed : "unversioned";
    }

    private static bool IsSafe(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.' or '-';
}
