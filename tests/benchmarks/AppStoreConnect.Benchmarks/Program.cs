using System.Globalization;
using System.Reflection;
using AppStoreConnect.Benchmarks.Results;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AppStoreConnect.Benchmarks;

/// <summary>
/// <c>[--job short|long] [--filter GLOB…]</c> runs the benchmarks, <c>whole-process [jit] [readytorun] [trimmed] [aot]</c> publishes and runs whole
/// programs, <c>generation</c> generates and builds the client, <c>concurrency</c> measures paging and parallel calls, <c>peers</c> generates and compiles
/// Kiota's and NSwag's clients, and <c>fake</c> measures the fake service. <c>--runs N</c> sets the number of runs (default: 3). Every command merges its rows into the guide's tables. Only ratios within one run are meaningful.
/// </summary>
public static class Program
{
    private static Task<int> Main(string[] args) => RunAsync(args, typeof(Program).Assembly);

    /// <summary>Runs the command in the arguments with the benchmarks in these assemblies.</summary>
    public static async Task<int> RunAsync(string[] args, params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(args);
        var results = new ResultsFile();
        int runs = int.Parse(Take(ref args, "--runs") ?? "3", CultureInfo.InvariantCulture);
        switch (args)
        {
            case ["whole-process", ..]:
                await WholeProcess.WholeProcessRun.RunAsync(args[1..], runs, results).ConfigureAwait(false);
                break;
            case ["generation"]:
                await Generation.GenerationRun.RunAsync(runs, results).ConfigureAwait(false);
                break;
            case ["concurrency"]:
                await Concurrency.ConcurrencyRun.RunAsync(runs, results).ConfigureAwait(false);
                break;
            case ["fake"]:
                await Fake.FakeRun.RunAsync(runs, results).ConfigureAwait(false);
                break;
            case ["peers"]:
                await Generation.PeerRun.RunAsync(runs, results).ConfigureAwait(false);
                break;
            default:
                if (!Measure(args, runs, assemblies, results))
                {
                    return 1;
                }

                break;
        }

        results.Save();
        return 0;
    }

    private static bool Measure(string[] args, int runs, Assembly[] assemblies, ResultsFile results)
    {
        bool isLong = Take(ref args, "--job") == "long";
        string[] filters = args.Length == 0 ? ["--filter", "*"] : args;
        for (int run = 0; run < runs; run++)
        {
            Summary[] summaries = [.. BenchmarkSwitcher.FromAssemblies(assemblies).Run(filters, BenchmarkConfig.Create(isLong, isWarm: run > 0))];
            if (summaries.Length == 0 || summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success && !BenchmarkFigures.IsOfPeers(report))))
            {
                return false;
            }

            BenchmarkFigures.Collect(summaries, results);
        }

        return true;
    }

    private static string? Take(ref string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        if (at < 0 || at + 1 >= args.Length)
        {
            return null;
        }

        string value = args[at + 1];
        args = [.. args[..at], .. args[(at + 2)..]];
        return value;
    }
}
