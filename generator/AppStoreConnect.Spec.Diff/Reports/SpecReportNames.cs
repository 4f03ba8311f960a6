namespace AppStoreConnect.Spec.Diff;

/// <summary>What reports and their files are called.</summary>
public static class SpecReportNames
{
    private const int HashDigits = 8;

    /// <summary>
    /// The name of a report's file without its ending: the new version, or, where the service was described anew without a new version,
    /// the version with the first digits of the content's hash, such as <c>4.4-1a2b3c4d</c>. Never the clock: the same documents give the same name.
    /// Characters that do not belong into a file's name come out as <c>_</c>.
    /// </summary>
    public static string Stem(ApiDescription old, ApiDescription @new) => IsRepublished(old, @new) ? Republished(@new) : Version(@new);

    /// <summary>The same, with others for when a report of another comparison has that name already.</summary>
    public static IReadOnlyList<string> Stems(ApiDescription old, ApiDescription @new) =>
    [
        .. new[] { Stem(old, @new), Republished(@new), Republished(@new) + "-from-" + Republished(old) }.Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether the content changed and the version did not.</summary>
    public static bool IsRepublished(ApiDescription old, ApiDescription @new) =>
        string.Equals(old.Version, @new.Version, StringComparison.Ordinal) && !old.Equals(@new);

    /// <summary>The report's title.</summary>
    /// <param name="diff">What it is about.</param>
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
