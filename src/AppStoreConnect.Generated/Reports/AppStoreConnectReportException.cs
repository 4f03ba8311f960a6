using System.Globalization;

namespace AppStoreConnect;

/// <summary>
/// A report can't be read: it is cut off, it is no report at all, or a field does not hold what it should. Rows read before it are good,
/// but they are not the whole report.
/// </summary>
public sealed class AppStoreConnectReportException : AppStoreConnectException
{
    /// <summary>An error without a place.</summary>
    public AppStoreConnectReportException()
    {
    }

    /// <summary>An error without a place.</summary>
    public AppStoreConnectReportException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a place.</summary>
    public AppStoreConnectReportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal AppStoreConnectReportException(int line, string? column, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"The report can't be read at line {line}{(column is null ? "" : $", column '{column}'")}: {problem}")) =>
        (Line, Column) = (line, column);

    /// <summary>The line, from 1; 0 if the error is not about a line.</summary>
    public int Line { get; }

    /// <summary>The name of the column; null if the error is not about one.</summary>
    public string? Column { get; }
}
