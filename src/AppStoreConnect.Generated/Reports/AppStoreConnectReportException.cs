using System.Globalization;

namespace AppStoreConnect;

/// <summary>
/// The exception thrown when a report is truncated, is not a report, or contains an invalid field. Rows that were read before are valid,
/// but they are not the whole report.
/// </summary>
public sealed class AppStoreConnectReportException : AppStoreConnectException
{
    /// <summary>Creates the exception without a location.</summary>
    public AppStoreConnectReportException()
    {
    }

    /// <summary>Creates the exception without a location.</summary>
    public AppStoreConnectReportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without a location.</summary>
    public AppStoreConnectReportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal AppStoreConnectReportException(int line, string? column, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"The report cannot be read at line {line}{(column is null ? "" : $", column '{column}'")}: {problem}")) =>
        (Line, Column) = (line, column);

    /// <summary>The line number, starting at 1, or 0 if the error does not concern a line.</summary>
    public int Line { get; }

    /// <summary>The name of the column, or null if the error does not concern one.</summary>
    public string? Column { get; }
}
