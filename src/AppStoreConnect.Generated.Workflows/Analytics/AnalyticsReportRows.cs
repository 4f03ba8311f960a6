using System.Globalization;
using AppStoreConnect.Workflows.Analytics;

namespace AppStoreConnect.Workflows;

/// <summary>
/// The rows of an analytics report, fetched while they are enumerated. Instances of the report overlap, since Apple corrects days afterwards: each day's rows come from the
/// newest instance that has that day. Instances come from the newest to the oldest; within one, rows are in the file's order. Each enumeration fetches the files anew.
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
        // Newest first. Two instances of one processing date are told apart by id, so that the order is the same each time.
        _instances = [.. instances.OrderByDescending(instance => instance.ProcessingDate).ThenByDescending(instance => instance.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether there are rows: <see cref="ReportOutcome.Rows"/> or <see cref="ReportOutcome.NotYet"/>.</summary>
    public required ReportOutcome Outcome { get; init; }

    /// <summary>Why there are no rows yet, and when to ask again; null if there are rows.</summary>
    public string? Answer { get; internal init; }

    /// <summary>The id of the request that makes the report.</summary>
    public required string RequestId { get; init; }

    /// <summary>When the report was requested, if this call did it; null if it had been requested before.</summary>
    public DateTimeOffset? RequestedAt { get; internal init; }

    /// <summary>The days on which the instances that are read were made, newest first.</summary>
    public IReadOnlyList<DateOnly> ProcessingDates => [.. _instances.Select(instance => instance.ProcessingDate).OfType<DateOnly>()];

    /// <summary>Fetches and reads the rows. Each file is checked by its size and checksum before its first row is returned.</summary>
    /// <exception cref="AppStoreConnectReportException">A file could not be fetched, is damaged, or has no dates. Rows returned before are not the whole report.</exception>
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
                        $"Line {row.Line} of the analytics report instance {instance.Id} ({instance.ProcessingDate:yyyy-MM-dd}) has no date in a column 'Date', so that overlapping instances can't be told apart."));
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
