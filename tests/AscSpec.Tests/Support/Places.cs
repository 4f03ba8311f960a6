using System.Runtime.CompilerServices;

namespace AscSpec.Tests.Support;

/// <summary>Where things are on the machine that runs the tests.</summary>
internal static class Places
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>A document of Apple's by version; null where there is none, and then its test has nothing to do.</summary>
    public static string? AppleDocument(string version)
    {
        string directory = Environment.GetEnvironmentVariable("ASC_SPEC_DIR") ?? Path.Combine(RepositoryRoot, "..", "shared", "spec");
        string path = Path.Combine(directory, $"openapi-{version}.json");
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
