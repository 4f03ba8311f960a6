using System.Text.RegularExpressions;
using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "x`|</code></summary><script>alert(1)</script>\"'&\n# Fake [link](http://evil) [a](#b) ** \\ \u202e";

    [Fact]
    public void Html_OfARelease_HasEverySectionOfThePageAndLinksToIt()
    {
        SpecDiffReport report = SpecDiffReport.Create(Gardens.Description, GardensNext.Description);

        string html = report.Html;

        foreach (string heading in report.Markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]))
        {
            Assert.Matches($"<h2 id=\"[a-z-]+\">{Regex.Escape(heading.Replace("'", "&#39;", StringComparison.Ordinal))}</h2>", html);
        }

        Assert.All(Targets().Matches(html), link => Assert.Contains($"id=\"{link.Groups[1].Value}\"", html, StringComparison.Ordinal));
        Assert.Contains("<code>Garden.Motto</code>: its member is removed.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("**", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_NamesWithMarkup_AreText()
    {
        ApiDescription hostile = (GardensNext.Description with { Title = Hostile, Version = Hostile, Servers = [Hostile] })
            .Add(Hostile, Gardens.Resource(Hostile, [Property(Hostile, Enum(Hostile, "A"))], []))
            .Add("Garden", "attributes", Property(Hostile, Text))
            .Add("GET", "/v1/gardens", Query(Hostile, Text))
            .Operation("GET", "/v1/gardens", o => o with { Id = Hostile, Tags = [Hostile] })
            .Add(Path("/v1/" + Hostile, Operation("GET", Hostile, null, null, Response("200", "Report")) with { Tags = [Hostile], Deprecated = true }));

        string html = SpecDiffReport.Create(Gardens.Description, hostile).Html;

        string[] tags = [.. Tags().Matches(html).Select(tag => tag.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Empty(tags.Except(["a", "b", "body", "code", "details", "em", "h1", "h2", "h3", "head", "html", "li", "main", "meta", "nav", "p", "strong", "style", "summary", "table", "tbody", "td",
            "th", "thead", "title", "tr", "ul", "!DOCTYPE"]));
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
        Assert.All(new[] { "table", "details", "code", "ul", "li", "td", "tr", "p" },
            tag => Assert.Equal(Regex.Count(html, $"<{tag}[ >]"), Regex.Count(html, $"</{tag}>")));
    }

    [Theory]
    [InlineData("`a<b`", "<code>a&lt;b</code>")]
    [InlineData("`` a`b ``", "<code>a`b</code>")]
    [InlineData("`a\\|b`", "<code>a|b</code>")]
    [InlineData("**x** and *y*", "<strong>x</strong> and <em>y</em>")]
    [InlineData("[Must change](#must-change)", "<a href=\"#must-change\">Must change</a>")]
    [InlineData("[a](http://b)", "[a](http://b)")]
    [InlineData("\\*\\<script\\>", "*&lt;script&gt;")]
    [InlineData("`open", "`open")]
    public void Inline_OfTheReportsMarkdown_IsHtml(string markdown, string expected) => Assert.Equal(expected, InlineHtml.Of(markdown));

    [Fact]
    public void Summary_OfALargeRelease_FitsOnOneScreen()
    {
        IReadOnlyList<string> lines = SpecDiffReport.Create(Gardens.Description with { Title = new string('x', 500) }, GardensNext.Description).Summary;

        Assert.InRange(lines.Count, 4, 20);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 160));
        Assert.Contains("source: BREAKS · binary: BREAKS · wire: BREAKS · data: BREAKS", lines);
    }


    [GeneratedRegex("<(!?[A-Za-z0-9]+)[ >]")]
    private static partial Regex Tags();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Targets();
}
