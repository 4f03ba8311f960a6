using System.Text.RegularExpressions;

namespace AscSpec.Site;

/// <summary>Converts links between Markdown files in the repository to links on the site.</summary>
internal static partial class SiteLinks
{
    /// <summary>The URL of files that have no page on the site.</summary>
    private const string Repository = "https://github.com/appstoreconnect-generated/appstoreconnect-generated/blob/main/";

    // Markdig aligns cells with style attributes, which the content security policy of the pages forbids. Code and tables must be scrollable with the keyboard.
    public static string Rewrite(string html) => Links().Replace(
        Scrolling(html.Replace(" style=\"text-align: right;\"", " class=\"number\"", StringComparison.Ordinal)),
        match => $"href=\"{Target(match.Groups[1].Value)}\"");

    /// <summary>Adds the page that contains an anchor to links to it.</summary>
    /// <param name="html">The content of a page.</param>
    /// <param name="page">Returns the page of an id. Empty for this page.</param>
    public static string ToAnchors(string html, Func<string, string> page) => Anchors().Replace(html, match => $"href=\"{page(match.Groups[1].Value)}#{match.Groups[1].Value}\"");

    private static string Scrolling(string html) => html
        .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal)
        .Replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        .Replace("<th>", "<th scope=\"col\">", StringComparison.Ordinal)
        .Replace("<th class=", "<th scope=\"col\" class=", StringComparison.Ordinal);

    private static string Target(string link) => link switch
    {
        _ when link.StartsWith('#') || link.Contains("://", StringComparison.Ordinal) => link,
        _ when Report().Match(link) is { Success: true } report => $"../releases/{report.Groups[1].Value}.html",
        _ when !link.Contains('/', StringComparison.Ordinal) && Guide().Match(link) is { Success: true } guide => $"{guide.Groups[1].Value}.html{guide.Groups[2].Value}",
        _ => Repository + link.Replace("../", "", StringComparison.Ordinal),
    };

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Anchors();

    [GeneratedRegex(@"spec/reports/([0-9A-Za-z.\-]+)\.md$")]
    private static partial Regex Report();

    [GeneratedRegex(@"^([a-z0-9\-]+)\.md(#.*)?$")]
    private static partial Regex Guide();
}
