namespace AppStoreConnect.Site.Tests;

/// <summary>Tests the site in a browser: search, keyboard, accessibility, widths, and without scripts. See <see cref="SiteCheck"/> for the requirements.</summary>
public sealed class BrowserTests(SiteFixture site)
{
    private const string First = "first";
    private const string Among = "";

    // The search text, the page that it leads to in one click, and whether that is the first result.
    private static readonly string[][] s_queries =
    [
        ["testflight", "guides/publishing.html", First],
        ["testflight", "resources/betaGroups.html", Among],
        ["iap", "resources/inAppPurchases.html", Among],
        ["add build to group", "operations/POST-v1-betaGroups-id-relationships-builds.html", First],
        ["remove tester from group", "operations/DELETE-v1-betaGroups-id-relationships-betaTesters.html", First],
        ["BundleIdCapability", "resources/bundleIdCapabilities.html#BundleIdCapability", First],
        ["bundleid capability", "resources/bundleIdCapabilities.html#BundleIdCapability", First],
        ["GET /v1/apps", "operations/GET-v1-apps.html", First],
        ["/v1/apps/{id}/builds", "operations/GET-v1-apps-id-builds.html", First],
        ["App.BundleId", "resources/apps.html#App.BundleId", First],
        ["VersionString", "resources/appStoreVersions.html#AppStoreVersion.VersionString", Among],
        ["client.V1.BetaGroups.PostAsync", "operations/POST-v1-betaGroups.html", First],
        ["ProfileCreateRequest", "operations/POST-v1-profiles.html#request", First],
        ["EnsureAsync", "guides/signing.html", Among],
        ["list builds of an app in TestFlight", "operations/GET-v1-apps-id-builds.html", Among],
        ["upload a screenshot", "operations/POST-v1-appScreenshots.html", Among],
        ["yesterday's sales", "guides/reports.html", Among],
        ["verify a webhook", "guides/webhooks.html", First],
        ["create a profile", "operations/POST-v1-profiles.html", First],
        ["READY_FOR_DISTRIBUTION", "enums/AppVersionState.html", Among],
    ];

    [Fact]
    public async Task Search_WhatPeopleType_LeadsToThePageInOneClick() =>
        Assert.Empty(await RunAsync("search", new { from = "guides/paging.html", queries = s_queries }));

    [Fact]
    public async Task Keyboard_Alone_ReachesAndShowsEverything() =>
        Assert.Empty(await RunAsync("keyboard",
            new { pages = (string[])["index.html", "resources/profiles.html", "operations/POST-v1-profiles.html", "guides/benchmarks.html"], screenshots = SiteCheck.Screenshots }));

    [Fact]
    public async Task Pages_EveryKind_AreAccessibleAtAllWidthsInLightAndDark() =>
        Assert.Empty(await RunAsync("pages", new { pages = Kinds(), screenshots = SiteCheck.Screenshots }));

    [Fact]
    public async Task Pages_WithoutScripts_CanBeReadAndPrinted() =>
        Assert.Empty(await RunAsync("plain", new { pages = Kinds() }));

    [Fact]
    public async Task Pages_EveryKind_AreValidHtml() =>
        Assert.Empty(await RunAsync("html", new { pages = Kinds().Concat(site.Texts.Guides.Select(guide => $"guides/{guide.Name}.html")).Distinct() }));

    // The largest page of each folder, each method, linkages, and deprecated operations, and pages with charts and lists.
    private string[] Kinds()
    {
        IEnumerable<IGrouping<string, KeyValuePair<string, string>>> kinds = site.Pages.GroupBy(
            page => page.Key.StartsWith("operations/", StringComparison.Ordinal)
                ? page.Key.Split('-')[0] + page.Key.Contains("relationships", StringComparison.Ordinal) + page.Value.Contains("Deprecated.", StringComparison.Ordinal)
                : page.Key.Contains('/', StringComparison.Ordinal) ? page.Key.Split('/')[0] : page.Key,
            StringComparer.Ordinal);
        return
        [
            .. kinds.Select(kind => kind.MaxBy(page => page.Value.Length).Key)
                .Concat(["releases/index.html", "guides/benchmarks.html", "resources/index.html", "resources/profiles.html", "operations/POST-v1-appScreenshots.html"]).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
        ];
    }

    private Task<string[]> RunAsync(string mode, object input) => SiteCheck.RunAsync(mode, site.Folder, input, TestContext.Current.CancellationToken);
}
