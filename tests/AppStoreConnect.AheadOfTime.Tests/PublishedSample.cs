using System.Reflection;

namespace AppStoreConnect.AheadOfTime.Tests;

/// <summary>A program of tests/samples, published: what trimming or native compilation warns of is an error there.</summary>
/// <param name="Program">The file to start.</param>
/// <param name="Output">What publishing said.</param>
internal sealed record PublishedSample(string Program, string Output)
{
    private static readonly string s_root = Metadata("RepositoryRoot");

    // Nodes that stay behind would keep the output open.
    private static readonly Dictionary<string, string> s_environment = new(StringComparer.Ordinal)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    /// <summary>With its runtime, what is not used left out. Of what the build made: other tests read those files, so none of them may be written.</summary>
    public static Task<PublishedSample> TrimmedAsync(CancellationToken cancellationToken) => PublishAsync("AheadOfTime", "trimmed", ["--no-build"], cancellationToken);

    /// <summary>As native code, built anew: its restore differs from the trimmed one's.</summary>
    public static Task<PublishedSample> NativeAsync(CancellationToken cancellationToken) => PublishAsync("AheadOfTime", "native", ["-p:Native=true", .. s_again], cancellationToken);

    /// <summary>With a client of one part of the API, trimmed.</summary>
    public static Task<PublishedSample> PartAsync(string include, CancellationToken cancellationToken) =>
        PublishAsync("OnePart", "part", [$"-p:AppStoreConnectInclude={include}", .. s_again], cancellationToken);

    /// <summary>Where what is built anew goes: other tests read what the build made. The generator and its tools are built once for all that is published from here.</summary>
    public static string Artifacts { get; } = Path.Combine(s_root, "artifacts", "ahead-of-time-build");

    // The build has run the analyzers.
    private static readonly string[] s_again = [$"-p:ArtifactsPath={Artifacts}", "-p:RunAnalyzers=false"];

    private static async Task<PublishedSample> PublishAsync(string sample, string name, string[] arguments, CancellationToken cancellationToken)
    {
        string output = Path.Combine(s_root, "artifacts", "ahead-of-time", name);
        if (Directory.Exists(output))
        {
            // What an earlier run left must not stand in for what this one makes.
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
