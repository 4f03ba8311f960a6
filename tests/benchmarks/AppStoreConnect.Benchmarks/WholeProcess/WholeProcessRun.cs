using System.Security.Cryptography;
using AppStoreConnect.Benchmarks.Results;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>Publishes the programs, runs them in turn against a loopback service, and records their figures.</summary>
internal static class WholeProcessRun
{
    private static readonly (string Column, string Folder)[] s_programs =
    [
        (ResultsFile.Floor, "Programs/Hello"), (ResultsFile.Baseline, "Programs/Handwritten"), (ResultsFile.Ours, "Programs/Ours"),
        (ResultsFile.Kiota, "Peers/KiotaProgram"), (ResultsFile.NSwag, "Peers/NSwagProgram"),
    ];

    /// <param name="args">The flavors to publish: <c>jit</c>, <c>readytorun</c>, <c>trimmed</c>, or <c>aot</c>. <c>peers</c> adds Kiota's and NSwag's programs.</param>
    /// <param name="runs">The number of measurements.</param>
    /// <param name="results">Receives the figures.</param>
    public static async Task RunAsync(string[] args, int runs, ResultsFile results)
    {
        string keyFile = WriteKey();
        (string Column, string Folder)[] programs = args.Contains("peers") ? s_programs : s_programs[..3];
        LoopbackService service = await LoopbackService.StartAsync().ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            foreach ((ProgramFlavor flavor, string suffix) in new[] { (ProgramFlavor.Jit, "Jit"), (ProgramFlavor.ReadyToRun, "ReadyToRun"), (ProgramFlavor.Trimmed, "Trimmed"), (ProgramFlavor.Aot, "Aot") })
            {
                if (args.Contains(flavor.Name))
                {
                    await MeasureAsync(flavor, suffix, programs, [service.Address, keyFile], runs, results).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task MeasureAsync(ProgramFlavor flavor, string suffix, (string Column, string Folder)[] programs, string[] arguments, int runs, ResultsFile results)
    {
        var published = new List<(string Column, string File)>();
        foreach ((string column, string folder) in programs)
        {
            try
            {
                string file = await flavor.PublishAsync(folder).ConfigureAwait(false);
                results.Add("Size" + suffix, column, ProgramFlavor.SizeOf(file));
                string output = (await Measurement.TakeAsync(1, [file, .. arguments, "sample"]).ConfigureAwait(false))[0].Output;
                if (output != (column == ResultsFile.Floor ? "0" : "20 B1 NOT_FOUND"))
                {
                    throw new InvalidOperationException($"{folder} printed unexpected output: {output}");
                }

                published.Add((column, file));
            }
            catch (InvalidOperationException e) when (column is ResultsFile.Kiota or ResultsFile.NSwag)
            {
                Console.WriteLine(e.Message);
                results.Fail("OneGet" + suffix, column, "fails");
            }
        }

        for (int run = 0; run < runs; run++)
        {
            await TimeAsync("OneGet" + suffix, "one", 15, published, arguments, results).ConfigureAwait(false);
            if (flavor == ProgramFlavor.Jit)
            {
                await TimeAsync("Pages" + suffix, "pages", 5, [.. published.Where(static program => program.Column != ResultsFile.Floor)], arguments, results).ConfigureAwait(false);
            }
        }
    }

    private static async Task TimeAsync(string row, string what, int times, List<(string Column, string File)> programs, string[] arguments, ResultsFile results)
    {
        Measurement[] taken = await Measurement.TakeAsync(times, [.. programs.Select(program => (string[])[program.File, .. arguments, what])]).ConfigureAwait(false);
        foreach (((string column, _), Measurement measurement) in programs.Zip(taken))
        {
            results.Add(row, column, measurement.Milliseconds / 1e3, measurement.PeakMegabytes > 0 ? measurement.PeakMegabytes * 1024 * 1024 : null);
        }
    }

    private static string WriteKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "AuthKey_BENCHMARK1.p8");
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
