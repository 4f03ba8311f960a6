using System.Globalization;
using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>Sales and finance reports as rows. Get it from <see cref="ReportsExtensions"/>: <c>client.Reports</c>.</summary>
public sealed class ReportsClient
{
    private readonly AppStoreConnectClient _client;

    internal ReportsClient(AppStoreConnectClient client) => _client = client;

    /// <summary>The sales of a day, week, month or year.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="period">The period; a date is a day.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed. "No sales", "not yet" and "no longer" are no failures, but an <see cref="Report{T}.Outcome"/>.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is cut off or is not a table.</exception>
    public Task<Report<SalesRow>> SalesAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = period }, SalesRow.Read, cancellationToken);

    /// <summary>The pre-orders of a day, week, month or year.</summary>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<SalesRow>> PreOrdersAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = period, Type = SalesReportType.PreOrder }, SalesRow.Read, cancellationToken);

    /// <summary>The subscriptions that there were at the end of a day.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<SubscriptionRow>> SubscriptionsAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.Subscription }, SubscriptionRow.Read, cancellationToken);

    /// <summary>What happened to subscriptions on a day.</summary>
    /// <inheritdoc cref="SubscriptionsAsync"/>
    public Task<Report<SubscriptionEventRow>> SubscriptionEventsAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.SubscriptionEvent }, SubscriptionEventRow.Read, cancellationToken);

    /// <summary>The transactions of anonymous subscribers on a day.</summary>
    /// <inheritdoc cref="SubscriptionsAsync"/>
    public Task<Report<SubscriberRow>> SubscribersAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.Subscriber }, SubscriberRow.Read, cancellationToken);

    /// <summary>Any sales report, as rows without types.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">Apple has no such combination of type, sub-type and frequency; the message lists those that it has.</exception>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<ReportRow>> GetAsync(SalesReportRequest request, CancellationToken cancellationToken = default) =>
        ReadAsync(request, static reader => reader.Row, cancellationToken);

    /// <summary>Any sales report, as rows that are read while they arrive. For reports that don't fit into memory.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<ReportStream<ReportRow>> OpenAsync(SalesReportRequest request, CancellationToken cancellationToken = default) =>
        OpenAsync(request, static reader => reader.Row, cancellationToken);

    /// <summary>The sales of a period, as rows that are read while they arrive. For reports that don't fit into memory.</summary>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<ReportStream<SalesRow>> OpenSalesAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        OpenAsync(new() { VendorNumber = vendorNumber, Period = period }, SalesRow.Read, cancellationToken);

    /// <summary>The finance report of a fiscal month (type FINANCIAL): rows by product and country, and totals by country.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="year">Apple's fiscal year.</param>
    /// <param name="month">The month of the fiscal year, from 1: 1 is October of the year before.</param>
    /// <param name="region">A region of Apple's list, such as <c>US</c> or <c>EU</c>; <c>ZZ</c> for all.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is cut off, is not a table, or has fewer rows than it states.</exception>
    public Task<FinanceReport> FinanceAsync(string vendorNumber, int year, int month, string region = "ZZ", CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        if (region == "Z1")
        {
            throw new ArgumentException($"Z1 is the region of detailed reports only: call {nameof(FinanceDetailAsync)}.", nameof(region));
        }

        return RequiredRoles.ExplainAsync(() => FinanceAsync(FinanceReportType.Financial, vendorNumber, year, month, region, cancellationToken));
    }

    /// <summary>The detailed finance report of a fiscal month (type FINANCE_DETAIL, region Z1): one row for each transaction date, product and country.</summary>
    /// <inheritdoc cref="FinanceAsync(string, int, int, string, CancellationToken)"/>
    public Task<FinanceReport> FinanceDetailAsync(string vendorNumber, int year, int month, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => FinanceAsync(FinanceReportType.FinanceDetail, vendorNumber, year, month, "Z1", cancellationToken));

    private async Task<Report<T>> ReadAsync<T>(SalesReportRequest request, Func<RowReader, T> read, CancellationToken cancellationToken)
    {
        ReportStream<T> report = await OpenAsync(request, read, cancellationToken).ConfigureAwait(false);
        await using (((IAsyncDisposable)report).ConfigureAwait(false))
        {
            return await report.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ReportStream<T>> OpenAsync<T>(SalesReportRequest request, Func<RowReader, T> read, CancellationToken cancellationToken) =>
        RequiredRoles.ExplainAsync(() => SendAsync(request, read, cancellationToken));

    private async Task<ReportStream<T>> SendAsync<T>(SalesReportRequest request, Func<RowReader, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckVendor(request.VendorNumber);
        SalesReportRule rule = SalesReportRules.Resolve(request);
        try
        {
            Stream content = await _client.V1.SalesReports.GetAsync(
                configuration =>
                {
                    configuration.QueryParameters.FilterVendorNumber = [request.VendorNumber];
                    configuration.QueryParameters.FilterReportType = [rule.Type];
                    configuration.QueryParameters.FilterReportSubType = [rule.SubType];
                    configuration.QueryParameters.FilterFrequency = [rule.Frequency];
                    configuration.QueryParameters.FilterReportDate = [request.Period.ToString()];
                    configuration.QueryParameters.FilterVersion = [rule.Version];
                },
                cancellationToken).ConfigureAwait(false);
            return new(content, read);
        }
        catch (AppStoreConnectException e) when (ReportAnswers.TryRead(e, out _, out _))
        {
            _ = ReportAnswers.TryRead(e, out ReportOutcome outcome, out string? answer);
            return new(outcome, answer);
        }
    }

    private async Task<FinanceReport> FinanceAsync(FinanceReportType type, string vendorNumber, int year, int month, string region, CancellationToken cancellationToken)
    {
        CheckVendor(vendorNumber);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        try
        {
            Stream content = await _client.V1.FinanceReports.GetAsync(
                configuration =>
                {
                    configuration.QueryParameters.FilterVendorNumber = [vendorNumber];
                    configuration.QueryParameters.FilterReportType = [type];
                    configuration.QueryParameters.FilterRegionCode = [region];
                    configuration.QueryParameters.FilterReportDate = [string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")];
                },
                cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                return await FinanceTables.ReadAsync(content, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (AppStoreConnectException e) when (ReportAnswers.TryRead(e, out _, out _))
        {
            _ = ReportAnswers.TryRead(e, out ReportOutcome outcome, out string? answer);
            return new(outcome, answer);
        }
    }

    private static void CheckVendor(string vendorNumber)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vendorNumber);
        if (!vendorNumber.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"'{vendorNumber}' is not a vendor number, which has digits only. It is shown in App Store Connect under Payments and Financial Reports.", nameof(vendorNumber));
        }
    }
}
