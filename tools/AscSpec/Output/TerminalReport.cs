using Spectre.Console;
using Spectre.Console.Rendering;

namespace AscSpec.Output;

/// <summary>The same for a terminal. Text never goes through Spectre's markup: a <c>[</c> from a document is a <c>[</c>.</summary>
internal sealed class TerminalReport(IAnsiConsole console) : IReport
{
    private static readonly Style s_strong = new(decoration: Decoration.Bold);
    private static readonly Style s_faint = new(foreground: Color.Grey);
    private bool _started;

    public void Heading(string text)
    {
        if (_started)
        {
            console.WriteLine();
        }

        Write(Text(text, s_strong));
    }

    public void Line(string text) => Write(Text(text, Style.Plain));

    public void Fields(IReadOnlyList<(string Name, string Value)> fields)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach ((string name, string value) in fields)
        {
            grid.AddRow(Text(name, s_faint), Text(value, Style.Plain));
        }

        Write(grid);
    }

    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Text(column, s_faint)));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => Text(cell, Style.Plain)));
        }

        Write(table);
    }

    public void Tree(ReportNode root)
    {
        var tree = new Tree(Label(root));
        Add(tree, root.Children);
        Write(tree);
    }

    // On a terminal nothing is verbatim: what the text may contain is not to be obeyed.
    public void Verbatim(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            Line(line);
        }
    }

    private static void Add(IHasTreeNodes parent, IReadOnlyList<ReportNode> children)
    {
        foreach (ReportNode child in children)
        {
            Add(parent.AddNode(Label(child)), child.Children);
        }
    }

    private static Paragraph Label(ReportNode node)
    {
        var label = new Paragraph(SafeText.Clean(node.Name), s_strong);
        return node.Detail.Length == 0 ? label : label.Append("  " + SafeText.Clean(node.Detail), s_faint);
    }

    private static Text Text(string text, Style style) => new(SafeText.Clean(text), style);

    private void Write(IRenderable renderable)
    {
        _started = true;
        console.Write(renderable);
        if (renderable is Text)
        {
            console.WriteLine();
        }
    }
}
