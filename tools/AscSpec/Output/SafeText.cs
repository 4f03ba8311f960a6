using System.Globalization;
using System.Text;

namespace AscSpec.Output;

/// <summary>
/// Makes text from documents safe for a terminal. Documents are downloaded, and a control character in a name could move the cursor, set the
/// window title, or reverse the reading direction. Control characters are therefore shown as, for example, <c>\u001B</c>.
/// </summary>
internal static class SafeText
{
    /// <summary>Returns the text with every control character, format character, line break, and unpaired surrogate escaped.</summary>
    public static string Clean(string text)
    {
        int first = FirstUnsafe(text);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                AppendPair(clean, text, ref i);
            }
            else if (IsUnsafe(text[i]))
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            }
            else
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static void AppendPair(StringBuilder clean, string text, ref int i)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.Format or UnicodeCategory.PrivateUse)
        {
            clean.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i):X8}");
        }
        else
        {
            clean.Append(text, i, 2);
        }

        i++;
    }

    private static int FirstUnsafe(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsUnsafe(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate;
}
