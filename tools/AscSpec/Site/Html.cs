using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AscSpec.Site;

/// <summary>Builds HTML. Text is always escaped, except for tags written by this code.</summary>
internal sealed partial class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Escapes text for element content and attribute values.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Returns inline code.</summary>
    public static string Code(string text) => $"<code>{Escape(text)}</code>";

    /// <summary>Returns a link. The text is escaped.</summary>
    public static string Link(string href, string text, bool isCode = false) => $"<a href=\"{Escape(href)}\">{(isCode ? Code(text) : Escape(text))}</a>";

    /// <summary>Adds HTML without escaping it.</summary>
    public Html Raw(string html)
    {
        _text.Append(html).Append('\n');
        return this;
    }

    public Html Heading(int level, string text, string? id = null) =>
        Raw($"<h{level}{(id is null ? "" : $" id=\"{Escape(id)}\"")}>{(level == 1 ? Breaks().Replace(Escape(text), "$0<wbr>") : Escape(text))}</h{level}>");

    /// <summary>Adds a paragraph of HTML.</summary>
    public Html Paragraph(string html) => Raw($"<p>{html}</p>");

    /// <summary>Adds a code block. It can be focused, so that it can be scrolled with the keyboard.</summary>
    public Html Block(string code) => Raw($"<pre tabindex=\"0\"><code>{Escape(code)}</code></pre>");

    /// <summary>Adds a table of HTML cells, or nothing if there are no rows.</summary>
    public Html Table(IReadOnlyList<string> heads, IReadOnlyCollection<IReadOnlyList<string>> rows, string label)
    {
        if (rows.Count == 0)
        {
            return this;
        }

        _text.Append($"<section class=\"scroll\" tabindex=\"0\" aria-label=\"{Escape(label)}\"><table>\n<thead><tr>");
        foreach (string head in heads)
        {
            _text.Append($"<th scope=\"col\">{Escape(head)}</th>");
        }

        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            _text.Append("<tr>");
            foreach (string cell in row)
            {
                _text.Append("<td>").Append(cell).Append("</td>");
            }

            _text.Append("</tr>\n");
        }

        _text.Append("</tbody></table></section>\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    // Matches where a long path or name in a title can break.
    [GeneratedRegex("/|[a-z](?=[A-Z])")]
    private static partial Regex Breaks();
}
