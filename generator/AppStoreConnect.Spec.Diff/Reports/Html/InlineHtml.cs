using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Converts the inline Markdown that the report uses (code, bold, italics, links within the page, escapes) to HTML. All text is escaped.</summary>
internal static class InlineHtml
{
    internal static string Of(string markdown)
    {
        var html = new StringBuilder();
        bool bold = false;
        bool italic = false;
        for (int i = 0; i < markdown.Length;)
        {
            char c = markdown[i];
            if (c == '\\' && i + 1 < markdown.Length)
            {
                Escape(html, markdown[i + 1]);
                i += 2;
            }
            else if (c == '`')
            {
                i = Code(html, markdown, i);
            }
            else if (c == '*' && i + 1 < markdown.Length && markdown[i + 1] == '*')
            {
                html.Append(bold ? "</strong>" : "<strong>");
                bold = !bold;
                i += 2;
            }
            else if (c == '*')
            {
                html.Append(italic ? "</em>" : "<em>");
                italic = !italic;
                i++;
            }
            else if (c == '[' && Link(html, markdown, i) is int end)
            {
                i = end;
            }
            else
            {
                Escape(html, c);
                i++;
            }
        }

        return html.Append(italic ? "</em>" : "").Append(bold ? "</strong>" : "").ToString();
    }

    /// <summary>A code span ends with as many backticks as it began with.</summary>
    private static int Code(StringBuilder html, string markdown, int start)
    {
        int open = start;
        while (open < markdown.Length && markdown[open] == '`')
        {
            open++;
        }

        string fence = markdown.Substring(start, open - start);
        int close = open;
        do
        {
            close = markdown.IndexOf(fence, close, StringComparison.Ordinal);
            if (close < 0)
            {
                Append(html, fence);
                return open;
            }

            int after = close;
            while (after < markdown.Length && markdown[after] == '`')
            {
                after++;
            }

            if (after - close == fence.Length)
            {
                break;
            }

            close = after;
        }
        while (true);

        string code = markdown.Substring(open, close - open).Replace("\\|", "|");
        html.Append("<code>");
        Append(html, fence.Length > 1 ? code.Trim(' ') : code);
        html.Append("</code>");
        return close + fence.Length;
    }

    /// <summary>Returns a link to a heading of the page. No other URL becomes a link.</summary>
    private static int? Link(StringBuilder html, string markdown, int start)
    {
        int middle = markdown.IndexOf("](#", start, StringComparison.Ordinal);
        int end = middle < 0 ? -1 : markdown.IndexOf(')', middle);
        if (end < 0)
        {
            return null;
        }

        html.Append("<a href=\"#");
        Append(html, markdown.Substring(middle + 3, end - middle - 3));
        html.Append("\">");
        Append(html, markdown.Substring(start + 1, middle - start - 1));
        html.Append("</a>");
        return end + 1;
    }

    private static void Append(StringBuilder html, string text)
    {
        foreach (char c in text)
        {
            Escape(html, c);
        }
    }

    private static void Escape(StringBuilder html, char c) => _ = c switch
    {
        '&' => html.Append("&amp;"),
        '<' => html.Append("&lt;"),
        '>' => html.Append("&gt;"),
        '"' => html.Append("&quot;"),
        '\'' => html.Append("&#39;"),
        _ => html.Append(c),
    };
}
