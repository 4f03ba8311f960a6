namespace AppStoreConnect;

/// <summary>Options for <see cref="ReportReader"/>.</summary>
public sealed record ReportReaderOptions
{
    /// <summary>The format of the rows. The default is <see cref="ReportFormat.TabSeparated"/>.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>
    /// Whether the first line contains the column names. The default is true. Set it to false for files with a preamble or several tables: every line is then returned as a row,
    /// and <see cref="ReportRow.Under"/> applies a header that you find.
    /// </summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether to leave the stream open after the last row. The default is false.</summary>
    public bool LeaveOpen { get; init; }

    /// <summary>The maximum length of a row in bytes. A longer row is an error, so that a file without line breaks cannot exhaust memory. The default is 16 MiB.</summary>
    public int MaxRowBytes { get; init; } = 16 * 1024 * 1024;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRowBytes, 1);
        if (Format is not (ReportFormat.TabSeparated or ReportFormat.Csv))
        {
            throw new ArgumentOutOfRangeException(nameof(Format), Format, "Unknown report format.");
        }
    }
}
