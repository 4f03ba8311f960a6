using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// What stands in the place of a deprecated operation. The document names none; the same method and address under a later version of the
/// API, not deprecated itself, is what Apple does in practice.
/// </summary>
internal static class Successors
{
    private const int LatestVersion = 9;

    private static readonly Regex s_version = new(@"^/v([0-9])/", RegexOptions.CultureInvariant);

    /// <summary>Method and path of the successor; null where there is none.</summary>
    internal static string? Of(SpecLocation operation, SpecNode document)
    {
        string path = operation.Path ?? "";
        Match match = s_version.Match(path);
        if (!match.Success)
        {
            return null;
        }

        int version = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        for (int later = LatestVersion; later > version; later--)
        {
            string candidate = FormattableString.Invariant($"/v{later}/") + path.Substring(match.Length);
            SpecNode? successor = document.Child(SpecNodeKind.Path, candidate)?.Child(SpecNodeKind.Operation, operation.Method ?? "");
            if (successor is not null && !successor.Has(SpecAttributes.Deprecated))
            {
                return operation.Method + " " + candidate;
            }
        }

        return null;
    }
}
