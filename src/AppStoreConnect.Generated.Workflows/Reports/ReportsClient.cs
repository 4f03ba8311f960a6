using System.Globalization;
using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>Sales and finance reports as rows. Available as <c>client.Reports</c> (see <see cref="ReportsExtensions"/>).</summary>
public sealed class ReportsClient
{
    private readonly AppStoreConnectClient _client;

    internal ReportsClient(AppStoreConnectClient client) => _client = client;

    /// <summary>Returns the sales of a day, week, month, or year.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="period">The period. A date means a day.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed. "No sales", "not yet", and "no longer available" are not errors but values of <see cref="Report{T}.Outcome"/>.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is truncated or is not a table.</exception>
    public Task<Report<SalesRow>> SalesAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = period }, SalesRow.Read, cancellationToken);

    /// <summary>Returns the pre-orders of a day, week, month, or year.</summary>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<SalesRow>> PreOrdersAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = period, Type = SalesReportType.PreOrder }, SalesRow.Read, cancellationToken);

    /// <summary>Returns the subscriptions at the end of a day.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<SubscriptionRow>> SubscriptionsAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.Subscription }, SubscriptionRow.Read, cancellationToken);

    /// <summary>Returns the subscription events of a day.</summary>
    /// <inheritdoc cref="SubscriptionsAsync"/>
    public Task<Report<SubscriptionEventRow>> SubscriptionEventsAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.SubscriptionEvent }, SubscriptionEventRow.Read, cancellationToken);

    /// <summary>Returns the transactions of anonymous subscribers on a day.</summary>
    /// <inheritdoc cref="SubscriptionsAsync"/>
    public Task<Report<SubscriberRow>> SubscribersAsync(string vendorNumber, DateOnly day, CancellationToken cancellationToken = default) =>
        ReadAsync(new() { VendorNumber = vendorNumber, Period = day, Type = SalesReportType.Subscriber }, SubscriberRow.Read, cancellationToken);

    /// <summary>Returns any sales report as untyped rows.</summary>
    /// <param name="request">The report to get.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">Apple does not offer this combination of type, subtype, and frequency. The message lists the supported ones.</exception>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<Report<ReportRow>> GetAsync(SalesReportRequest request, CancellationToken cancellationToken = default) =>
        ReadAsync(request, static reader => reader.Row, cancellationToken);

    /// <summary>Opens any sales report as untyped rows that are read as they arrive. Use it for reports that don't fit in memory.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<ReportStream<ReportRow>> OpenAsync(SalesReportRequest request, CancellationToken cancellationToken = default) =>
        OpenAsync(request, static reader => reader.Row, cancellationToken);

    /// <summary>Opens the sales of a period as rows that are read as they arrive. Use it for reports that don't fit in memory.</summary>
    /// <inheritdoc cref="SalesAsync"/>
    public Task<ReportStream<SalesRow>> OpenSalesAsync(string vendorNumber, ReportPeriod period, CancellationToken cancellationToken = default) =>
        OpenAsync(new() { VendorNumber = vendorNumber, Period = period }, SalesRow.Read, cancellationToken);

    /// <summary>Returns the finance report of a fiscal month (type FINANCIAL): rows by product and country, and totals by country.</summary>
    /// <param name="vendorNumber">The vendor number, from Payments and Financial Reports in App Store Connect.</param>
    /// <param name="year">Apple's fiscal year.</param>
    /// <param name="month">The month of the fiscal year, starting at 1. Month 1 is October of the previous year.</param>
    /// <param name="region">A region in Apple's list, such as <c>US</c> or <c>EU</c>, or <c>ZZ</c> for all regions.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="AppStoreConnectException">The request failed.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is truncated, is not a table, or has fewer rows than it states.</exception>
    public Task<FinanceReport> FinanceAsync(string vendorNumber, int year, int month, string region = "ZZ", CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        if (region == "Z1")
        {
            throw new ArgumentException($"The region Z1 is only for detailed reports. Call {nameof(FinanceDetailAsync)}.", nameof(region));
        }

        return RequiredRoles.ExplainAsync(() => FinanceAsync(FinanceReportType.Financial, vendorNumber, year, month, region, cancellationToken));
    }

    /// <summary>Returns the detailed finance report of a fiscal month (type FINANCE_DETAIL, region Z1): one row per transaction date, product, and country.</summary>
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
            throw new ArgumentException($"'{vendorNumber}' is not a vendor number, which contains only digits. You find it in App Store Connect under Payments and Financial Reports.", nameof(vendorNumber));
        }
    }
}
