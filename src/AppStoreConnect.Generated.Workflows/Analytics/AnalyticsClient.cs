using System.Globalization;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>Analytics reports as rows. Get it from <see cref="AnalyticsExtensions"/>: <c>client.Analytics</c>.</summary>
public sealed class AnalyticsClient
{
    private readonly AppStoreConnectClient _client;

    internal AnalyticsClient(AppStoreConnectClient client) => _client = client;

    /// <summary>
    /// Makes sure that Apple makes analytics reports of an app. A request that exists is returned; one that Apple has stopped, because nobody fetched its reports, is
    /// deleted and made again. Only a key of the role Admin may make one. The first reports are there one to two days later.
    /// </summary>
    /// <param name="appId">The id of the app in App Store Connect.</param>
    /// <param name="access">Ongoing, the default, or a snapshot.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<AnalyticsReportRequest> EnsureRequestAsync(string appId, AnalyticsReportRequestAccessType? access = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        return (await RequiredRoles.ExplainAsync(() => EnsureAsync(appId, access ?? AnalyticsReportRequestAccessType.Ongoing, cancellationToken)).ConfigureAwait(false)).Request;
    }

    /// <summary>Gets a report: makes sure that it is requested, finds it by its name, and reads the rows of a range of days.</summary>
    /// <param name="appId">The id of the app in App Store Connect.</param>
    /// <param name="report">The exact name of the report, such as <c>App Downloads Standard</c>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="options">How to get it; null uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The rows, which are fetched when they are enumerated.</returns>
    /// <exception cref="ArgumentException">The range is empty, or there is no report of this name; the message lists the names.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<AnalyticsReportRows> GetAsync(
        string appId,
        string report,
        DateOnly from,
        DateOnly to,
        AnalyticsOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(report);
        options ??= new();
        options.Validate();
        if (from > to)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The range is empty: {from:yyyy-MM-dd} is after {to:yyyy-MM-dd}."), nameof(from));
        }

        (AnalyticsReportRequest request, bool isNew) = await RequiredRoles.ExplainAsync(() => EnsureAsync(appId, options.Access, cancellationToken)).ConfigureAwait(false);
        DateTimeOffset? requestedAt = isNew ? DateTimeOffset.UtcNow : null;
        if (isNew || await FindReportAsync(request.Id, report, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return NotYet("The report has only just been requested. Apple makes the first one within one to two days.");
        }

        List<AnalyticsReportInstance> instances = await ListInstancesAsync(found.Id, from, options.Granularity, cancellationToken).ConfigureAwait(false);
        return instances.Count == 0
            ? NotYet(string.Create(CultureInfo.InvariantCulture, $"No {options.Granularity} instance of '{report}' has been made since {from:yyyy-MM-dd}. A day is complete two days later."))
            : new(_client, options, from, to, instances) { Outcome = ReportOutcome.Rows, RequestId = request.Id, RequestedAt = requestedAt };

        AnalyticsReportRows NotYet(string answer) => new(_client, options, from, to, []) { Outcome = ReportOutcome.NotYet, RequestId = request.Id, RequestedAt = requestedAt, Answer = answer };
    }

    private async Task<(AnalyticsReportRequest Request, bool IsNew)> EnsureAsync(string appId, AnalyticsReportRequestAccessType access, CancellationToken cancellationToken)
    {
        AnalyticsReportRequest? existing = await FindRequestAsync(appId, access, cancellationToken).ConfigureAwait(false);
        if (existing is { StoppedDueToInactivity: not true })
        {
            return (existing, false);
        }

        if (existing is not null)
        {
            await _client.V1.AnalyticsReportRequests[existing.Id].DeleteAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        try
        {
            Document<AnalyticsReportRequest> made = await _client.V1.AnalyticsReportRequests
                .PostAsync(new() { App = appId, AccessType = access }, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return (made.Data, true);
        }
        catch (AppStoreConnectConflictException)
        {
            // Made meanwhile by someone else. The conflict does not name it.
            existing = await FindRequestAsync(appId, access, cancellationToken).ConfigureAwait(false);
            if (existing is null)
            {
                throw;
            }

            return (existing, false);
        }
    }

    // An active request rather than a stopped one, if there are both.
    private async Task<AnalyticsReportRequest?> FindRequestAsync(string appId, AnalyticsReportRequestAccessType access, CancellationToken cancellationToken)
    {
        AnalyticsReportRequest? found = null;
        await foreach (AnalyticsReportRequest request in _client.V1.Apps[appId].AnalyticsReportRequests
            .ListAsync(configuration => configuration.QueryParameters.FilterAccessType = [access])
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            if (request.AccessType == access && found is not { StoppedDueToInactivity: not true })
            {
                found = request;
            }
        }

        return found;
    }

    private async Task<AnalyticsReport?> FindReportAsync(string requestId, string name, CancellationToken cancellationToken)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        await foreach (AnalyticsReport report in _client.V1.AnalyticsReportRequests[requestId].Reports
            .ListAsync(configuration => configuration.QueryParameters.Limit = 200)
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            if (report.Name == name)
            {
                return report;
            }

            names.Add(report.Name ?? "");
        }

        return names.Count == 0 ? null : throw new ArgumentException($"There is no analytics report '{name}'. There are: {QuotedText.OneLine(string.Join("; ", names))}.", nameof(name));
    }

    private async Task<List<AnalyticsReportInstance>> ListInstancesAsync(string reportId, DateOnly from, AnalyticsReportInstanceGranularity granularity, CancellationToken cancellationToken)
    {
        List<AnalyticsReportInstance> instances = [];
        await foreach (AnalyticsReportInstance instance in _client.V1.AnalyticsReports[reportId].Instances
            .ListAsync(configuration =>
            {
                configuration.QueryParameters.FilterGranularity = [granularity];
                configuration.QueryParameters.Limit = 200;
            })
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            // An instance can't hold days after the one on which it was made.
            if (instance.ProcessingDate is null || instance.ProcessingDate >= from)
            {
                instances.Add(instance);
            }
        }

        return instances;
    }
}
