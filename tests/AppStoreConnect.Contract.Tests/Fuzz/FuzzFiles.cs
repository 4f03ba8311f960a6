using System.Globalization;
using System.Reflection;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>The documents for fuzzing in the repository, and the folder for documents that fail.</summary>
internal static class FuzzFiles
{
    private static readonly string s_root = typeof(FuzzFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The documents to mutate, in the same order on every machine.</summary>
    public static string[] Corpus { get; } = In("corpus");

    /// <summary>Documents that have failed before.</summary>
    public static string[] Failures { get; } = In("failures");

    /// <summary>Saves a document that failed, so that it can be inspected and reduced.</summary>
    /// <returns>The file.</returns>
    public static string Keep(ulong seed, byte[] json)
    {
        string folder = Path.Combine(s_root, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, seed.ToString(CultureInfo.InvariantCulture) + ".json");
        File.WriteAllBytes(file, json);
        return file;
    }

    private static string[] In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(s_root, "tests", "AppStoreConnect.Contract.Tests", "Fuzz", folder), "*.json").Order(StringComparer.Ordinal)];
}
