using AppStoreConnect.Benchmarks.Results;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// <c>[--job short] [--filter PATTERN…]</c> runs the benchmarks, <c>whole-process [aot]</c> the whole programs; each writes its rows, and the
/// table of the README is made of both. Only ratios within one run mean anything.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["whole-process", ..])
        {
            return await WholeProcess.WholeProcessRun.RunAsync(args[1..]).ConfigureAwait(false);
        }

        bool isShort = args is ["--job", "short", ..];
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(isShort ? args[2..] is { Length: > 0 } rest ? rest : ["--filter", "*"] : args, BenchmarkConfig.Create(isShort))];
        if (summaries.Length == 0 || summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)))
        {
            return 1;
        }

        ResultsFile.Write("reading-and-writing", BenchmarkRows.Of(summaries));
        return 0;
    }
}
