using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Builds a Markdown page. Every line ends with <c>\n</c>.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    internal void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>Appends a paragraph or block, followed by an empty line.</summary>
    internal void Block(string text)
    {
        Line(text);
        Line("");
    }

    /// <summary>Appends a list, followed by an empty line unless the list is empty.</summary>
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

    /// <summary>Appends a table, or nothing if there are no rows.</summary>
    /// <param name="columns">The headings. A column whose heading ends with <c>:</c> is right-aligned.</param>
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

    /// <summary>Appends the output of <paramref name="write"/>, collapsed under a summary if it is long.</summary>
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
