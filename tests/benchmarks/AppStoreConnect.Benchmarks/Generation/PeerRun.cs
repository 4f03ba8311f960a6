using System.Globalization;
using System.Text.RegularExpressions;
using AppStoreConnect.Benchmarks.Results;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>
/// Generates Kiota's and NSwag's clients for the same restored document into artifacts/benchmarks/peers and compiles them.
/// tests/benchmarks/Peers/.config/dotnet-tools.json pins the tools.
/// </summary>
internal static partial class PeerRun
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "benchmarks", "Peers");
    private static readonly string s_output = Path.Combine(Repository.Root, "artifacts", "benchmarks", "peers");

    public static async Task RunAsync(int runs, ResultsFile results)
    {
        string document = Path.Combine(Repository.Root, "spec", "openapi.oas.json");
        string kiota = Path.Combine(s_output, "kiota");
        string nswag = Path.Combine(s_output, "nswag");
        Directory.CreateDirectory(nswag);
        string[] byKiota = ["kiota", "generate", "-l", "CSharp", "-d", document, "-c", "KiotaClient", "-n", "Peers.Kiota", "-o", kiota, "--clean-output", "--log-level", "Error"];
        string[] byNSwag =
        [
            "nswag", "openapi2csclient", $"/Input:{document}", $"/Output:{Path.Combine(nswag, "NSwagClient.cs")}", "/Namespace:Peers.NSwag", "/ClassName:NSwagClient",
            "/JsonLibrary:SystemTextJson", "/JsonLibraryVersion:10.0", "/OperationGenerationMode:SingleClientFromOperationId", "/GenerateOptionalParameters:true",
        ];
        await MeasuredProcess.RunAsync("dotnet", ["tool", "restore"], s_folder).ConfigureAwait(false);
        for (int run = 0; run < runs; run++)
        {
            await GenerateAsync(ResultsFile.Kiota, "Peers.Kiota", byKiota, results).ConfigureAwait(false);
            await GenerateAsync(ResultsFile.NSwag, "Peers.NSwag", byNSwag, results).ConfigureAwait(false);
            await MendAsync(Path.Combine(nswag, "NSwagClient.cs"), Path.Combine(s_output, "NSwagNames.cs")).ConfigureAwait(false);
            await CompileAsync(ResultsFile.Kiota, "AppStoreConnect.Benchmarks.Kiota", kiota, run, results).ConfigureAwait(false);
            await CompileAsync(ResultsFile.NSwag, "AppStoreConnect.Benchmarks.NSwag", nswag, run, results).ConfigureAwait(false);
        }
    }

    private static async Task GenerateAsync(string column, string watched, string[] command, ResultsFile results)
    {
        MeasuredProcess generated = await MeasuredProcess.RunAsync("dotnet", command, s_folder, watched).ConfigureAwait(false);
        results.Add("Generate", column, generated.Seconds, generated.PeakBytes);
    }

    private static async Task CompileAsync(string column, string project, string code, int run, ResultsFile results)
    {
        CompileFigures compiled = await CompileFigures.TakeAsync("tests/benchmarks/Peers/" + project, column).ConfigureAwait(false);
        results.Add("Compile", column, compiled.Seconds, compiled.PeakBytes);
        if (run == 0)
        {
            results.Add("Emitted", column, Directory.EnumerateFiles(code, "*.cs", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length));
            results.Add("Assembly", column, compiled.AssemblyBytes);
            results.Add("Types", column, compiled.PublicTypes);
        }
    }

    // NSwag declares the same local for each required array parameter in one scope, which doesn't compile. Give each declaration its own name.
    private static async Task MendAsync(string file, string names)
    {
        int declared = 0;
        string code = await File.ReadAllTextAsync(file).ConfigureAwait(false);
        string mended = LocalName().Replace(code, match =>
        {
            declared += match.Value.StartsWith("bool", StringComparison.Ordinal) ? 1 : 0;
            return match.Value + declared.ToString(CultureInfo.InvariantCulture);
        });
        await File.WriteAllTextAsync(file, mended).ConfigureAwait(false);

        // NSwag names parameter enums Anonymous1 and so on. The benchmarks need stable names.
        string call = code[code.IndexOf(" Apps_getCollectionAsync(", StringComparison.Ordinal)..];
        string[] aliases = [.. new[] { ("AppsField", "fieldsapps"), ("AppsIncluded", "include"), ("AppsOrder", "sort") }.Select(alias =>
            $"global using {alias.Item1} = Peers.NSwag.{Regex.Match(call, $@"IEnumerable<(\w+)> {alias.Item2}\b", RegexOptions.CultureInvariant).Groups[1].Value};\n")];
        await File.WriteAllTextAsync(names, string.Concat(aliases)).ConfigureAwait(false);
    }

    [GeneratedRegex(@"(bool )?\bisAfterFirst\b", RegexOptions.CultureInvariant)]
    private static partial Regex LocalName();
}
