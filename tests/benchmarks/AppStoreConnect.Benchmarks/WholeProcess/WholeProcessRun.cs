using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Benchmarks.Results;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>Publishes the programs, runs them against a loopback service and writes their rows.</summary>
internal static class WholeProcessRun
{
    /// <param name="args">The flavors to publish, of <c>jit</c>, <c>trimmed</c> and <c>aot</c>; <c>jit</c> where none is named.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        string[] flavors = args.Length == 0 ? ["jit"] : args;
        string keyFile = WriteKey();
        LoopbackService service = await LoopbackService.StartAsync().ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            foreach (ProgramFlavor flavor in new[] { ProgramFlavor.Jit, ProgramFlavor.Trimmed, ProgramFlavor.Aot }.Where(flavor => flavors.Contains(flavor.Name)))
            {
                var text = new StringBuilder($"| whole process, {flavor.Title} | hand-written HttpClient + STJ | ours | ours ÷ hand-written | at most |\n|---|---|---|---|---|\n");
                await MeasureAsync(flavor, service.Address, keyFile, text).ConfigureAwait(false);
                ResultsFile.Write($"whole-process-{flavor.Name}", text.ToString());
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(ProgramFlavor flavor, string address, string keyFile, StringBuilder text)
    {
        string theirs = await flavor.PublishAsync("Handwritten").ConfigureAwait(false);
        string ours = await flavor.PublishAsync("Ours").ConfigureAwait(false);
        Measurement[] sample = await Measurement.TakeAsync(1, [theirs, address, keyFile, "sample"], [ours, address, keyFile, "sample"]).ConfigureAwait(false);
        if (sample[0].Output != "20 B1 NOT_FOUND" || sample[1].Output != sample[0].Output)
        {
            throw new InvalidOperationException($"The programs did not do the same: {sample[0].Output} | {sample[1].Output}");
        }

        Measurement[] one = await Measurement.TakeAsync(20, [theirs, address, keyFile, "one"], [ours, address, keyFile, "one"]).ConfigureAwait(false);
        Row(text, "one GET, median of 20", one, flavor == ProgramFlavor.Jit ? "1.15 × time" : "1.1 × start");
        if (flavor == ProgramFlavor.Jit)
        {
            Measurement[] pages = await Measurement.TakeAsync(9, [theirs, address, keyFile, "pages"], [ours, address, keyFile, "pages"]).ConfigureAwait(false);
            Row(text, "2,000 apps in 10 pages", pages, "1.1 × time");
            string hello = await flavor.PublishAsync("Hello").ConfigureAwait(false);
            Measurement[] nothing = await Measurement.TakeAsync(20, [hello]).ConfigureAwait(false);
            text.Append(CultureInfo.InvariantCulture, $"| hello world | {nothing[0].Milliseconds:0} ms | – | – | |\n");
        }

        (double theirSize, double ourSize) = (ProgramFlavor.SizeOf(theirs) / 1e6, ProgramFlavor.SizeOf(ours) / 1e6);
        text.Append(CultureInfo.InvariantCulture, $"| size | {theirSize:0.0} MB | {ourSize:0.0} MB | {ourSize / theirSize:0.00} × | {(flavor == ProgramFlavor.Jit ? "" : "1.3 ×")} |\n");
    }

    private static void Row(StringBuilder text, string what, Measurement[] taken, string target)
    {
        (Measurement theirs, Measurement ours) = (taken[0], taken[1]);
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {theirs.Milliseconds:0.0} ms, {theirs.PeakMegabytes:0} MB | {ours.Milliseconds:0.0} ms, {ours.PeakMegabytes:0} MB ");
        text.Append(CultureInfo.InvariantCulture, $"| {ours.Milliseconds / theirs.Milliseconds:0.00} × time, {ours.PeakMegabytes / theirs.PeakMegabytes:0.00} × memory | {target} |\n");
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
