using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Reports;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>
/// Creates sales and finance reports from the apps and subscriptions in the store. The same resource and period always have the same numbers. Callers must hold the lock of the store.
/// </summary>
internal sealed class ReportBook(StoreContents contents)
{
    private const string Date = "filter[reportDate]";
    private static readonly string[] s_countries = ["US", "DE"];

    private DateTimeOffset Now => contents.Surroundings.Options.Time.GetUtcNow();

    /// <summary>Returns the requested report or an error, or null if the operation is not about reports.</summary>
    public Reply? Answer(OperationRoute route, RecordedRequest request) => route.Path.Path switch
    {
        "/v1/salesReports" => Sales(request),
        "/v1/financeReports" => Finance(request),
        _ => null,
    };

    private Reply Sales(RecordedRequest request)
    {
        string frequency = request.Parameter("filter[frequency]")!;
        (SalesReportKind? kind, string wrong, string fits) = SalesReportKinds.Find(
            request.Parameter("filter[reportType]"), request.Parameter("filter[reportSubType]"), frequency, request.Parameter("filter[version]"));
        if (kind is null)
        {
            return Invalid(wrong, $"'{request.Parameter(wrong)}' is not valid for this report: {fits}.");
        }

        ReportDates? dates = request.Parameter(Date) is { } text ? ReportDates.Parse(frequency, text) : ReportDates.Latest(frequency, Now);
        return dates is not { } period
            ? Invalid(Date, $"'{request.Parameter(Date)}' is not a date of a {frequency} report: yyyy-MM-dd for DAILY and WEEKLY, whose weeks end on Sunday; yyyy-MM for MONTHLY; yyyy for YEARLY.")
            : !period.IsKept(Now) ? None(410, "Report is no longer available.")
            : !period.IsMade(Now) ? None(404, "Report is not available yet. Daily reports are made by 5 am Pacific Time of the next day.")
            : kind.Columns is not { } columns || Subjects(kind.About, period).ToList() is not { Count: > 0 } subjects ? None(404, "There were no sales for the date specified.")
            : Gzip(subjects.Aggregate(new ReportTable().Line(columns), (table, subject) => table.Row(columns, subject)));
    }

    private Reply Finance(RecordedRequest request)
    {
        bool isDetail = request.Parameter("filter[reportType]") == "FINANCE_DETAIL";
        string region = request.Parameter("filter[regionCode]")!;
        if (isDetail != (region == "Z1"))
        {
            return Invalid("filter[regionCode]", isDetail ? "FINANCE_DETAIL reports have the region Z1 only." : "Z1 is the region of FINANCE_DETAIL reports only.");
        }

        if (ReportDates.FiscalMonth(request.Parameter(Date)!) is not { } month)
        {
            return Invalid(Date, $"'{request.Parameter(Date)}' is not a fiscal month: yyyy-MM.");
        }

        List<ReportSubject> subjects = [.. Subjects("apps", month).Where(subject => region is "ZZ" or "Z1" || region == subject.Country || (region == "EU" && subject.Country == "DE"))];
        // The service returns the same message for a month without sales and for one that is not settled.
        return subjects.Count == 0 || !month.IsMade(Now) ? None(404, "There were no sales for the date specified.") : Gzip(Table(isDetail, month, subjects));
    }

    private static ReportTable Table(bool isDetail, ReportDates month, List<ReportSubject> subjects)
    {
        var table = new ReportTable();
        string[] columns = isDetail ? ReportColumnNames.FinanceDetail : ReportColumnNames.Financial;
        if (isDetail)
        {
            table.Line("Vendor Name", "Example Inc.").Line("Start Date", ReportTable.Date(month.First)).Line("End Date", ReportTable.Date(month.Last));
        }

        subjects.Aggregate(table.Line(columns), (all, subject) => all.Row(columns, subject)).Line("Total_Rows", $"{subjects.Count}");
        table.Line(ReportColumnNames.FinanceTotals);
        foreach (IGrouping<string, ReportSubject> country in subjects.GroupBy(subject => subject.Country, StringComparer.Ordinal))
        {
            table.Line(country.Key, country.First().Currency, $"{country.Sum(one => one.Units)}", ReportTable.Decimal(country.Sum(one => one.Share * one.Units)));
        }

        return table;
    }

    private IEnumerable<ReportSubject> Subjects(string type, ReportDates period)
    {
        foreach (StoredResource resource in contents.Resources.Of(type))
        {
            foreach (string country in s_countries)
            {
                var numbers = new SampleRandom(SampleRandom.Hash((ulong)contents.Surroundings.Options.Answers.Seed, $"{resource} {country} {period.First.DayNumber}"));
                yield return new(resource.Id, Text(resource, "name") ?? resource.Id, Text(resource, "sku") ?? Text(resource, "productId"), null, country, period.First, period.Last, numbers);
            }
        }
    }

    private static string? Text(StoredResource resource, string attribute) => resource.Attributes[attribute]?.ToString();

    private static Reply Gzip(ReportTable table) => new() { ContentType = TableBodies.GzipType, Body = table.Compress() };

    private static Reply Invalid(string parameter, string detail) =>
        Reply.Errors(new ErrorItem(400, "PARAMETER_ERROR.INVALID", "A parameter has an invalid value", detail) { Parameter = parameter });

    private static Reply None(int status, string detail) =>
        Reply.Errors(new ErrorItem(status, "NOT_FOUND", "The request expected results but none were found", detail));
}
