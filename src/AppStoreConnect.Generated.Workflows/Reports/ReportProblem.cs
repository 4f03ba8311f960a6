using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>Something in a report that could not be read. The row is there all the same, with the value as text in its <c>Row</c>.</summary>
/// <param name="Line">The number of the line in the report, from 1.</param>
/// <param name="Column">The column; null if the whole line is concerned.</param>
/// <param name="Text">The text as it came.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ReportProblem(int Line, string? Column, string Text, string Reason)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"line {Line}{(Column is null ? "" : $", column '{Column}'")}: {Reason}: '{QuotedText.OneLine(Text)}'";
}
