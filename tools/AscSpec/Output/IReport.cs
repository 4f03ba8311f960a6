namespace AscSpec.Output;

/// <summary>Writes the output of commands for a person. It takes raw text, and implementations make it safe for their output.</summary>
internal interface IReport
{
    /// <summary>Writes a heading, preceded by an empty line unless it comes first.</summary>
    void Heading(string text);

    /// <summary>Writes a line.</summary>
    void Line(string text);

    /// <summary>Writes names with values, one per line.</summary>
    void Fields(IReadOnlyList<(string Name, string Value)> fields);

    /// <summary>Writes rows under column names. Every row has one cell per column.</summary>
    void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows);

    /// <summary>Writes a tree.</summary>
    void Tree(ReportNode root);

    /// <summary>Writes the text of a file unchanged, for a pipe.</summary>
    void Verbatim(string text);
}

/// <summary>A node of a tree.</summary>
/// <param name="Name">The name.</param>
/// <param name="Detail">The details. May be empty.</param>
/// <param name="Children">The nodes below it.</param>
internal sealed record ReportNode(string Name, string Detail, IReadOnlyList<ReportNode> Children);
