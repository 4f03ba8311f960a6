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

    /// <summary>As native code, in an artifacts folder of its own: its restore differs from the trimmed one's.</summary>
    public static Task<PublishedSample> NativeAsync(CancellationToken cancellationToken) =>
        PublishAsync("AheadOfTime", "native", ["-p:Native=true", $"-p:ArtifactsPath={Path.Combine(s_root, "artifacts", "native")}"], cancellationToken);

    /// <summary>With a client of one part of the API, trimmed.</summary>
    public static Task<PublishedSample> PartAsync(string include, CancellationToken cancellationToken) =>
        PublishAsync("OnePart", "part", [$"-p:AppStoreConnectInclude={include}", $"-p:ArtifactsPath={PartArtifacts}"], cancellationToken);

    /// <summary>Where the client of one part is built: other tests read the whole one.</summary>
    public static string PartArtifacts => Path.Combine(s_root, "artifacts", "one-part");

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
