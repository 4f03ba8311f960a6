using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>The public surface equals the committed list. <c>dotnet cake --target=Surface</c> updates the list, and its diff is part of the review.</summary>
public sealed class PublicSurfaceTests
{
    private const int MaxBytes = 1_500_000;
    private const int MaxLinesShown = 200;

    public static TheoryData<string> Projects => ["AppStoreConnect.Generated", "AppStoreConnect.Generated.DependencyInjection", "AppStoreConnect.Generated.Testing"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void PublicSurface_OfPackage_IsTheCommittedListing(string project)
    {
        string path = Path.Combine(Repository.Root, "src", project, "PublicSurface.txt");
        string[] lines = [.. PublicSurface.Lines(Assembly.Load(project))];
        string text = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_SURFACE") == "1")
        {
            File.WriteAllText(path, text);
        }

        string[] committed = File.Exists(path) ? File.ReadAllLines(path) : [];
        Assert.True(committed.SequenceEqual(lines, StringComparer.Ordinal), Difference(project, committed, lines));
        Assert.InRange(text.Length, 1, MaxBytes);
    }

    [Fact]
    public void Difference_OfTwoListings_NamesRemovedAndAddedMembers()
    {
        string text = Difference("P", ["App class", "App.Name string?"], ["App class", "App.Title string?"]);

        Assert.Contains("1 removed:\n- App.Name string?\n1 added:\n+ App.Title string?", text, StringComparison.Ordinal);
    }

    // Keeps the reference. Without a use of the package, its assembly would not be copied next to the tests.
    [Fact]
    public void PublicSurface_OfDependencyInjection_HasItsEntryPoint() =>
        Assert.Contains(PublicSurface.Lines(typeof(AppStoreConnectServiceCollectionExtensions).Assembly), line => line.Contains("AddAppStoreConnect", StringComparison.Ordinal));

    private static string Difference(string project, string[] committed, string[] actual)
    {
        string[] removed = [.. committed.Except(actual, StringComparer.Ordinal)];
        string[] added = [.. actual.Except(committed, StringComparer.Ordinal)];
        string news = removed.Length + added.Length == 0
            ? "The lines are the same, but not in ordinal order or not once each."
            : string.Join('\n', Listed("removed", "- ", removed).Concat(Listed("added", "+ ", added)));
        return $"The public surface of {project} changed.\n{news}\nIf this is intended, run 'dotnet cake --target=Surface' and commit the listing.";
    }

    private static IEnumerable<string> Listed(string what, string mark, string[] lines)
    {
        if (lines.Length == 0)
        {
            return [];
        }

        IEnumerable<string> shown = lines.Take(MaxLinesShown).Select(line => mark + line).Prepend($"{lines.Length} {what}:");
        return lines.Length > MaxLinesShown ? shown.Append($"{mark}… and {lines.Length - MaxLinesShown} more") : shown;
    }
}
