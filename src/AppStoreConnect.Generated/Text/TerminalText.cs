using System.Buffers;
using System.Globalization;
using System.Text;

namespace AppStoreConnect.Text;

/// <summary>
/// Cleans external text for a terminal or log. A control character could move the cursor, set the window title, or forge a line;
/// a format character could reverse the reading direction or hide part of a name.
/// </summary>
internal static class TerminalText
{
    private static readonly SearchValues<char> s_authorityEnds = SearchValues.Create("/\\?#");

    /// <summary>Returns the text on one line, without characters that could forge log lines or affect a terminal.</summary>
    internal static string OneLine(string text) => Clean(text, keepsLines: false).Trim();

    /// <summary>Returns the start of a body, link, or part of a message, on one line.</summary>
    internal static string Beginning(string text, int length = 500) => OneLine(text.Length <= length ? text : string.Concat(text.AsSpan(0, length), " …"));

    /// <summary>Returns an address on one line, without a query, a fragment, or a password: a query can be signed or contain a person's data.</summary>
    internal static string Address(string link)
    {
        string bare = Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length > 0 ? $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}" : WithoutUser(link);
        int end = bare.AsSpan().IndexOfAny('?', '#');
        return Beginning(end < 0 ? bare : string.Concat(bare.AsSpan(0, end), "?…"));
    }

    // Also of a link that is not a valid URL, such as https:user:password@host or \\user:password@host.
    private static string WithoutUser(string link)
    {
        int colon = link.AsSpan().IndexOfAny(':', '/', '\\');
        int start = colon > 0 && link[colon] == ':' ? colon + 1 : 0;
        int authority = start;
        while (authority < link.Length && link[authority] is '/' or '\\')
        {
            authority++;
        }

        if (start == 0 && authority < 2)
        {
            return link;
        }

        int length = link.AsSpan(authority).IndexOfAny(s_authorityEnds);
        int at = link.AsSpan(authority, length < 0 ? link.Length - authority : length).LastIndexOf('@');
        return at < 0 ? link : string.Concat(link.AsSpan(0, authority), link.AsSpan(authority + at + 1));
    }

    /// <summary>Replaces each run of control characters and line separators with a space, and removes format characters and unpaired surrogates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsLines">Whether to keep line breaks and tabs, as in a stack trace.</param>
    internal static string Clean(string text, bool keepsLines)
    {
        int first = FirstUnsafe(text, keepsLines);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            switch (CategoryAt(text, i))
            {
                case UnicodeCategory.Control when keepsLines && (text[i] is '\r' or '\n' or '\t'):
                    clean.Append(text[i]);
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    if (clean.Length > 0 && clean[^1] != ' ')
                    {
                        clean.Append(' ');
                    }

                    break;
                case UnicodeCategory.Format or UnicodeCategory.Surrogate:
                    i += char.IsSurrogatePair(text, i) ? 1 : 0;
                    break;
                default:
                    clean.Append(text[i]);
                    if (char.IsSurrogatePair(text, i))
                    {
                        clean.Append(text[++i]);
                    }

                    break;
            }
        }

        return clean.ToString();
    }

    private static int FirstUnsafe(string text, bool keepsLines)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isLine = keepsLines && (text[i] is '\r' or '\n' or '\t');
            if ((text[i] is < ' ' or >= '\x7F') && !isLine && CategoryAt(text, i)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return i;
            }

            i += char.IsSurrogatePair(text, i) ? 1 : 0;
        }

        return -1;
    }

    // A surrogate pair counts as its character; an unpaired half is a Surrogate.
    private static UnicodeCategory CategoryAt(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i);
}
