namespace AppStoreConnect;

/// <summary>Options for <see cref="ReportReader"/>.</summary>
public sealed record ReportReaderOptions
{
    /// <summary>How rows are written. <see cref="ReportFormat.TabSeparated"/> by default.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>
    /// Whether the first line names the columns. True by default. Set it to false for files with a preamble or several tables: every line is then a row,
    /// and <see cref="ReportRow.Under"/> applies the header that you find.
    /// </summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether the stream stays open after the last row. False by default.</summary>
    public bool LeaveOpen { get; init; }

    /// <summary>The longest row, in bytes. A longer one is an error, so that a file without line ends cannot fill the memory. 16 MiB by default.</summary>
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
