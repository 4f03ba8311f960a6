using System.Runtime.CompilerServices;

namespace AscSpec.Tests.Support;

/// <summary>Paths on the machine that runs the tests.</summary>
internal static class Places
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Returns the path of one of Apple's documents by version. Null if it is not available, in which case the test does nothing.</summary>
    public static string? AppleDocument(string version)
    {
        string directory = Environment.GetEnvironmentVariable("ASC_SPEC_DIR") ?? Path.Combine(RepositoryRoot, "..", "shared", "spec");
        string path = Path.Combine(directory, $"openapi-{version}.json");
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
