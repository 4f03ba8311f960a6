using System.Reflection;

namespace AppStoreConnect.Benchmarks;

/// <summary>Where the sources are that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;
}
