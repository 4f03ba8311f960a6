using System.Globalization;
using AppStoreConnect.Workflows.Analytics;

namespace AppStoreConnect.Workflows;

/// <summary>
/// The rows of an analytics report, downloaded during enumeration. Instances of a report overlap because Apple corrects earlier days: the rows of each day come from the
/// newest instance that contains it. Instances are read from newest to oldest, and rows within an instance in file order. Each enumeration downloads the files again.
/// </summary>
public sealed class AnalyticsReportRows : IAsyncEnumerable<ReportRow>
{
    private readonly AppStoreConnectClient _client;
    private readonly AnalyticsOptions _options;
    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly IReadOnlyList<AnalyticsReportInstance> _instances;

    internal AnalyticsReportRows(AppStoreConnectClient client, AnalyticsOptions options, DateOnly from, DateOnly to, IReadOnlyList<AnalyticsReportInstance> instances)
    {
        _client = client;
        _options = options;
        _from = from;
        _to = to;
        // Newest first. Instances with the same processing date are ordered by id, so that the order is stable.
        _instances = [.. instances.OrderByDescending(instance => instance.ProcessingDate).ThenByDescending(instance => instance.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether there are rows: <see cref="ReportOutcome.Rows"/> or <see cref="ReportOutcome.NotYet"/>.</summary>
    public required ReportOutcome Outcome { get; init; }

    /// <summary>Why there are no rows yet and when to try again, or null if there are rows.</summary>
    public string? Answer { get; internal init; }

    /// <summary>The id of the request that generates the report.</summary>
    public required string RequestId { get; init; }

    /// <summary>When the report was requested if this call requested it, or null if it had already been requested.</summary>
    public DateTimeOffset? RequestedAt { get; internal init; }

    /// <summary>The days on which the instances were generated, newest first.</summary>
    public IReadOnlyList<DateOnly> ProcessingDates => [.. _instances.Select(instance => instance.ProcessingDate).OfType<DateOnly>()];

    /// <summary>Downloads and reads the rows. The size and checksum of each file are verified before its first row is returned.</summary>
    /// <exception cref="AppStoreConnectReportException">A file could not be downloaded, is damaged, or has no dates. Rows that were already returned are not the whole report.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async IAsyncEnumerator<ReportRow> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var later = new HashSet<DateOnly>();
        using var files = new SegmentFiles(_client, _options);
        foreach (AnalyticsReportInstance instance in _instances)
        {
            var own = new HashSet<DateOnly>();
            foreach (string segment in await files.ListAsync(instance.Id, cancellationToken).ConfigureAwait(false))
            {
                Stream file = await files.FetchAsync(instance.Id, segment, cancellationToken).ConfigureAwait(false);
                await foreach (ReportRow row in ReportReader.ReadAsync(file, cancellationToken: cancellationToken).ConfigureAwait(false))
                {
                    DateOnly date = row.Date("Date") ?? throw new AppStoreConnectReportException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"Line {row.Line} of the analytics report instance {instance.Id} ({instance.ProcessingDate:yyyy-MM-dd}) has no date in a column 'Date', so overlapping instances cannot be distinguished."));
                    own.Add(date);
                    if (date >= _from && date <= _to && !later.Contains(date))
                    {
                        yield return row;
                    }
                }
            }

            later.UnionWith(own);
        }
    }
}
