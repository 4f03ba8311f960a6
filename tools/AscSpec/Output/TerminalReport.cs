using Spectre.Console;
using Spectre.Console.Rendering;

namespace AscSpec.Output;

/// <summary>A report for a terminal. Text is never interpreted as Spectre markup: a <c>[</c> from a document stays a <c>[</c>.</summary>
internal sealed class TerminalReport(IAnsiConsole console) : IReport
{
    private static readonly Style s_strong = new(decoration: Decoration.Bold);
    private static readonly Style s_faint = new(foreground: Color.Grey);
    private const int Narrow = 60;
    private bool _started;

    public void Heading(string text)
    {
        if (_started)
        {
            console.WriteLine();
        }

        Wrapped(text, s_strong, 0);
    }

    public void Line(string text) => Wrapped(text, Style.Plain, text.Length - text.TrimStart().Length + 2);

    public void Fields(IReadOnlyList<(string Name, string Value)> fields)
    {
        int widest = fields.Count == 0 ? 0 : fields.Max(field => field.Name.Length) + 2;
        bool isNarrow = console.Profile.Width < Narrow;
        foreach ((string name, string value) in fields)
        {
            if (isNarrow)
            {
                Wrapped(name, s_faint, 0);
                Wrapped("  " + value, Style.Plain, 2);
                continue;
            }

            string[] lines = [.. Wrapping.Lines(SafeText.Clean(name).PadRight(widest) + SafeText.Clean(value), console.Profile.Width - 1, widest)];
            Raw(lines[0], s_faint, Math.Min(widest, lines[0].Length));
            foreach (string line in lines.Skip(1))
            {
                Raw(line, Style.Plain, 0);
            }
        }
    }

    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int needed = Enumerable.Range(0, columns.Count).Sum(column => rows.Max(row => SafeText.Clean(row[column]).Length) + 3);
        if (needed > console.Profile.Width)
        {
            Stacked(rows);
            return;
        }

        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Text(column, s_faint)).NoWrap());
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => Text(cell, Style.Plain)));
        }

        Write(table);
    }

    public void Tree(ReportNode root) => Node(root, 0);

    // On a terminal, no text is written verbatim, because it may contain control sequences.
    public void Verbatim(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>If a table is too wide for the terminal, each row shows its first cell with the others below it. Names are not broken.</summary>
    private void Stacked(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (IReadOnlyList<string> row in rows)
        {
            Wrapped(row[0], s_strong, 2);
            foreach (string cell in row.Skip(1).Where(cell => cell.Length > 0))
            {
                Wrapped("  " + cell, Style.Plain, 4);
            }
        }
    }

    private void Node(ReportNode node, int depth)
    {
        string indent = new(' ', 2 * depth);
        string name = indent + SafeText.Clean(node.Name);
        string[] lines = [.. Wrapping.Lines(node.Detail.Length == 0 ? name : $"{name}  {SafeText.Clean(node.Detail)}", console.Profile.Width - 1, indent.Length + 4)];
        Raw(lines[0], s_strong, Math.Min(name.Length, lines[0].Length));
        foreach (string line in lines.Skip(1))
        {
            Raw(line, s_faint, line.Length);
        }

        foreach (ReportNode child in node.Children)
        {
            Node(child, depth + 1);
        }
    }

    private void Wrapped(string text, Style style, int indent)
    {
        foreach (string line in Wrapping.Lines(SafeText.Clean(text), console.Profile.Width - 1, indent))
        {
            Raw(line, style, line.Length);
        }
    }

    /// <summary>Writes one line whose start has a style. It is never broken, whatever the width of the terminal.</summary>
    private void Raw(string line, Style style, int styled)
    {
        _started = true;
        int width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, line.Length + 1);
        console.Write(new Paragraph(line[..styled], style).Append(line[styled..], Style.Plain));
        console.WriteLine();
        console.Profile.Width = width;
    }

    private static Text Text(string text, Style style) => new(SafeText.Clean(text), style);

    private void Write(IRenderable renderable)
    {
        _started = true;
        console.Write(renderable);
    }
}
