using System.Diagnostics;
using System.Globalization;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// The seeds to run. By default, every run uses the same seeds for a few seconds of work. <c>FUZZ_SEED</c> sets the first seed, <c>FUZZ_COUNT</c> the number of seeds,
/// <c>FUZZ_SECONDS</c> a duration instead, and <c>FUZZ_CORES</c> the number of cores.
/// </summary>
internal static class FuzzBudget
{
    private const ulong UsualCount = 60_000;

    private static readonly ulong s_first = Setting("FUZZ_SEED") ?? 0;

    /// <summary>The number of documents to run at a time: <c>FUZZ_CORES</c>, or the number of cores.</summary>
    public static ParallelOptions Parallelism { get; } = new() { MaxDegreeOfParallelism = (int)(Setting("FUZZ_CORES") ?? (ulong)Environment.ProcessorCount) };

    /// <summary>Returns seeds for as long as the budget lasts.</summary>
    public static IEnumerable<ulong> Seeds()
    {
        ulong? seconds = Setting("FUZZ_SECONDS");
        ulong count = Setting("FUZZ_COUNT") ?? (seconds is null ? UsualCount : ulong.MaxValue);
        var watch = Stopwatch.StartNew();
        for (ulong i = 0; i < count && (seconds is null || watch.Elapsed.TotalSeconds < seconds); i++)
        {
            yield return unchecked(s_first + i);
        }
    }

    private static ulong? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
