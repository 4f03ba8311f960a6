using System.Text;
using Markdig;

namespace AscSpec.Site;

/// <summary>Creates the pages of a release report. A long report is split between sections, collapsible parts, and table rows, so that each page loads fast on a phone.</summary>
internal static class ReportPages
{
    // The limit in Markdown characters. HTML is about a third longer, and up to twice as long for tables that only contain code.
    private const int Longest = 24_000;

    // Reports write details and summary elements themselves and escape their content.
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().Build();

    public static IEnumerable<SitePage> Of(SiteText report)
    {
        string[] parts = Split(report.Text);
        string[] html = [.. parts.Select(part => SiteLinks.Rewrite(Markdown.ToHtml(part, s_pipeline)))];
        string[] paths = [.. parts.Select((_, index) => Path(report.Name, index))];
        for (int index = 0; index < parts.Length; index++)
        {
            int at = index;
            string content = SiteLinks.ToAnchors(html[at], id => Array.FindIndex(html, text => text.Contains($" id=\"{id}\"", StringComparison.Ordinal)) is var other && other >= 0 && other != at ? System.IO.Path.GetFileName(paths[other]) : "");
            string steps = parts.Length == 1 ? "" : Steps(parts, paths, at);
            string heading = at == 0 ? "" : new Html().Heading(1, $"{report.Title}, part {at + 1}").ToString();
            yield return new(paths[at], at == 0 ? report.Title : $"{report.Title}, part {at + 1}", heading + (at == 0 ? content + steps : steps + content) + Next(paths, at));
        }
    }

    /// <summary>Splits a report into parts that each fit on a page and are complete documents.</summary>
    internal static string[] Split(string markdown)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        string? summary = null;
        var table = new List<string>();
        foreach (string line in markdown.Split('\n'))
        {
            bool isRow = line.StartsWith('|');
            bool fits = part.Length + line.Length <= Longest;
            // A section starts a new part if the current one is at least half full, so that most sections stay whole.
            bool starts = markdown.Length > Longest && line.StartsWith("## ", StringComparison.Ordinal) && part.Length > Longest / 2;
            if ((!fits && (isRow || line.Length == 0 || line.StartsWith("<details>", StringComparison.Ordinal))) || starts)
            {
                bool inTable = isRow && table.Count >= 2;
                parts.Add(part.Append(summary is null ? "" : "\n\n</details>\n").ToString());
                part.Clear().Append(summary is null ? "" : summary + "\n\n");
                if (inTable)
                {
                    part.Append(table[0]).Append('\n').Append(table[1]).Append('\n');
                }
            }

            summary = line.StartsWith("<details>", StringComparison.Ordinal) ? line : line.StartsWith("</details>", StringComparison.Ordinal) ? null : summary;
            if (!isRow)
            {
                table.Clear();
            }
            else if (table.Count < 2)
            {
                table.Add(line);
            }

            part.Append(line).Append('\n');
        }

        return [.. parts, part.ToString()];
    }

    private static string Path(string name, int index) => index == 0 ? $"releases/{name}.html" : $"releases/{name}-{index + 1}.html";

    private static string Next(string[] paths, int at) => at + 1 >= paths.Length ? "" : $"<p><a href=\"{Html.Escape(System.IO.Path.GetFileName(paths[at + 1]))}\" rel=\"next\">Next part</a></p>\n";

    private static string Steps(string[] parts, string[] paths, int at)
    {
        var html = new Html().Raw("<nav class=\"parts\" aria-label=\"Parts\"><ol>");
        string last = "Summary";
        for (int index = 0; index < parts.Length; index++)
        {
            string[] sections = [.. parts[index].Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Trim())];
            string text = sections.Length == 0 ? $"{last}, continued" : string.Join(", ", sections);
            last = sections.Length == 0 ? last : sections[^1];
            html.Raw($"<li><a href=\"{Html.Escape(System.IO.Path.GetFileName(paths[index]))}\"{(index == at ? " aria-current=\"page\"" : "")}>{Html.Escape(text)}</a></li>");
        }

        return html.Raw("</ol></nav>").ToString();
    }
}
