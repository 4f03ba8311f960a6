using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AppStoreConnect.Benchmarks;

/// <summary>All in this process: a process for each benchmark would build the whole client again for each.</summary>
internal static class BenchmarkConfig
{
    /// <param name="isLong">Whether to take minutes for each.</param>
    /// <param name="isWarm">Whether this process has run all of them before.</param>
    public static IConfig Create(bool isLong, bool isWarm)
    {
        Job job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true));
        // Warm enough that the runtime has compiled for good what it measures, on a busy machine too.
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
