using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Builds a Markdown page, <c>\n</c> at every line's end.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    internal void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>A paragraph or block: a line with an empty one after it.</summary>
    internal void Block(string text)
    {
        Line(text);
        Line("");
    }

    /// <summary>A list, with an empty line after it unless it is empty.</summary>
    internal void List(IEnumerable<string> items)
    {
        bool any = false;
        foreach (string item in items)
        {
            Line("- " + item);
            any = true;
        }

        if (any)
        {
            Line("");
        }
    }

    /// <summary>A table; nothing without rows.</summary>
    /// <param name="columns">The headings; one that ends with <c>:</c> is aligned to the right.</param>
    /// <param name="rows">The cells.</param>
    internal void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Row([.. columns.Select(column => column.TrimEnd(':'))]);
        Line("|" + string.Concat(columns.Select(column => column.EndsWith(":", StringComparison.Ordinal) ? "--:|" : "---|")));
        foreach (IReadOnlyList<string> row in rows)
        {
            Row(row);
        }

        Line("");
    }

    /// <summary>Writes the output of <paramref name="write"/>, folded under a summary if it is long.</summary>
    internal void Fold(bool folded, string summary, Action write)
    {
        if (folded)
        {
            Block("<details><summary>" + summary + "</summary>");
        }

        write();
        if (folded)
        {
            Block("</details>");
        }
    }

    private void Row(IReadOnlyList<string> cells) => Line("| " + string.Join(" | ", cells) + " |");
}
