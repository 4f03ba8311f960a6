using System.Runtime.CompilerServices;
using System.Text;
using AppStoreConnect.Reports;
using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>
/// Reads the rows of a report or CSV response as a stream, in constant memory: sales, finance, and analytics reports, offer code values, and price points.
/// </summary>
public static class ReportReader
{
    /// <summary>Reads rows from plain text or gzip, which is detected by its first bytes.</summary>
    /// <param name="report">The report, such as the stream that <c>client.V1.SalesReports.GetAsync</c> returns. It is closed after the last row unless
    /// <see cref="ReportReaderOptions.LeaveOpen"/> is set.</param>
    /// <param name="options">The options, or null for the defaults: tab-separated with a header line.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="AppStoreConnectReportException">The report is truncated, damaged, or not a report. Rows that were already returned are not the whole report.</exception>
    public static IAsyncEnumerable<ReportRow> ReadAsync(Stream report, ReportReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= new();
        options.Validate();
        return Read(report, options, cancellationToken);
    }

    private static async IAsyncEnumerable<ReportRow> Read(Stream report, ReportReaderOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream? text = null;
        try
        {
            text = await ReportText.OpenAsync(report, cancellationToken).ConfigureAwait(false);
            using var buffer = new RowBuffer(text, options);
            ReportColumns columns = ReportColumns.None;
            bool needsHeader = options.HasHeader;
            await buffer.BeginAsync(cancellationToken).ConfigureAwait(false);
            RefuseDocuments(buffer.Pending);
            bool hasMore;
            do
            {
                hasMore = await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
                while (buffer.TryTake(out int line, out byte[] bytes))
                {
                    var row = new ReportRow(bytes, options.Format, line, columns);
                    if (!needsHeader)
                    {
                        yield return row;
                        continue;
                    }

                    columns = ReportColumns.Of(row);
                    needsHeader = false;
                }
            }
            while (hasMore);
        }
        finally
        {
            if (text is not null && text != report)
            {
                await text.DisposeAsync().ConfigureAwait(false);
            }

            if (!options.LeaveOpen)
            {
                await report.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // Otherwise, a login page or an error document would be read as rows with one odd column.
    private static void RefuseDocuments(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = beginning.TrimStart(" \r\n\t"u8);
        if (text is [(byte)'<' or (byte)'{', ..])
        {
            string kind = text[0] == '<' ? "an HTML or XML page" : "a JSON document";
            throw new AppStoreConnectReportException(
                $"This is {kind}, not a report. It starts with: {TerminalText.Beginning(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 500)]))}");
        }
    }
}
