using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The report as an HTML page: one file that loads nothing, in light and dark, with its sections as navigation.</summary>
internal static class HtmlReport
{
    private const string Style =
        ":root{color-scheme:light dark;--line:#8884;--soft:#8881}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}"
        + "h1{line-height:1.2}h2{border-bottom:1px solid var(--line);margin-top:2.5rem}code{background:var(--soft);border-radius:.25rem;padding:.1em .3em;font-size:.9em;overflow-wrap:anywhere}"
        + "table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}.n{text-align:right}"
        + "nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem}details{margin:.5rem 0}summary{cursor:pointer}"
        + "@media print{nav{display:none}details::details-content{content-visibility:visible;display:block}}";

    internal static string Write(SpecReportFacts facts)
    {
        string[] lines = MarkdownReport.Write(facts).TrimEnd('\n').Split('\n');
        string title = DocumentText.Html(SpecReportNames.Title(facts.Diff, text => text));
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(title).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        for (int i = 0; i < lines.Length;)
        {
            i = Block(page, lines, i);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static int Block(StringBuilder page, string[] lines, int i)
    {
        string line = lines[i];
        if (line.Length == 0)
        {
            return i + 1;
        }

        if (line.StartsWith("<details>", StringComparison.Ordinal) || line == "</details>")
        {
            // The report writes this HTML itself and escapes texts from the document.
            page.Append(line).Append('\n');
            return i + 1;
        }

        if (line[0] == '#')
        {
            int level = line.TakeWhile(c => c == '#').Count();
            string text = line.Substring(level + 1);
            page.Append(FormattableString.Invariant($"<h{level} id=\"{Anchor(text)}\">")).Append(InlineHtml.Of(text)).Append(FormattableString.Invariant($"</h{level}>\n"));
            if (level == 1)
            {
                Navigation(page, lines);
            }

            return i + 1;
        }

        return line[0] == '|' ? Table(page, lines, i)
            : line.StartsWith("- ", StringComparison.Ordinal) ? List(page, lines, i)
            : Paragraph(page, line, i);
    }

    private static void Navigation(StringBuilder page, string[] lines)
    {
        page.Append("<nav aria-label=\"Sections\">\n");
        foreach (string heading in lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Substring(3)))
        {
            page.Append("<a href=\"#").Append(Anchor(heading)).Append("\">").Append(InlineHtml.Of(heading)).Append("</a>\n");
        }

        page.Append("</nav>\n");
    }

    private static int Paragraph(StringBuilder page, string line, int i)
    {
        page.Append("<p>").Append(InlineHtml.Of(line)).Append("</p>\n");
        return i + 1;
    }

    private static int List(StringBuilder page, string[] lines, int i)
    {
        page.Append("<ul>\n");
        for (; i < lines.Length && lines[i].StartsWith("- ", StringComparison.Ordinal); i++)
        {
            page.Append("<li>").Append(InlineHtml.Of(lines[i].Substring(2))).Append("</li>\n");
        }

        page.Append("</ul>\n");
        return i;
    }

    private static int Table(StringBuilder page, string[] lines, int i)
    {
        IReadOnlyList<string> head = Cells(lines[i]);
        bool[] isNumber = [.. Cells(lines[i + 1]).Select(cell => cell.EndsWith(":", StringComparison.Ordinal))];
        page.Append("<table>\n<thead>\n");
        Row(page, head, isNumber, "th scope=\"col\"", "th");
        page.Append("</thead>\n<tbody>\n");
        for (i += 2; i < lines.Length && lines[i].StartsWith("|", StringComparison.Ordinal); i++)
        {
            Row(page, Cells(lines[i]), isNumber, "td", "td");
        }

        page.Append("</tbody>\n</table>\n");
        return i;
    }

    private static void Row(StringBuilder page, IReadOnlyList<string> cells, bool[] isNumber, string open, string close)
    {
        page.Append("<tr>");
        for (int i = 0; i < cells.Count; i++)
        {
            page.Append('<').Append(open).Append(i < isNumber.Length && isNumber[i] ? " class=\"n\">" : ">").Append(InlineHtml.Of(cells[i])).Append("</").Append(close).Append('>');
        }

        page.Append("</tr>\n");
    }

    /// <summary>Returns the cells of a row, which are separated by unescaped bars.</summary>
    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] == '\\' && i + 1 < row.Length)
            {
                cell.Append(row[i]).Append(row[++i]);
            }
            else if (row[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        return cells;
    }

    private static string Anchor(string heading)
    {
        string kept = new([.. heading.ToLowerInvariant().Where(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ' or '-')]);
        return kept.Replace(' ', '-');
    }
}
