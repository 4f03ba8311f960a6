using System.Text;
using System.Text.RegularExpressions;

namespace AppStoreConnect.Site.Tests;

/// <summary>What every page of the site keeps.</summary>
public sealed partial class PageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int Largest = 60_000;

    // A release's report is one document of several hundred kilobytes in Markdown, too; it is read as a whole.
    private static bool IsReport(string path) => path.StartsWith("releases/", StringComparison.Ordinal);

    [Fact]
    public void Pages_ButReports_AreSmall() => Assert.All(
        site.Pages.Where(page => !IsReport(page.Key)),
        page => Assert.True(Encoding.UTF8.GetByteCount(page.Value) <= Largest, $"{page.Key}: {Encoding.UTF8.GetByteCount(page.Value)} bytes"));

    [Fact]
    public void Pages_InternalLinks_LeadSomewhere()
    {
        Dictionary<string, HashSet<string>> anchors = site.Pages.ToDictionary(
            page => page.Key, page => Ids().Matches(page.Value).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var dead = new List<string>();
        foreach ((string path, string text) in site.Pages)
        {
            foreach (string link in Links().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                string[] parts = link.Split('#', 2);
                string target = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
                if (!site.Files.ContainsKey(target) || (parts.Length == 2 && !anchors[target].Contains(parts[1])))
                {
                    dead.Add($"{path} -> {link}");
                }
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void Paths_WithoutRegardToCase_AreUnique() =>
        Assert.Equal(site.Files.Count, site.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Operations_EveryOne_HasAPageWithItsCall() => Assert.All(site.Facts.Operations, operation =>
    {
        string page = site.Files[operation.Page];
        Assert.Contains(System.Net.WebUtility.HtmlEncode(site.Facts.Names.Operation(operation.Info.Path, operation.Info.Method)!), page, StringComparison.Ordinal);
        Assert.Contains("curl ", page, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("testflight", "betaGroups")]
    [InlineData("iap", "inAppPurchases")]
    [InlineData("signing", "certificates")]
    public void Tasks_Term_LeadsToItsResources(string term, string resource)
    {
        string page = site.Files["tasks.html"];
        string row = page.Split('\n').Single(line => line.StartsWith($"<tr><td>{term}</td>", StringComparison.Ordinal));
        Assert.Contains($"resources/{resource}.html", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_EveryOne_HasTitleLanguageAndOneMainHeading() => Assert.All(site.Pages, page =>
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page.Value, StringComparison.Ordinal);
        Assert.Contains("<main id=\"main\">", page.Value, StringComparison.Ordinal);
        Assert.Equal(1, page.Value.Split("<h1").Length - 1);
        Assert.DoesNotContain("style=\"", page.Value, StringComparison.Ordinal);
    });

    private static string Resolve(string from, string link)
    {
        var at = new List<string>(from.Split('/')[..^1]);
        foreach (string part in link.Split('/'))
        {
            if (part == "..")
            {
                at.RemoveAt(at.Count - 1);
            }
            else
            {
                at.Add(part);
            }
        }

        return string.Join('/', at);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("\\bid=\"([^\"]*)\"")]
    private static partial Regex Ids();
}
