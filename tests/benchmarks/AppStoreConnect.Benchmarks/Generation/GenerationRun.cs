using AppStoreConnect.Benchmarks.Results;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>Measures the generator in a generator driver and in builds, and records its figures.</summary>
internal static class GenerationRun
{
    private const string Client = "src/AppStoreConnect.Generated";

    public static async Task RunAsync(int runs, ResultsFile results)
    {
        string document = Path.Combine(Repository.Root, "spec", "openapi.oas.json");
        for (int run = 0; run < runs; run++)
        {
            DriverFigures driver = DriverFigures.Take(document);
            results.Add("SchemaEdit", ResultsFile.Ours, driver.SchemaEdited / 1e3);
            results.Add("CodeEdit", ResultsFile.Baseline, driver.Floor / 1e3);
            results.Add("CodeEdit", ResultsFile.Ours, driver.CodeEdited / 1e3);
            CompileFigures whole = await CompileFigures.TakeAsync(Client, "ours").ConfigureAwait(false);
            results.Add("Generate", ResultsFile.Ours, whole.GeneratorSeconds ?? throw new InvalidOperationException("The compiler didn't report the generator's time."));
            results.Add("Compile", ResultsFile.Ours, whole.Seconds, whole.PeakBytes);
            if (run == 0)
            {
                results.Add("Emitted", ResultsFile.Ours, driver.Bytes);
                results.Add("Assembly", ResultsFile.Ours, whole.AssemblyBytes);
                results.Add("Types", ResultsFile.Ours, whole.PublicTypes);
                CompileFigures part = await CompileFigures.TakeAsync(Client, "part", "-p:AppStoreConnectInclude=/v1/apps").ConfigureAwait(false);
                results.Add("PartAssembly", ResultsFile.Ours, part.AssemblyBytes);
            }
        }
    }
}
