using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AppStoreConnect.Modeling;
using AscSpec.Site;

namespace AppStoreConnect.Site.Tests;

/// <summary>The rules that every page of the site follows.</summary>
public sealed partial class PageTests(SiteFixture site)
{
    private const int Largest = 60_000;

    [Fact]
    public void Pages_EveryOne_IsSmall() => Assert.All(
        site.Pages, page => Assert.True(Encoding.UTF8.GetByteCount(page.Value) <= Largest, $"{page.Key}: {Encoding.UTF8.GetByteCount(page.Value)} bytes"));

    [Fact]
    public void Pages_InternalLinks_LeadSomewhere() => AssertLinks(site.Files);

    [Fact]
    public void Pages_WithoutARepository_HaveNoDeadLinks()
    {
        var none = new SiteTexts([], [], "", "");
        AssertLinks(SiteWriter.Write(SiteFixture.FactsWith(none), none).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal));
    }

    private static void AssertLinks(IReadOnlyDictionary<string, string> files)
    {
        KeyValuePair<string, string>[] pages = [.. files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))];
        Dictionary<string, HashSet<string>> anchors = pages.ToDictionary(
            page => page.Key, page => Ids().Matches(page.Value).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var dead = new List<string>();
        foreach ((string path, string text) in pages)
        {
            foreach (string link in Links().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                string[] parts = link.Split('#', 2);
                string target = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
                if (!files.ContainsKey(target) || (parts.Length == 2 && !anchors[target].Contains(parts[1])))
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
    [InlineData("TestFlight", "betaGroups")]
    [InlineData("IAP", "inAppPurchases")]
    [InlineData("signing", "certificates")]
    public void Tasks_Term_LeadsToItsResources(string term, string resource)
    {
        string page = site.Files["tasks.html"];
        string row = page.Split('\n').Single(line => line.StartsWith($"<tr><td>{term}</td>", StringComparison.Ordinal));
        Assert.Contains($"resources/{resource}.html", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Navigation_EveryPage_LeadsToEveryGuide() => Assert.All(site.Pages, page =>
    {
        string root = SitePage.To(page.Key, "");
        Assert.All(site.Texts.Guides, guide => Assert.Contains($"<a href=\"{root}guides/{guide.Name}.html\"", page.Value, StringComparison.Ordinal));
    });

    [Fact]
    public void Navigation_List_NamesGuidesThatExist()
    {
        string[] listed = [.. site.Texts.Navigation.Split("(guides/").Skip(1).Select(text => text[..text.IndexOf(".md)", StringComparison.Ordinal)])];
        Assert.NotEmpty(listed);
        Assert.All(listed, name => Assert.Contains(site.Texts.Guides, guide => guide.Name == name));
        Assert.Equal(listed.Length, listed.Distinct().Count());
    }

    [Fact]
    public void Operations_EveryRequest_ShowsItsMembersAndABody() => Assert.All(site.Facts.Operations.Where(operation => operation.Model is { Body: BodyShape.Model }), operation =>
    {
        string page = site.Files[operation.Page];
        Assert.Contains("<h2 id=\"request\">", page, StringComparison.Ordinal);
        JsonNode body = site.Facts.Curl.Body(operation.Model!)!;
        Assert.Contains(System.Net.WebUtility.HtmlEncode(body.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Split('\n')[1].Trim()), page, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("GET-v1-apps-id-inAppPurchases", "InAppPurchasesV2")]
    [InlineData("DELETE-v1-appStoreVersionSubmissions-id", "client.V1.ReviewSubmissions")]
    [InlineData("GET-v1-gameCenterAchievements-id", "GET-v2-gameCenterAchievements-id.html")]
    public void Operations_Deprecated_NameTheirSuccessor(string page, string successor)
    {
        string text = site.Files[$"operations/{page}.html"];
        Assert.Contains(successor, text.Split('\n').Single(line => line.Contains("Deprecated.", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_WithNewMembers_ShowTheRelease()
    {
        Assert.Contains("since 4.4.1", site.Files["resources/appInfos.html"], StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"history\">", site.Files["resources/subscriptions.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 id=\"history\">", site.Files["resources/devices.html"], StringComparison.Ordinal);
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
