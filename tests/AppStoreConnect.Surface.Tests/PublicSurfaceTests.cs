using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>What is public is what was agreed on: <c>dotnet cake --target=Surface</c> writes the listing anew, and its diff is part of the review.</summary>
public sealed class PublicSurfaceTests
{
    private const int Limit = 1_000_000;

    private static readonly string s_root = typeof(PublicSurfaceTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Projects => ["AppStoreConnect.Generated", "AppStoreConnect.Generated.DependencyInjection"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void PublicSurface_OfPackage_IsTheCommittedListing(string project)
    {
        string path = Path.Combine(s_root, "src", project, "PublicSurface.txt");
        string[] lines = [.. PublicSurface.Lines(Assembly.Load(project))];
        string text = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_SURFACE") == "1")
        {
            File.WriteAllText(path, text);
        }

        string[] committed = File.Exists(path) ? File.ReadAllLines(path) : [];
        Assert.True(
            committed.SequenceEqual(lines, StringComparer.Ordinal),
            $"The public surface of {project} changed. If that is meant: dotnet cake --target=Surface, and commit.\n"
                + string.Join('\n', committed.Except(lines).Select(line => "- " + Cut(line)).Take(20).Concat(lines.Except(committed).Select(line => "+ " + Cut(line)).Take(20))));
        Assert.InRange(text.Length, 1, Limit);
    }

    // Keeps the reference: without a use of the package, its assembly would not be beside the tests.
    [Fact]
    public void PublicSurface_OfDependencyInjection_HasItsEntryPoint() =>
        Assert.Contains(PublicSurface.Lines(typeof(AppStoreConnectServiceCollectionExtensions).Assembly), line => line.Contains("AddAppStoreConnect", StringComparison.Ordinal));

    private static string Cut(string line) => line.Length <= 300 ? line : line[..300] + "…";
}
