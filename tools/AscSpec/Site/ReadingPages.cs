using System.Text.RegularExpressions;
using AscSpec.Queries;
using Markdig;

namespace AscSpec.Site;

/// <summary>Creates the pages that people wrote and the entry pages: start, tasks, guides, and releases.</summary>
internal sealed partial class ReadingPages(SiteFacts facts, SiteTexts texts, SiteNavigation navigation)
{
    // Raw HTML stays text, so that nothing quoted in a guide becomes markup.
    private static readonly MarkdownPipeline s_guides = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    public IEnumerable<SitePage> All() =>
    [
        Start(),
        Tasks(),
        .. texts.Guides.Select(Guide),
        Releases(),
        .. texts.Reports.SelectMany(ReportPages.Of),
    ];

    private SitePage Start()
    {
        var html = new Html().Heading(1, "App Store Connect in C#")
            .Paragraph($"{Html.Escape(facts.Api)}: {facts.Operations.Count} operations and {facts.Client.Resources.Count} resources. Each has a page with its C# calls.")
            .Raw("<ul class=\"cards\">")
            .Raw(facts.Guides.ContainsKey("getting-started") ? "<li><a href=\"guides/getting-started.html\">Getting started</a><p>Install the package, set up a key, and make your first call.</p></li>" : "")
            .Raw("<li><a href=\"tasks.html\">Tasks</a><p>Find the API names for common terms, such as TestFlight or in-app purchase.</p></li>")
            .Raw("<li><a href=\"resources/index.html\">Resources</a><p>Members, relationships, and operations of each resource.</p></li>")
            .Raw("<li><a href=\"releases/index.html\">Releases</a><p>What Apple changed, in the API and in C#.</p></li>")
            .Raw("</ul>");
        if (navigation.Groups.Count > 0)
        {
            html.Heading(2, "Guides");
        }

        foreach ((string title, IReadOnlyList<SiteText> guides) in navigation.Groups)
        {
            html.Heading(3, title).Raw("<ul class=\"columns\">");
            foreach (SiteText guide in guides)
            {
                html.Raw($"<li>{Html.Link(SiteNavigation.Address(guide), guide.Title)}</li>");
            }

            html.Raw("</ul>");
        }

        return new("index.html", "App Store Connect in C#", html.ToString());
    }

    private SitePage Tasks()
    {
        HashSet<string> pages = [.. facts.Resources.Select(resource => resource.Name)];
        return new("tasks.html", "Tasks", new Html().Heading(1, "Tasks")
            .Paragraph("Common terms and the resources that the API has for them. You can also search for these terms.")
            .Table(
                ["Term", "Guide", "Resources"],
                [
                    .. Synonyms.Terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).Select(term => (IReadOnlyList<string>)
                    [
                        Html.Escape(term.Term),
                        string.Join(", ", Synonyms.GuidesOf(term.Term).Where(facts.Guides.ContainsKey).Select(name => Html.Link($"guides/{name}.html", facts.Guides[name]))),
                        string.Join(", ", term.Types.Select(type => pages.Contains(type) ? Html.Link($"resources/{type}.html", type) : Html.Code(type))),
                    ]),
                ],
                "Terms and resources")
            .ToString());
    }

    private SitePage Guide(SiteText guide)
    {
        string path = SiteNavigation.Address(guide);
        string content = SiteLinks.Rewrite(Markdown.ToHtml(Comments().Replace(guide.Text, ""), s_guides));
        return new(path, guide.Title, guide.Name == "benchmarks" ? Before(content, RatioChart.Of(texts.Benchmarks), "<div class=\"scroll\"") : content);
    }

    private SitePage Releases()
    {
        var html = new Html().Heading(1, "Releases").Raw("<ul>");
        foreach (SiteText report in texts.Reports.Reverse())
        {
            html.Raw($"<li>{Html.Link($"{report.Name}.html", report.Title)}</li>");
        }

        return new("releases/index.html", "Releases", html.Raw("</ul>").Raw(GrowthChart.Of(texts.Reports)).ToString());
    }

    private static string Before(string html, string added, string mark) => html.IndexOf(mark, StringComparison.Ordinal) is var at && at < 0 ? html + added : html[..at] + added + html[at..];

    // Matches the marks of programs that write a part of a guide.
    [GeneratedRegex("^<!--.*?-->\n?", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
