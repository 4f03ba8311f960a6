using AscSpec.Queries;
using Markdig;

namespace AscSpec.Site;

/// <summary>Pages that people wrote, and the ways in: start, tasks, guides, releases.</summary>
internal sealed class ReadingPages(SiteFacts facts, IReadOnlyList<(string Name, string Text)> guides, IReadOnlyList<(string Name, string Text)> reports)
{
    // Raw HTML stays text: a report quotes names of Apple's document.
    private static readonly MarkdownPipeline s_guides = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    // Reports use details and summary, which they write themselves with everything inside escaped.
    private static readonly MarkdownPipeline s_reports = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().Build();

    public IEnumerable<SitePage> All()
    {
        yield return Start();
        yield return Tasks();
        foreach ((string name, string text) in guides)
        {
            yield return new($"guides/{name}.html", Title(text), GuideList($"guides/{name}.html") + Links(Markdown.ToHtml(text, s_guides)));
        }

        yield return Releases();
        foreach ((string name, string text) in reports)
        {
            yield return new($"releases/{name}.html", Title(text), Links(Markdown.ToHtml(text, s_reports)));
        }
    }

    /// <summary>A page's first heading.</summary>
    public static string Title(string markdown) => markdown.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) is { } line ? line[2..].Replace("`", "", StringComparison.Ordinal).Trim() : "Page";

    private SitePage Start()
    {
        var html = new Html().Heading(1, "App Store Connect in C#")
            .Paragraph($"{Html.Escape(facts.Api)}: {facts.Operations.Count} operations, {facts.Client.Resources.Count} resources, each with its C# call.")
            .Raw("<ul>")
            .Raw("<li><a href=\"guides/getting-started.html\">Getting started</a>: package, key, first call</li>")
            .Raw("<li><a href=\"tasks.html\">Tasks</a>: TestFlight, signing, reports, and what else people call things</li>")
            .Raw("<li><a href=\"resources/index.html\">Resources</a>: members, relationships, operations</li>")
            .Raw("<li><a href=\"releases/index.html\">Releases</a>: what Apple changed, on the wire and in C#</li>")
            .Raw("</ul>")
            .Heading(2, "Guides").Raw("<ul class=\"columns\">");
        foreach ((string name, string text) in guides)
        {
            html.Raw($"<li>{Html.Link($"guides/{name}.html", Title(text))}</li>");
        }

        return new("index.html", "App Store Connect in C#", html.Raw("</ul>").ToString());
    }

    private SitePage Tasks()
    {
        HashSet<string> pages = [.. facts.Resources.Select(resource => resource.Name)];
        return new("tasks.html", "Tasks", new Html().Heading(1, "Tasks")
            .Paragraph("What people call things, and the resources that the API has for them.")
            .Table(
                ["Term", "Resources"],
                [
                    .. Synonyms.All.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (IReadOnlyList<string>)
                    [
                        Html.Escape(pair.Key),
                        string.Join(", ", pair.Value.Select(type => pages.Contains(type) ? Html.Link($"resources/{type}.html", type) : Html.Code(type))),
                    ]),
                ],
                "Terms and resources")
            .ToString());
    }

    private SitePage Releases()
    {
        var html = new Html().Heading(1, "Releases").Raw("<ul>");
        foreach ((string name, string text) in reports.Reverse())
        {
            html.Raw($"<li>{Html.Link($"{name}.html", Title(text))}</li>");
        }

        return new("releases/index.html", "Releases", html.Raw("</ul>").ToString());
    }

    private string GuideList(string from)
    {
        var html = new Html().Raw("<details><summary>All guides</summary><ul class=\"columns\">");
        foreach ((string name, string text) in guides)
        {
            html.Raw($"<li>{Html.Link(SitePage.To(from, $"guides/{name}.html"), Title(text))}</li>");
        }

        return html.Raw("</ul></details>").ToString();
    }

    // Guides and reports link to files of the repository: guides and reports become pages of the site, the rest leads to the repository.
    private static string Links(string html) => SiteLinks.Rewrite(html);
}
