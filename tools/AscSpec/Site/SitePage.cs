namespace AscSpec.Site;

/// <summary>A page of the site: its content in the shared layout.</summary>
/// <param name="Path">The path relative to the root of the site, with slashes, such as <c>resources/apps.html</c>.</param>
/// <param name="Title">The title, as plain text.</param>
/// <param name="Content">The content of <c>main</c>, as HTML.</param>
internal sealed record SitePage(string Path, string Title, string Content)
{
    /// <summary>Returns the relative path from this page to another.</summary>
    public static string To(string from, string to) => string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + to;

    /// <summary>Returns the whole document.</summary>
    /// <param name="api">The title and version of the API.</param>
    /// <param name="navigation">The navigation of all pages.</param>
    public SiteFile ToFile(string api, SiteNavigation navigation)
    {
        string root = To(Path, "");
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
            <script src="{{root}}search.js" defer></script>
            </head>
            <body data-root="{{root}}">
            <a class="skip" href="#main">Skip to content</a>
            <header>
            <a class="brand" href="{{root}}index.html">AppStoreConnect.Generated</a>
            <button type="button" class="menu" popovertarget="menu">Menu</button>
            <search class="search" aria-label="Site" hidden>
            <label for="search">Search</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="testflight, GET /v1/apps, App.BundleId" aria-controls="hits" aria-describedby="found">
            <p id="found" class="unseen" role="status"></p>
            <ol id="hits"></ol>
            </search>
            </header>
            <div class="page">
            <nav id="menu" popover aria-label="Site">
            {{navigation.ToHtml(Path)}}</nav>
            <main id="main">
            {{Content}}</main>
            </div>
            <footer><p>{{Html.Escape(api)}} in C#, generated from the facts in its document. App Store Connect is a service provided by Apple Inc. This project is not affiliated with Apple.</p></footer>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
