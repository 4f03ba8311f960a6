using System.Reflection;

namespace AppStoreConnect.Spec.Diff.Tests.Support;

/// <summary>Apple's documents, if they are available. The repository does not contain them.</summary>
internal static class Documents
{
    private static readonly Dictionary<string, ApiDescription> s_read = new(StringComparer.Ordinal);
    private static readonly Lock s_lock = new();

    public static string RepositoryRoot { get; } =
        typeof(Documents).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The four versions.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["3.2", "4.3", "4.4", "4.4.1"];

    /// <summary>The facts in the repository, or null if it has none.</summary>
    public static ApiDescription? Committed { get; } = ReadCommitted();

    private static string Folder => Environment.GetEnvironmentVariable("ASC_SPEC_DIR") ?? Path.Combine(RepositoryRoot, "..", "shared", "spec");

    /// <summary>Returns the description of a version, or null if the document is not available.</summary>
    public static ApiDescription? Find(string version)
    {
        lock (s_lock)
        {
            string file = Path.Combine(Folder, $"openapi-{version}.json");
            if (!s_read.TryGetValue(version, out ApiDescription? description) && File.Exists(file))
            {
                description = OpenApiDocumentReader.Read(File.ReadAllBytes(file)).Description!;
                s_read.Add(version, description);
            }

            return description;
        }
    }

    private static ApiDescription? ReadCommitted()
    {
        string file = Path.Combine(RepositoryRoot, "spec", "surface.txt");
        if (!File.Exists(file))
        {
            return null;
        }

        using StreamReader reader = File.OpenText(file);
        return SurfaceReader.Read(reader).Description;
    }
}
