using System.Globalization;
using System.Reflection;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>The documents that the repository keeps for fuzzing, and the place for those that fail.</summary>
internal static class FuzzFiles
{
    private static readonly string s_root = typeof(FuzzFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Documents to start from, in the same order everywhere.</summary>
    public static string[] Corpus { get; } = In("corpus");

    /// <summary>Documents that failed once.</summary>
    public static string[] Failures { get; } = In("failures");

    /// <summary>Keeps a document that failed, to be looked at and cut down.</summary>
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
