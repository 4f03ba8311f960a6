using System.Text.RegularExpressions;

namespace AscSpec.Site;

/// <summary>The navigation of all pages: the reference, and the guides in the groups and order of tools/site/navigation.md.</summary>
internal sealed partial class SiteNavigation
{
    private static readonly (string Href, string Text)[] s_reference =
        [("index.html", "Home"), ("tasks.html", "Tasks"), ("resources/index.html", "Resources"), ("releases/index.html", "Releases")];

    public SiteNavigation(SiteTexts texts)
    {
        Dictionary<string, SiteText> guides = texts.Guides.ToDictionary(guide => guide.Name, StringComparer.Ordinal);
        var groups = new List<(string Title, List<SiteText> Guides)>();
        foreach (string line in texts.Navigation.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                groups.Add((line[3..].Trim(), []));
            }
            else if (Entry().Match(line) is { Success: true } entry && groups.Count > 0 && guides.Remove(entry.Groups[1].Value, out SiteText? guide))
            {
                groups[^1].Guides.Add(guide);
            }
        }

        if (guides.Count > 0)
        {
            groups.Add((groups.Count == 0 ? "Guides" : "More", [.. texts.Guides.Where(guide => guides.ContainsKey(guide.Name))]));
        }

        Groups = [.. groups.Where(group => group.Guides.Count > 0).Select(group => (group.Title, (IReadOnlyList<SiteText>)group.Guides))];
    }

    /// <summary>The guides by group. Guides that are not in the list form the last group.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<SiteText> Guides)> Groups { get; }

    /// <summary>Returns the navigation for a page. The entry of the page is marked, and its group is open.</summary>
    public string ToHtml(string path)
    {
        string root = SitePage.To(path, "");
        var html = new Html().Raw("<ul>");
        foreach ((string href, string text) in s_reference)
        {
            string mark = href == path ? " aria-current=\"page\"" : Folder(href) is { } folder && folder == Folder(path) ? " aria-current=\"true\"" : "";
            html.Raw($"<li><a href=\"{root}{href}\"{mark}>{text}</a></li>");
        }

        html.Raw("</ul>");
        foreach ((string title, IReadOnlyList<SiteText> guides) in Groups)
        {
            bool isOpen = guides.Any(guide => Address(guide) == path);
            html.Raw($"<details{(isOpen ? " open" : "")}><summary>{Html.Escape(title)}</summary><ul>");
            foreach (SiteText guide in guides)
            {
                html.Raw($"<li><a href=\"{root}{Html.Escape(Address(guide))}\"{(Address(guide) == path ? " aria-current=\"page\"" : "")}>{Html.Escape(guide.Title)}</a></li>");
            }

            html.Raw("</ul></details>");
        }

        return html.ToString();
    }

    /// <summary>Returns the path of the page of a guide.</summary>
    public static string Address(SiteText guide) => $"guides/{guide.Name}.html";

    // The pages of enums and objects belong to resources.
    private static string? Folder(string path) => path.Split('/') is [var folder, _] ? folder is "operations" or "enums" or "objects" ? "resources" : folder : null;

    [GeneratedRegex(@"^- \[[^\]]*\]\(guides/([a-z0-9\-]+)\.md\)")]
    private static partial Regex Entry();
}
