using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Escapes text from a document for its destination.</summary>
public static class DocumentText
{
    private const int Longest = 200;

    /// <summary>
    /// One line without control, format or surrogate-less characters (terminal escapes, line breaks, marks that turn the direction of
    /// writing), cut where it is longer than a line should be.
    /// </summary>
    public static string OneLine(string text) => OneLine(text, Longest);

    /// <summary>The same, however long.</summary>
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

    /// <summary>Markdown text in which nothing of the document's acts as markup.</summary>
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

    /// <summary>Text of an HTML element, such as a summary, where Markdown is not read.</summary>
    public static string Html(string text) =>
        OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A phrase in Markdown: the document's texts as code.</summary>
    public static string Markdown(SpecPhrase phrase) => string.Concat(phrase.Parts.Select(part => part.Value ? Code(part.Key) : part.Key));
}
