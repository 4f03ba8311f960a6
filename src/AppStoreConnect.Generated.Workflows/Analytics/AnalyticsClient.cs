using System.Globalization;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>Reads analytics reports as rows. Available as <c>client.Analytics</c> (see <see cref="AnalyticsExtensions"/>).</summary>
public sealed class AnalyticsClient
{
    private readonly AppStoreConnectClient _client;

    internal AnalyticsClient(AppStoreConnectClient client) => _client = client;

    /// <summary>
    /// Ensures that Apple generates analytics reports for an app. Returns an existing request. A request that Apple stopped, because nobody downloaded its reports, is
    /// deleted and created again. Creating a request requires a key with the Admin role. The first reports are available after one to two days.
    /// </summary>
    /// <param name="appId">The id of the app in App Store Connect.</param>
    /// <param name="access">The access type: ongoing (the default) or a one-time snapshot.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<AnalyticsReportRequest> EnsureRequestAsync(string appId, AnalyticsReportRequestAccessType? access = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        return (await RequiredRoles.ExplainAsync(() => EnsureAsync(appId, access ?? AnalyticsReportRequestAccessType.Ongoing, cancellationToken)).ConfigureAwait(false)).Request;
    }

    /// <summary>Gets a report: ensures that it is requested, finds it by name, and reads the rows of a range of days.</summary>
    /// <param name="appId">The id of the app in App Store Connect.</param>
    /// <param name="report">The exact name of the report, such as <c>App Downloads Standard</c>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The rows. They are downloaded during enumeration.</returns>
    /// <exception cref="ArgumentException">The range is empty, or there is no report with this name. The message lists the names.</exception>
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
            return NotYet("The report was only just requested. Apple generates the first one within one to two days.");
        }

        List<AnalyticsReportInstance> instances = await ListInstancesAsync(found.Id, from, options.Granularity, cancellationToken).ConfigureAwait(false);
        return instances.Count == 0
            ? NotYet(string.Create(CultureInfo.InvariantCulture, $"No {options.Granularity} instance of '{report}' has been generated since {from:yyyy-MM-dd}. The data of a day is complete two days later."))
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
            // Created by someone else in the meantime. The conflict does not identify it.
            existing = await FindRequestAsync(appId, access, cancellationToken).ConfigureAwait(false);
            if (existing is null)
            {
                throw;
            }

            return (existing, false);
        }
    }

    // Prefers an active request over a stopped one.
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

        return names.Count == 0 ? null : throw new ArgumentException($"There is no analytics report '{name}'. Available reports: {QuotedText.OneLine(string.Join("; ", names))}.", nameof(name));
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
            // An instance cannot contain days after the one on which it was generated.
            if (instance.ProcessingDate is null || instance.ProcessingDate >= from)
            {
                instances.Add(instance);
            }
        }

        return instances;
    }
}
