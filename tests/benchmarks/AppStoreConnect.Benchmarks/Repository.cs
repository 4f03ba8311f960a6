using System.Reflection;

namespace AppStoreConnect.Benchmarks;

/// <summary>Locates the repository that this assembly was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;
}
