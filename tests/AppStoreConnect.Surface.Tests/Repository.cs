using System.Reflection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    internal static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
