using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>The rows of the guide's table, of what BenchmarkDotNet measured.</summary>
internal static class BenchmarkRows
{
    private static readonly (string Class, string What, string Baseline, string Target)[] s_rows =
    [
        ("FullPageBenchmarks", "read a 2 MB page: 200 apps, all relationships", "Handwritten", "0.20 × time, 0.6 × memory"),
        ("IndentedFullPageBenchmarks", "the same, indented as the service sends it", "Handwritten", "0.20 × time, 0.6 × memory"),
        ("SparsePageBenchmarks", "read a 48 KB sparse page", "Handwritten", "0.50 × time, 0.8 × memory"),
        ("IndentedSparsePageBenchmarks", "the same, indented", "Handwritten", "0.50 × time, 0.8 × memory"),
        ("IncludedPageBenchmarks", "read 2.2 MB with 600 included (ours typed, STJ untyped)", "Handwritten", "0.30 × time"),
        ("IndentedIncludedPageBenchmarks", "the same, indented", "Handwritten", "0.30 × time"),
        ("GetBenchmarks", "build a GET with 6 query parameters", "Handwritten", "1.3 × time, 1,000 B"),
        ("PostBenchmarks", "write a POST body", "Handwritten", "1.0 × time"),
        ("SurfaceBenchmarks", "read the API's facts (baseline: Microsoft.OpenApi)", "MicrosoftOpenApi", "0.1 × time"),
    ];

    public static string Of(IReadOnlyList<Summary> summaries)
    {
        var reports = summaries.SelectMany(static summary => summary.Reports)
            .ToDictionary(static report => (Class: report.BenchmarkCase.Descriptor.Type.Name, Method: report.BenchmarkCase.Descriptor.WorkloadMethod.Name
                + (report.BenchmarkCase.HasParameters ? report.BenchmarkCase.Parameters.Items[0].Value : "")));
        var text = new StringBuilder();
        text.Append("| what | floor | hand-written STJ | Kiota's serializers | ours | ours ÷ hand-written | at most |\n");
        text.Append("|---|---|---|---|---|---|---|\n");
        foreach ((string type, string what, string baseline, string target) in s_rows)
        {
            if (reports.TryGetValue((type, baseline), out BenchmarkReport? theirs) && reports.TryGetValue((type, "Ours"), out BenchmarkReport? ours))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {what} | {Cell(reports.GetValueOrDefault((type, "Floor")), false)} | {Cell(theirs)} | {Cell(reports.GetValueOrDefault((type, "Kiota")))} ");
                text.Append(CultureInfo.InvariantCulture, $"| {Cell(ours)} | {Time(ours) / Time(theirs):0.00} × time, {Memory(ours) / Memory(theirs):0.00} × memory | {target} |\n");
            }
        }

        if (reports.TryGetValue(("GrowthBenchmarks", "Ours20"), out BenchmarkReport? small)
            && reports.TryGetValue(("GrowthBenchmarks", "Ours200"), out BenchmarkReport? middle)
            && reports.TryGetValue(("GrowthBenchmarks", "Ours2000"), out BenchmarkReport? large))
        {
            text.Append(CultureInfo.InvariantCulture, $"| a resource on pages of 20, 200, 2,000 | – | – | – | {Duration(Time(small) / 20)}, {Duration(Time(middle) / 200)}, {Duration(Time(large) / 2000)} ");
            text.Append(CultureInfo.InvariantCulture, $"| 1.00, {Time(middle) / Time(small) / 10:0.00}, {Time(large) / Time(small) / 100:0.00} of the smallest page's | 1.10 |\n");
        }

        return text.ToString();
    }

    private static double Time(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static double Memory(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;

    private static string Cell(BenchmarkReport? report, bool hasMemory = true) => report is null
        ? "–"
        : hasMemory ? $"{Duration(Time(report))}, {Size(Memory(report))}" : Duration(Time(report));

    private static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.00} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.00} ms"),
    };

    private static string Size(double bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
