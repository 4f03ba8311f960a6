using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Escapes text from a document for where it is written.</summary>
public static class DocumentText
{
    private const int Longest = 200;

    /// <summary>
    /// Returns one line without control characters, format characters, or unpaired surrogates (terminal escapes, line breaks, marks that change
    /// the writing direction). Text that is too long for a line is truncated.
    /// </summary>
    public static string OneLine(string text) => OneLine(text, Longest);

    /// <summary>Returns the same text without truncating it.</summary>
    public static string Line(string text) => OneLine(text, int.MaxValue);

    private static string OneLine(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        for (int i = 0; i < text.Length && line.Length < longest; i++)
        {
            char c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                line.Append(c).Append(text[++i]);
                continue;
            }

            UnicodeCategory category = char.GetUnicodeCategory(c);
            bool harmless = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            line.Append(harmless ? c : '\uFFFD');
        }

        return text.Length > longest ? line.Append('…').ToString() : line.ToString();
    }

    /// <summary>Returns a Markdown code span that is also valid in a table.</summary>
    public static string Code(string text)
    {
        string line = OneLine(text).Replace("|", "\\|");
        if (line.Trim().Length == 0)
        {
            return "*(empty)*";
        }

        if (!line.Contains("`"))
        {
            return "`" + line + "`";
        }

        int longest = 0;
        int run = 0;
        foreach (char c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        return fence + " " + line + " " + fence;
    }

    /// <summary>Returns Markdown in which no text from the document acts as markup.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in OneLine(text))
        {
            if (c < 128 && !char.IsLetterOrDigit(c) && c is not (' ' or '.' or ',' or '/' or ':'))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Returns text for an HTML element, such as a summary, in which Markdown is not interpreted.</summary>
    public static string Html(string text) =>
        OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>Returns a phrase in Markdown, with texts from the document as code.</summary>
    public static string Markdown(SpecPhrase phrase) => string.Concat(phrase.Parts.Select(part => part.Value ? Code(part.Key) : part.Key));
}
