namespace AscSpec.Site;

/// <summary>A page of the site: its content in the layout that all pages share.</summary>
/// <param name="Path">Relative to the site's root, with slashes: <c>resources/apps.html</c>.</param>
/// <param name="Title">The title, as plain text.</param>
/// <param name="Content">What is inside <c>main</c>, as HTML.</param>
internal sealed record SitePage(string Path, string Title, string Content)
{
    private static readonly (string Href, string Text)[] s_navigation =
    [
        ("index.html", "Start"), ("guides/getting-started.html", "Guides"), ("tasks.html", "Tasks"), ("resources/index.html", "Resources"), ("releases/index.html", "Releases"),
    ];

    /// <summary>From this page to another place of the site.</summary>
    public static string To(string from, string to) => string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + to;

    /// <summary>The whole document.</summary>
    /// <param name="api">The API's title and version.</param>
    public SiteFile ToFile(string api)
    {
        string root = To(Path, "");
        string navigation = string.Join("\n", s_navigation.Select(entry =>
            $"<a href=\"{root}{entry.Href}\"{(Section(entry.Href) == Section(Path) ? " aria-current=\"true\"" : "")}>{entry.Text}</a>"));
        return new(Path, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'">
            <title>{{Html.Escape(Title)}} - AppStoreConnect.Generated</title>
            <link rel="icon" href="{{root}}icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="{{root}}site.css">
            <script src="{{root}}search-index.js" defer></script>
            <script src="{{root}}search.js" defer></script>
            </head>
            <body data-root="{{root}}">
            <a class="skip" href="#main">Skip to content</a>
            <header>
            <nav aria-label="Site">
            {{navigation}}
            </nav>
            <div class="search" hidden>
            <label for="search">Search</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="testflight, GET /v1/apps, BundleIdCapability" aria-controls="hits">
            <ol id="hits" aria-label="Search results"></ol>
            </div>
            </header>
            <main id="main">
            {{Content}}</main>
            <footer><p>{{Html.Escape(api)}} in C#, made from the facts of its document. App Store Connect is a service provided by Apple Inc. This project is not affiliated with Apple.</p></footer>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }

    private static string Section(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : path;
}
