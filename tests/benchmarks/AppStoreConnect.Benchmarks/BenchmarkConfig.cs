using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AppStoreConnect.Benchmarks;

/// <summary>Runs all benchmarks in this process. A process per benchmark would rebuild the client every time.</summary>
internal static class BenchmarkConfig
{
    /// <param name="isLong">Whether to run each benchmark for minutes.</param>
    /// <param name="isWarm">Whether this process has already run all benchmarks.</param>
    public static IConfig Create(bool isLong, bool isWarm)
    {
        Job job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true));
        // Enough warmup for the runtime to finish tiered compilation, even on a busy machine.
        job = isLong
            ? job.WithWarmupCount(isWarm ? 4 : 8).WithIterationCount(20).WithIterationTime(TimeInterval.FromMilliseconds(400))
            : job.WithWarmupCount(isWarm ? 3 : 12).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(100));
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
    }
}
