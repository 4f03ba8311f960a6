using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>Figures of a clean <c>dotnet build</c> of a client without a shared compiler process.</summary>
/// <param name="Seconds">The time to build the client, without its references.</param>
/// <param name="GeneratorSeconds">The generator's share, as reported by the compiler. Null if there's no report.</param>
/// <param name="PeakBytes">The compiler's peak resident set. Null if the system doesn't report it.</param>
/// <param name="AssemblyBytes">The size of the assembly.</param>
/// <param name="PublicTypes">The number of public types, including nested types.</param>
internal sealed partial record CompileFigures(double Seconds, double? GeneratorSeconds, double? PeakBytes, long AssemblyBytes, int PublicTypes)
{
    private static readonly HashSet<string> s_built = new(StringComparer.Ordinal);

    /// <param name="project">The project folder, relative to the repository root.</param>
    /// <param name="name">The suffix of the output folder.</param>
    /// <param name="properties">Additional command-line arguments.</param>
    public static async Task<CompileFigures> TakeAsync(string project, string name, params string[] properties)
    {
        string artifacts = Path.Combine(Repository.Root, "artifacts", "benchmarks", "compile-" + name);
        string log = Path.Combine(Repository.Root, "artifacts", "benchmarks", $"compile-{name}.log");
        string[] command =
        [
            "build", Path.Combine(Repository.Root, project), "-c", "Release", "-v", "quiet", "-nologo", "--nodereuse:false",
            "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", $"-p:ArtifactsPath={artifacts}", .. properties,
        ];
        if (s_built.Add(artifacts))
        {
            await MeasuredProcess.RunAsync("dotnet", [.. command, "-t:ResolveReferences"]).ConfigureAwait(false);
        }

        // Measure the client without its references, then the generator: its report takes time, too.
        string[] alone = [.. command, "--no-restore", "--no-incremental", "-p:BuildProjectReferences=false"];
        MeasuredProcess compile = await MeasuredProcess.RunAsync("dotnet", alone, watched: "bincore/csc").ConfigureAwait(false);
        await MeasuredProcess.RunAsync("dotnet", [.. alone, "-p:ReportAnalyzer=true", $"-flp:Verbosity=detailed;LogFile={log}"]).ConfigureAwait(false);
        string assembly = Directory.GetFiles(Path.Combine(artifacts, "bin", Path.GetFileName(project)), "*.dll", SearchOption.AllDirectories)
            .MaxBy(static file => new FileInfo(file).Length)!;
        return new(compile.Seconds, GeneratorSecondsIn(await File.ReadAllTextAsync(log).ConfigureAwait(false)), compile.PeakBytes, new FileInfo(assembly).Length, CountPublicTypes(assembly));
    }

    private static double? GeneratorSecondsIn(string log) =>
        GeneratorTime().Match(log) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static int CountPublicTypes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = file.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Count(type => (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic);
    }

    [GeneratedRegex(@"([\d.]+)\s+<?\d+\s+AppStoreConnect\.Generator\.ClientGenerator", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorTime();
}
