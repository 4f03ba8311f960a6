using System.Reflection;

namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>Apple's own documents, which the repository does not have: tests on them say nothing where they are absent.</summary>
internal static class RealDocuments
{
    public static string RepositoryRoot { get; } = typeof(RealDocuments).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static string Folder { get; } =
        Environment.GetEnvironmentVariable("ASC_SPEC_DIR") ?? Path.Combine(RepositoryRoot, "..", "shared", "spec");

    /// <summary>The document of a version; null where it is absent.</summary>
    public static byte[]? Find(string version)
    {
        string path = Path.Combine(Folder, $"openapi-{version}.json");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>All that are there.</summary>
    public static IEnumerable<string> Files() =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal) : [];
}
