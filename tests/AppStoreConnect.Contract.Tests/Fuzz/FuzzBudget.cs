using System.Diagnostics;
using System.Globalization;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// Which seeds to run. Without settings the same few seconds' worth in every run; <c>FUZZ_SEED</c> begins elsewhere, <c>FUZZ_COUNT</c> says how many,
/// <c>FUZZ_SECONDS</c> how long instead, <c>FUZZ_CORES</c> on how many cores.
/// </summary>
internal static class FuzzBudget
{
    private const ulong UsualCount = 60_000;

    private static readonly ulong s_first = Setting("FUZZ_SEED") ?? 0;

    /// <summary>How many documents at a time: <c>FUZZ_CORES</c>, or as many as there are cores.</summary>
    public static ParallelOptions Parallelism { get; } = new() { MaxDegreeOfParallelism = (int)(Setting("FUZZ_CORES") ?? (ulong)Environment.ProcessorCount) };

    /// <summary>Seeds one after the other, for as long as the budget lasts.</summary>
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
