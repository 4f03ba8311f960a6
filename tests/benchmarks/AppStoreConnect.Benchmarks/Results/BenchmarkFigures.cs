using System.Globalization;
using BenchmarkDotNet.Reports;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>Collects BenchmarkDotNet's results. The class names the row, and the method names the column.</summary>
internal static class BenchmarkFigures
{
    public static void Collect(IEnumerable<Summary> summaries, ResultsFile results)
    {
        double? small = null;
        foreach (BenchmarkReport report in summaries.SelectMany(static summary => summary.Reports))
        {
            string type = report.BenchmarkCase.Descriptor.Type.Name;
            string method = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            string row = IsOfPeers(report) ? type[..^"Peers".Length] : type[..^"Benchmarks".Length];
            if (!report.Success)
            {
                results.Fail(row, Column(method, isBaseline: false)!, "fails");
                continue;
            }

            double time = report.ResultStatistics!.Median;
            double? memory = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            if (row == "Growth")
            {
                // Time per resource: page sizes differ, smallest first, but every operation reads the same number of resources.
                int apps = (int)report.BenchmarkCase.Parameters.Items[0].Value;
                small ??= time / GrowthBenchmarks.Largest;
                if (apps != GrowthBenchmarks.Smallest)
                {
                    row += apps.ToString(CultureInfo.InvariantCulture);
                    results.Add(row, ResultsFile.Baseline, small.Value);
                    results.Add(row, ResultsFile.Ours, time / GrowthBenchmarks.Largest, memory / GrowthBenchmarks.Largest);
                }
            }
            else if (Column(method, report.BenchmarkCase.Descriptor.Baseline) is { } column)
            {
                results.Add(row, column, time, column == ResultsFile.Floor ? null : memory);
            }
        }
    }

    /// <summary>Returns whether the report is for Kiota's or NSwag's client, which may fail.</summary>
    public static bool IsOfPeers(BenchmarkReport report) => report.BenchmarkCase.Descriptor.Type.Name.EndsWith("Peers", StringComparison.Ordinal);

    private static string? Column(string method, bool isBaseline) => isBaseline
        ? ResultsFile.Baseline
        : method switch
        {
            "Ours" => ResultsFile.Ours,
            "Kiota" => ResultsFile.Kiota,
            "NSwag" => ResultsFile.NSwag,
            "Floor" => ResultsFile.Floor,
            // Other methods only appear in BenchmarkDotNet's own output.
            _ => null,
        };
}
