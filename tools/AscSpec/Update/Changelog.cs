using System.Text;

namespace AscSpec.Update;

/// <summary>Adds entries to a Markdown changelog that starts with its newest section.</summary>
internal static class Changelog
{
    private const string Title = "# Changelog";
    private const string Unreleased = "## Unreleased";

    /// <summary>Adds a release of the document at the top of the Unreleased section. Creates the text and the section if they are missing.</summary>
    /// <param name="changelog">The current text. May be empty.</param>
    /// <param name="lines">The entry: its first line and the lines below it.</param>
    /// <param name="report">The path of the report, relative to the changelog.</param>
    public static string Insert(string changelog, IReadOnlyList<string> lines, string report)
    {
        List<string> text = [.. changelog.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        if (text is [""])
        {
            text = [Title];
        }

        int section = text.FindIndex(IsUnreleased);
        if (section < 0)
        {
            int first = text.FindIndex(line => line.StartsWith("## ", StringComparison.Ordinal));
            section = first < 0 ? text.Count : first;
            text.InsertRange(section, first < 0 ? ["", Unreleased] : [Unreleased, ""]);
            section = text.FindIndex(IsUnreleased);
        }

        // The entry follows the heading, with one empty line above it, and one below it if a heading follows.
        int at = section + 1;
        while (at < text.Count && text[at].Length == 0)
        {
            text.RemoveAt(at);
        }

        List<string> entry = ["", .. Entry(lines, report)];
        if (at < text.Count && text[at].StartsWith('#'))
        {
            entry.Add(string.Empty);
        }

        text.InsertRange(at, entry);
        return string.Join('\n', text) + "\n";
    }

    private static bool IsUnreleased(string line) =>
        line.StartsWith("## ", StringComparison.Ordinal) && line.Contains("unreleased", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Entry(IReadOnlyList<string> lines, string report)
    {
        yield return new StringBuilder("- ").Append(lines.FirstOrDefault("The document changed.")).Append(" [Report](").Append(report).Append(')').ToString();
        foreach (string line in lines.Skip(1))
        {
            yield return "  - " + line;
        }
    }
}
