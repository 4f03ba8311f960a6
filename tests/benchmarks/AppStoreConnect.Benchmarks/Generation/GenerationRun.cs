using System.Globalization;
using System.Text;
using AppStoreConnect.Benchmarks.Results;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>Measures the generator, inside a compiler's driver and as part of builds, and writes its rows.</summary>
internal static class GenerationRun
{
    public static async Task<int> RunAsync()
    {
        DriverFigures driver = DriverFigures.Take(Path.Combine(Repository.Root, "spec", "openapi.oas.json"));
        BuildFigures whole = await BuildFigures.TakeAsync("whole").ConfigureAwait(false);
        BuildFigures part = await BuildFigures.TakeAsync("apps", "-p:AppStoreConnectInclude=/v1/apps").ConfigureAwait(false);
        var text = new StringBuilder("| generation | ours | at most |\n|---|---|---|\n");
        Row(text, "emitted C#", $"{driver.Bytes / 1e6:0.00} MB in {driver.Files} files", "6 MB");
        Row(text, "the whole document, cold", $"{driver.Cold:0} ms", "4 s");
        Row(text, "one schema edited, median of 5", $"{driver.SchemaEdited:0} ms", "1.5 s");
        Row(text, "an unrelated C# edit, median of 50", $"{driver.CodeEdited:0.0} ms (a generator of one file: {driver.Floor:0.0} ms)", "5 ms");
        Row(text, "clean compile of the client", $"{whole.Seconds:0.0} s, {Memory(whole)}", "25 s, 1 GB");
        Row(text, "assembly, public types", $"{whole.AssemblyBytes / 1e6:0.00} MB, {whole.PublicTypes}", "3 MB, 2,800");
        Row(text, "assembly of `/v1/apps` alone", $"{part.AssemblyBytes / 1e3:0} KB", "400 KB");
        ResultsFile.Write("generation", text.ToString());
        return 0;
    }

    private static void Row(StringBuilder text, string what, FormattableString ours, string target) =>
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {ours.ToString(CultureInfo.InvariantCulture)} | {target} |\n");

    private static string Memory(BuildFigures build) =>
        build.CompilerPeakBytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB in the compiler") : "memory not told here";
}
