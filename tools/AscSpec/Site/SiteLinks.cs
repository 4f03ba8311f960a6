using System.Text.RegularExpressions;

namespace AscSpec.Site;

/// <summary>Turns links between Markdown files of the repository into links of the site.</summary>
internal static partial class SiteLinks
{
    /// <summary>Where files that are no page of the site can be read.</summary>
    private const string Repository = "https://github.com/appstoreconnect-generated/appstoreconnect-generated/blob/main/";

    // Markdig aligns cells with style attributes, which the pages' content security policy forbids; and a keyboard must be able to scroll code and tables.
    public static string Rewrite(string html) => Links().Replace(
        Scrolling(html.Replace(" style=\"text-align: right;\"", " class=\"number\"", StringComparison.Ordinal)),
        match => $"href=\"{Target(match.Groups[1].Value)}\"");

    /// <summary>Puts the page that has an anchor before the links to it.</summary>
    /// <param name="html">A page's content.</param>
    /// <param name="page">The page of an id; empty for this one.</param>
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
