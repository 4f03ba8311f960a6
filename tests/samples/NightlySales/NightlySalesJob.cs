using System.Globalization;
using AppStoreConnect.Workflows;

namespace AppStoreConnect.Samples.NightlySales;

/// <summary>Prints the sales of a day. Run it every night.</summary>
public static class NightlySalesJob
{
    /// <summary>Writes one line per product, country, and currency.</summary>
    /// <returns>0 on success, with or without sales. 3 if the report isn't available yet: run the job again later. 4 if the report is no longer available.</returns>
    public static async Task<int> RunAsync(AppStoreConnectClient client, TextWriter output, string vendorNumber, DateOnly day)
    {
        Report<SalesRow> report = await client.Reports.SalesAsync(vendorNumber, day);
        foreach (var total in report.Rows.GroupBy(row => (row.Sku, row.CountryCode, row.CurrencyOfProceeds)))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyy-MM-dd}\t{total.Key.Sku}\t{total.Key.CountryCode}\t{total.Sum(row => row.Units)}\t{total.Sum(row => row.Units * row.DeveloperProceeds):0.00}\t{total.Key.CurrencyOfProceeds}"));
        }

        foreach (ReportProblem problem in report.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (report.Answer is not null)
        {
            await Console.Error.WriteLineAsync(report.Answer);
        }

        return report.Outcome switch { ReportOutcome.NotYet => 3, ReportOutcome.Gone => 4, _ => 0 };
    }
}
