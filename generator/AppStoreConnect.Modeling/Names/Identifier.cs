using System.Globalization;
using System.Text;

namespace AppStoreConnect.Modeling;

/// <summary>Converts names of the document to C# identifiers in Pascal case. Any text results in an identifier.</summary>
public static class Identifier
{
    /// <summary>
    /// The identifier of a name: words begin at anything that isn't a letter or a digit, at <c>camelCase</c> humps, and
    /// at underscores; a word in capitals only (<c>IOS_APP_STORE</c>) is written like any other (<c>IosAppStore</c>).
    /// </summary>
    public static string Pascal(string name)
    {
        bool shouts = !HasLower(name);
        var result = new StringBuilder(name.Length);
        bool atStart = true;
        foreach (char c in name)
        {
            if (!IsWordCharacter(c))
            {
                atStart = true;
                continue;
            }

            char written = atStart ? char.ToUpperInvariant(c) : shouts ? char.ToLowerInvariant(c) : c;
            result.Append(written);
            atStart = false;
        }

        if (result.Length == 0)
        {
            return "Empty";
        }

        if (!IsStart(result[0]))
        {
            result.Insert(0, '_');
        }

        return result.ToString();
    }

    /// <summary>Returns one identifier for a list of names: <c>appStoreVersions.platform</c> → <c>AppStoreVersionsPlatform</c>.</summary>
    public static string Join(params string[] names) => string.Concat(names.Select(Pascal));

    /// <summary>
    /// Merges two names without repeating their common words: <c>Device</c> and <c>DeviceClass</c> → <c>DeviceClass</c>,
    /// <c>SalesReport</c> and <c>ReportType</c> → <c>SalesReportType</c>.
    /// </summary>
    public static string Merge(string first, string second)
    {
        List<string> head = Words(first);
        List<string> tail = Words(second);
        for (int shared = Math.Min(head.Count, tail.Count); shared > 0; shared--)
        {
            if (head.Skip(head.Count - shared).SequenceEqual(tail.Take(shared), StringComparer.Ordinal))
            {
                return first + string.Concat(tail.Skip(shared));
            }
        }

        return first + second;
    }

    /// <summary>Returns the words of a Pascal-case identifier.</summary>
    public static List<string> Words(string identifier)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 1; i <= identifier.Length; i++)
        {
            if (i == identifier.Length || (char.IsUpper(identifier[i]) && !char.IsUpper(identifier[i - 1])))
            {
                words.Add(identifier.Substring(start, i - start));
                start = i;
            }
        }

        return words;
    }

    private static bool HasLower(string name)
    {
        foreach (char c in name)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    // Letters and digits that are valid in C# identifiers and in names of generated files. Marks and formatting characters, which can deceive, are dropped.
    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || (c > '\x7f' && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber);

    private static bool IsStart(char c) => char.IsLetter(c) || c == '_';
}
