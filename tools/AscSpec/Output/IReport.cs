namespace AscSpec.Output;

/// <summary>What commands say to a person. Takes raw text: implementations make it safe for where it goes.</summary>
internal interface IReport
{
    /// <summary>A heading; an empty line stands before it unless it is the first thing.</summary>
    void Heading(string text);

    /// <summary>Writes a line.</summary>
    void Line(string text);

    /// <summary>Names with values, one a line.</summary>
    void Fields(IReadOnlyList<(string Name, string Value)> fields);

    /// <summary>Rows under column names. Every row has as many cells as there are columns.</summary>
    void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows);

    /// <summary>A tree.</summary>
    void Tree(ReportNode root);

    /// <summary>A file's text as it is, for a pipe.</summary>
    void Verbatim(string text);
}

/// <summary>A node of a tree.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">What there is to say of it; empty for nothing.</param>
/// <param name="Children">The nodes below it.</param>
internal sealed record ReportNode(string Name, string Detail, IReadOnlyList<ReportNode> Children);
