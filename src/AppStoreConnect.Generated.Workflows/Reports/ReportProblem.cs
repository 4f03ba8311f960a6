using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>A value in a report that could not be read. The row is returned anyway, and its <c>Row</c> contains the value as text.</summary>
/// <param name="Line">The number of the line in the report, starting at 1.</param>
/// <param name="Column">The column, or null if the problem concerns the whole line.</param>
/// <param name="Text">The original text.</param>
/// <param name="Reason">Why it could not be read.</param>
public sealed record ReportProblem(int Line, string? Column, string Text, string Reason)
{
    /// <summary>Returns the problem as one line.</summary>
    public override string ToString() => $"line {Line}{(Column is null ? "" : $", column '{Column}'")}: {Reason}: '{QuotedText.OneLine(Text)}'";
}
