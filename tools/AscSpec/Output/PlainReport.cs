namespace AscSpec.Output;

/// <summary>Text for pipes and files, without colors, borders, or wrapping. Columns are aligned, and lines have no trailing spaces.</summary>
internal sealed class PlainReport(TextWriter output) : IReport
{
    private const string Gap = "  ";
    private bool _started;

    public void Heading(string text)
    {
        if (_started)
        {
            output.WriteLine();
        }

        Line(text);
    }

    public void Line(string text)
    {
        _started = true;
        output.WriteLine(SafeText.Clean(text));
    }

    public void Fields(IReadOnlyList<(string Name, string Value)> fields) =>
        WriteRows([.. fields.Select(field => (IReadOnlyList<string>)[field.Name, field.Value])]);

    // Column names are omitted, so that `grep` and `cut` see only rows.
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) => WriteRows(rows);

    public void Tree(ReportNode root) => WriteNode(root, indent: string.Empty);

    public void Verbatim(string text)
    {
        _started = true;
        output.Write(text);
    }

    private void WriteNode(ReportNode node, string indent)
    {
        Line(node.Detail.Length == 0 ? indent + node.Name : $"{indent}{node.Name}: {node.Detail}");
        foreach (ReportNode child in node.Children)
        {
            WriteNode(child, indent + Gap);
        }
    }

    private void WriteRows(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<string[]> cells = [.. rows.Select(row => row.Select(SafeText.Clean).ToArray())];
        int columns = cells.Count == 0 ? 0 : cells.Max(row => row.Length);
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => cells.Max(row => column < row.Length ? row[column].Length : 0))];
        foreach (string[] row in cells)
        {
            IEnumerable<string> padded = row.Select((cell, column) => cell.PadRight(widths[column]));
            Line(string.Join(Gap, padded).TrimEnd());
        }
    }
}
