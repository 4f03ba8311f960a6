using System.Reflection;

namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>Apple's documents. The repository does not contain them, and tests pass without checking anything if they are not available.</summary>
internal static class RealDocuments
{
    public static string RepositoryRoot { get; } = typeof(RealDocuments).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static string Folder { get; } =
        Environment.GetEnvironmentVariable("ASC_SPEC_DIR") ?? Path.Combine(RepositoryRoot, "..", "shared", "spec");

    /// <summary>Returns the document of a version, or null if it is not available.</summary>
    public static byte[]? Find(string version)
    {
        string path = Path.Combine(Folder, $"openapi-{version}.json");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>All available documents.</summary>
    public static IEnumerable<string> Files() =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal) : [];
}
