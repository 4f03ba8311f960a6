using System.Net;
using System.Text;

namespace AppStoreConnect.Text;

/// <summary>The visible text of an HTML page. Apple's gateways, proxies, and captive portals respond with pages where the service would send JSON.</summary>
internal static class HtmlText
{
    private const int Longest = 64 * 1024;

    /// <summary>Whether a body is an HTML page.</summary>
    internal static bool IsPage(string body) => body.AsSpan().TrimStart() is ['<', ..] start
        && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the text of a page without tags, styles, and scripts, or the page itself if it has no text.</summary>
    internal static string Of(string page)
    {
        ReadOnlySpan<char> rest = page.AsSpan(0, Math.Min(page.Length, Longest));
        var text = new StringBuilder();
        while (!rest.IsEmpty)
        {
            int tag = rest.IndexOf('<');
            Append(text, tag < 0 ? rest : rest[..tag]);
            rest = tag < 0 ? default : AfterTag(rest[tag..]);
        }

        string said = WebUtility.HtmlDecode(text.ToString()).Trim();
        return said.Length == 0 ? page : said;
    }

    // Skips a tag, or a whole element that shows no text.
    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> tag)
    {
        string end = tag.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
            : tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style>"
            : tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script>"
            : ">";
        int at = tag.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : tag[(at + end.Length)..];
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> part)
    {
        foreach (Range word in part.SplitAny(' ', '\t', '\r', '\n'))
        {
            if (!part[word].IsEmpty)
            {
                text.Append(text.Length > 0 ? " " : "").Append(part[word]);
            }
        }
    }
}
