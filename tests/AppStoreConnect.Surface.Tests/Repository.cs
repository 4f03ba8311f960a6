using System.Reflection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>The repository in which these tests were built.</summary>
internal static class Repository
{
    internal static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
