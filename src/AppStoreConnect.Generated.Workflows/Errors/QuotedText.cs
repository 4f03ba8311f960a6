using System.Globalization;
using System.Text;

namespace AppStoreConnect.Workflows.Errors;

/// <summary>Text from files and the service on its way into a message or plan.</summary>
internal static class QuotedText
{
    /// <summary>The text on one line: control and formatting characters could forge lines of a log, or act on a terminal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How much of it.</param>
    public static string OneLine(string text, int length = 2000)
    {
        var line = new StringBuilder(Math.Min(text.Length, length));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (line.Length >= length)
            {
                return line.Append('…').ToString();
            }

            line.Append(rune.Value == '\n' ? "⏎" : IsUnsafe(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
