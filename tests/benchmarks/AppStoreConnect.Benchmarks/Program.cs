using AppStoreConnect.Benchmarks.Results;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// <c>[--job short|long] [--filter GLOB…]</c> runs the benchmarks, seconds each (short, the default) or minutes; <c>whole-process [jit] [trimmed]
/// [aot]</c> publishes and runs whole programs; <c>generation</c> generates and builds the client. Each writes its part of the guide's tables. Only ratios within one run mean anything.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["whole-process", ..])
        {
            return await WholeProcess.WholeProcessRun.RunAsync(args[1..]).ConfigureAwait(false);
        }

        if (args is ["generation"])
        {
            return await Generation.GenerationRun.RunAsync().ConfigureAwait(false);
        }

        bool isLong = args is ["--job", "long", ..];
        string[] filters = args is ["--job", "long" or "short", ..] ? args[2..] : args;
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(filters.Length == 0 ? ["--filter", "*"] : filters, BenchmarkConfig.Create(isLong))];
        if (summaries.Length == 0 || summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)))
        {
            return 1;
        }

        string rows = BenchmarkRows.Of(summaries);
        if (filters.Length == 0)
        {
            ResultsFile.Write("reading-and-writing", rows);
        }
        else
        {
            // Some rows are no table for the guide.
            Console.WriteLine(rows);
        }

        return 0;
    }
}
