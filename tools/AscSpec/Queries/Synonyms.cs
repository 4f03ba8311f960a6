namespace AscSpec.Queries;

/// <summary>Common terms and the JSON:API types that they stand for.</summary>
internal static class Synonyms
{
    private static readonly string[] s_testFlight =
        ["betaGroups", "betaTesters", "builds", "betaAppReviewSubmissions", "betaBuildLocalizations", "buildBetaDetails", "betaTesterInvitations", "preReleaseVersions"];

    private static readonly string[] s_signing = ["certificates", "profiles", "bundleIds", "bundleIdCapabilities", "devices"];
    private static readonly string[] s_purchases = ["inAppPurchases", "inAppPurchasesV2", "inAppPurchasePriceSchedules", "inAppPurchaseLocalizations", "inAppPurchaseSubmissions"];
    private static readonly string[] s_cloud = ["ciProducts", "ciWorkflows", "ciBuildRuns", "ciBuildActions", "ciArtifacts", "ciTestResults", "scmRepositories"];
    private static readonly string[] s_reports = ["salesReports", "financeReports", "analyticsReportRequests", "analyticsReports"];
    private static readonly string[] s_metadata = ["appInfoLocalizations", "appStoreVersionLocalizations", "appInfos", "appStoreVersions"];
    private static readonly string[] s_submission = ["reviewSubmissions", "reviewSubmissionItems", "appStoreVersions", "appStoreReviewDetails"];

    /// <summary>Words that do not affect what a question asks for.</summary>
    public static IReadOnlySet<string> StopWords { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "to", "of", "for", "from", "in", "on", "with", "my", "all", "how", "do", "i" };

    /// <summary>Common terms and their types.</summary>
    public static IReadOnlyList<(string Term, string[] Types)> Terms { get; } =
    [
        ("TestFlight", s_testFlight),
        ("beta testing", s_testFlight),
        ("IAP", s_purchases),
        ("in-app", s_purchases),
        ("purchases", s_purchases),
        ("Xcode Cloud", s_cloud),
        ("CI", s_cloud),
        ("signing", s_signing),
        ("code signing", s_signing),
        ("provisioning", s_signing),
        ("entitlements", ["bundleIdCapabilities", "bundleIds"]),
        ("capabilities", ["bundleIdCapabilities"]),
        ("app id", ["bundleIds"]),
        ("UDID", ["devices"]),
        ("screenshots", ["appScreenshots", "appScreenshotSets"]),
        ("previews", ["appPreviews", "appPreviewSets"]),
        ("videos", ["appPreviews", "appPreviewSets"]),
        ("sales", s_reports),
        ("finance", s_reports),
        ("revenue", s_reports),
        ("analytics", ["analyticsReportRequests", "analyticsReports", "analyticsReportInstances", "analyticsReportSegments"]),
        ("metrics", ["perfPowerMetrics", "diagnosticSignatures", "diagnosticLogs"]),
        ("crashes", ["diagnosticSignatures", "betaFeedbackCrashSubmissions"]),
        ("metadata", s_metadata),
        ("localization", s_metadata),
        ("translations", s_metadata),
        ("submit", s_submission),
        ("submission", s_submission),
        ("app review", s_submission),
        ("release", ["appStoreVersionReleaseRequests", "appStoreVersionPhasedReleases", "appStoreVersions"]),
        ("phased release", ["appStoreVersionPhasedReleases"]),
        ("rollout", ["appStoreVersionPhasedReleases"]),
        ("pricing", ["appPriceSchedules", "appPricePoints", "subscriptionPrices", "inAppPurchasePriceSchedules"]),
        ("prices", ["appPriceSchedules", "appPricePoints", "subscriptionPrices", "inAppPurchasePriceSchedules"]),
        ("availability", ["appAvailabilities", "territoryAvailabilities", "territories"]),
        ("countries", ["territories", "territoryAvailabilities"]),
        ("upload", ["buildUploads", "buildUploadFiles", "appScreenshots", "appPreviews"]),
        ("IPA", ["buildUploads", "builds", "buildBundles"]),
        ("dSYM", ["buildBundles", "builds"]),
        ("team", ["users", "userInvitations", "actors"]),
        ("members", ["users", "userInvitations"]),
        ("roles", ["users", "userInvitations"]),
        ("reviews", ["customerReviews", "customerReviewResponses", "customerReviewSummarizations"]),
        ("ratings", ["customerReviews", "ageRatingDeclarations"]),
        ("age rating", ["ageRatingDeclarations"]),
        ("export compliance", ["appEncryptionDeclarations"]),
        ("encryption", ["appEncryptionDeclarations"]),
        ("sandbox", ["sandboxTesters"]),
        ("auto-renewable", ["subscriptions", "subscriptionGroups"]),
        ("promo codes", ["subscriptionOfferCodes", "winBackOffers", "promotedPurchases"]),
        ("offers", ["subscriptionOfferCodes", "subscriptionIntroductoryOffers", "subscriptionPromotionalOffers", "winBackOffers"]),
        ("A/B test", ["appStoreVersionExperiments", "appStoreVersionExperimentTreatments"]),
        ("product page", ["appCustomProductPages", "appStoreVersionExperiments"]),
        ("Game Center", ["gameCenterDetails", "gameCenterAchievements", "gameCenterLeaderboards", "gameCenterLeaderboardSets", "gameCenterGroups"]),
        ("leaderboards", ["gameCenterLeaderboards", "gameCenterLeaderboardSets"]),
        ("achievements", ["gameCenterAchievements"]),
        ("notifications", ["webhooks", "webhookDeliveries"]),
        ("events", ["appEvents", "webhooks"]),
        ("AltStore", ["marketplaceWebhooks", "alternativeDistributionKeys", "alternativeDistributionPackages"]),
        ("alternative distribution", ["alternativeDistributionKeys", "alternativeDistributionDomains", "alternativeDistributionPackages"]),
    ];

    /// <summary>The same by key: lowercase, without spaces and punctuation.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = Terms.ToDictionary(term => Key(term.Term), term => term.Types, StringComparer.Ordinal);

    private static readonly (string Guide, string[] Terms)[] s_guides =
    [
        ("publishing", ["testflight", "betatesting", "submit", "submission", "appreview", "release", "phasedrelease", "rollout"]),
        ("devices-testers-users", ["testflight", "betatesting", "udid", "team", "members", "roles"]),
        ("signing", ["signing", "codesigning", "provisioning", "entitlements", "capabilities", "appid"]),
        ("builds", ["ipa", "upload"]),
        ("uploads", ["upload", "screenshots", "previews", "videos"]),
        ("metadata", ["metadata", "localization", "translations", "screenshots", "previews"]),
        ("prices", ["pricing", "prices"]),
        ("reports", ["sales", "finance", "revenue", "analytics"]),
        ("webhooks", ["notifications", "events"]),
    ];

    /// <summary>The HTTP methods for the first word of a question.</summary>
    private static readonly Dictionary<string, string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["add"] = "POST", ["create"] = "POST", ["new"] = "POST", ["register"] = "POST", ["invite"] = "POST", ["submit"] = "POST", ["upload"] = "POST",
        ["get"] = "GET", ["list"] = "GET", ["read"] = "GET", ["find"] = "GET", ["show"] = "GET", ["download"] = "GET",
        ["update"] = "PATCH", ["change"] = "PATCH", ["set"] = "PATCH", ["edit"] = "PATCH", ["rename"] = "PATCH",
        ["delete"] = "DELETE", ["remove"] = "DELETE", ["revoke"] = "DELETE",
    };

    /// <summary>Returns the types that a term stands for, or none if it is not a common term.</summary>
    public static IReadOnlyList<string> Of(string term)
    {
        string key = Key(term);
        return All.TryGetValue(key, out string[]? types) || (key.EndsWith('s') && All.TryGetValue(key[..^1], out types)) || All.TryGetValue(key + "s", out types) ? types : [];
    }

    /// <summary>The guides on the documentation site about a term in <see cref="All"/>, by file name.</summary>
    public static IEnumerable<string> GuidesOf(string term) => s_guides.Where(guide => guide.Terms.Contains(Key(term))).Select(guide => guide.Guide);

    /// <summary>Returns the guides about a type.</summary>
    public static IEnumerable<string> GuidesOfType(string type) => All.Where(pair => pair.Value.Contains(type)).SelectMany(pair => GuidesOf(pair.Key)).Distinct();

    /// <summary>Splits a question such as "add build to group" into a method and words. Returns null for a single word.</summary>
    public static (string? Method, string[] Words)? Question(string term)
    {
        string[] words = [.. term.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => !StopWords.Contains(word))];
        if (words.Length < 2)
        {
            return null;
        }

        return s_verbs.TryGetValue(words[0], out string? method) ? (method, words[1..]) : (null, words);
    }

    private static string Key(string term) => new([.. term.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
