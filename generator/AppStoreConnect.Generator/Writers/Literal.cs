using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Text of the document as C# literals and in doc comments. It always stays text.</summary>
internal static class Literal
{
    /// <summary>A string literal.</summary>
    public static string Text(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        string literal = SymbolDisplay.FormatLiteral(WellFormed(value), quote: true);
        return literal.Any(IsInvisible)
            ? string.Concat(literal.Select(c => IsInvisible(c) ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString()))
            : literal;
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>Names in one UTF-8 literal, a space between them; U+0000 represents a space inside one.</summary>
    public static string Names(IEnumerable<string> names) => Utf8(string.Join(" ", names.Select(name => name.Replace(' ', '\0'))));

    /// <summary>Returns text for a doc comment, without tags, line breaks, and invisible characters.</summary>
    public static string Comment(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                default:
                    bool plain = c is >= ' ' and < '\u007f' || (c > '\u00a0' && char.IsLetterOrDigit(c));
                    escaped.Append(plain ? c : '\ufffd');
                    break;
            }
        }

        return escaped.ToString();
    }

    // Whether the text is ASCII that needs no escaping in literals or comments. Nearly all text of a document is.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&')
            {
                return false;
            }
        }

        return true;
    }

    // Characters that change the direction of text or join it could make source look different from what it is.
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Unpaired surrogates have no UTF-8. The reader of a document rejects them, but names can be truncated.
    private static string WellFormed(string value)
    {
        StringBuilder? fixedUp = null;
        for (int i = 0; i < value.Length; i++)
        {
            bool pair = char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (char.IsSurrogate(value[i]) && !pair)
            {
                (fixedUp ??= new StringBuilder(value))[i] = '\ufffd';
            }

            i += pair ? 1 : 0;
        }

        return fixedUp?.ToString() ?? value;
    }
}
