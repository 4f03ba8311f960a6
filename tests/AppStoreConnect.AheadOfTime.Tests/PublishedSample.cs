using System.Reflection;

namespace AppStoreConnect.AheadOfTime.Tests;

/// <summary>A published program from tests/samples. Trimming and NativeAOT warnings are errors.</summary>
/// <param name="Program">The file to start.</param>
/// <param name="Output">The output of publishing.</param>
internal sealed record PublishedSample(string Program, string Output)
{
    private static readonly string s_root = Metadata("RepositoryRoot");

    // Reused build nodes would keep the output pipe open.
    private static readonly Dictionary<string, string> s_environment = new(StringComparer.Ordinal)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    // Uses the build output without changing it, because other tests read those files.
    private static readonly string[] s_asBuilt = ["--no-build"];

    // Compiles only the sample again, in a separate folder, because its restore differs from the trimmed program's. The build has already run the analyzers.
    private static readonly string[] s_native = ["-p:Native=true", "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false", "-p:RunAnalyzers=false"];

    /// <summary>Publishes with the runtime and without unused code.</summary>
    public static Task<PublishedSample> TrimmedAsync(CancellationToken cancellationToken) => PublishAsync("AheadOfTime", "trimmed", s_asBuilt, cancellationToken);

    /// <summary>Publishes as native code.</summary>
    public static Task<PublishedSample> NativeAsync(CancellationToken cancellationToken) => PublishAsync("AheadOfTime", "native", s_native, cancellationToken);

    /// <summary>Publishes trimmed, with a client for one part of the API.</summary>
    public static Task<PublishedSample> PartAsync(CancellationToken cancellationToken) =>
        PublishAsync("OnePart", "part", ["-p:AppStoreConnectInclude=/v1/apps", .. s_asBuilt], cancellationToken);

    /// <summary>The compiled client for that part.</summary>
    public static string PartClient { get; } =
        Path.Combine(s_root, "artifacts", "bin", "AppStoreConnect.Generated", Metadata("Configuration").ToLowerInvariant() + "_part", "AppStoreConnect.Generated.dll");

    private static async Task<PublishedSample> PublishAsync(string sample, string name, string[] arguments, CancellationToken cancellationToken)
    {
        string output = Path.Combine(s_root, "artifacts", "ahead-of-time", name);
        if (Directory.Exists(output))
        {
            // Files from an earlier run must not be mistaken for the files of this run.
            Directory.Delete(output, recursive: true);
        }

        string project = Path.Combine(s_root, "tests", "samples", sample, sample + ".csproj");
        string[] all = ["publish", project, "-c", Metadata("Configuration"), "-o", output, "-v", "q", "-nologo", .. arguments];
        ProgramRun publish = await ProgramRun.OfAsync("dotnet", all, s_environment, cancellationToken);
        Assert.True(publish.ExitCode == 0, $"dotnet {string.Join(' ', all)}\n{publish.Output}{publish.Errors}");
        return new(Path.Combine(output, OperatingSystem.IsWindows() ? sample + ".exe" : sample), publish.Output + publish.Errors);
    }

    private static string Metadata(string key) =>
        typeof(PublishedSample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
