namespace AscSpec.Queries;

/// <summary>What people call things, and the JSON:API types that the API has for them.</summary>
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

    /// <summary>Types by what people call them: lower case, without spaces and dashes.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["testflight"] = s_testFlight,
        ["betatesting"] = s_testFlight,
        ["iap"] = s_purchases,
        ["inapp"] = s_purchases,
        ["purchases"] = s_purchases,
        ["xcodecloud"] = s_cloud,
        ["ci"] = s_cloud,
        ["signing"] = s_signing,
        ["codesigning"] = s_signing,
        ["provisioning"] = s_signing,
        ["entitlements"] = ["bundleIdCapabilities", "bundleIds"],
        ["capabilities"] = ["bundleIdCapabilities"],
        ["appid"] = ["bundleIds"],
        ["udid"] = ["devices"],
        ["screenshots"] = ["appScreenshots", "appScreenshotSets"],
        ["previews"] = ["appPreviews", "appPreviewSets"],
        ["videos"] = ["appPreviews", "appPreviewSets"],
        ["sales"] = s_reports,
        ["finance"] = s_reports,
        ["revenue"] = s_reports,
        ["analytics"] = ["analyticsReportRequests", "analyticsReports", "analyticsReportInstances", "analyticsReportSegments"],
        ["metrics"] = ["perfPowerMetrics", "diagnosticSignatures", "diagnosticLogs"],
        ["crashes"] = ["diagnosticSignatures", "betaFeedbackCrashSubmissions"],
        ["metadata"] = s_metadata,
        ["localization"] = s_metadata,
        ["translations"] = s_metadata,
        ["submit"] = s_submission,
        ["submission"] = s_submission,
        ["appreview"] = s_submission,
        ["release"] = ["appStoreVersionReleaseRequests", "appStoreVersionPhasedReleases", "appStoreVersions"],
        ["phasedrelease"] = ["appStoreVersionPhasedReleases"],
        ["rollout"] = ["appStoreVersionPhasedReleases"],
        ["pricing"] = ["appPriceSchedules", "appPricePoints", "subscriptionPrices", "inAppPurchasePriceSchedules"],
        ["prices"] = ["appPriceSchedules", "appPricePoints", "subscriptionPrices", "inAppPurchasePriceSchedules"],
        ["availability"] = ["appAvailabilities", "territoryAvailabilities", "territories"],
        ["countries"] = ["territories", "territoryAvailabilities"],
        ["upload"] = ["buildUploads", "buildUploadFiles", "appScreenshots", "appPreviews"],
        ["ipa"] = ["buildUploads", "builds", "buildBundles"],
        ["dsym"] = ["buildBundles", "builds"],
        ["team"] = ["users", "userInvitations", "actors"],
        ["members"] = ["users", "userInvitations"],
        ["roles"] = ["users", "userInvitations"],
        ["reviews"] = ["customerReviews", "customerReviewResponses", "customerReviewSummarizations"],
        ["ratings"] = ["customerReviews", "ageRatingDeclarations"],
        ["agerating"] = ["ageRatingDeclarations"],
        ["exportcompliance"] = ["appEncryptionDeclarations"],
        ["encryption"] = ["appEncryptionDeclarations"],
        ["sandbox"] = ["sandboxTesters"],
        ["autorenewable"] = ["subscriptions", "subscriptionGroups"],
        ["promocodes"] = ["subscriptionOfferCodes", "winBackOffers", "promotedPurchases"],
        ["offers"] = ["subscriptionOfferCodes", "subscriptionIntroductoryOffers", "subscriptionPromotionalOffers", "winBackOffers"],
        ["abtest"] = ["appStoreVersionExperiments", "appStoreVersionExperimentTreatments"],
        ["productpage"] = ["appCustomProductPages", "appStoreVersionExperiments"],
        ["gamecenter"] = ["gameCenterDetails", "gameCenterAchievements", "gameCenterLeaderboards", "gameCenterLeaderboardSets", "gameCenterGroups"],
        ["leaderboards"] = ["gameCenterLeaderboards", "gameCenterLeaderboardSets"],
        ["achievements"] = ["gameCenterAchievements"],
        ["notifications"] = ["webhooks", "webhookDeliveries"],
        ["events"] = ["appEvents", "webhooks"],
        ["altstore"] = ["marketplaceWebhooks", "alternativeDistributionKeys", "alternativeDistributionPackages"],
        ["alternativedistribution"] = ["alternativeDistributionKeys", "alternativeDistributionDomains", "alternativeDistributionPackages"],
    };

    /// <summary>What a first word of a question asks for.</summary>
    private static readonly Dictionary<string, string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["add"] = "POST", ["create"] = "POST", ["new"] = "POST", ["register"] = "POST", ["invite"] = "POST", ["submit"] = "POST", ["upload"] = "POST",
        ["get"] = "GET", ["list"] = "GET", ["read"] = "GET", ["find"] = "GET", ["show"] = "GET", ["download"] = "GET",
        ["update"] = "PATCH", ["change"] = "PATCH", ["set"] = "PATCH", ["edit"] = "PATCH", ["rename"] = "PATCH",
        ["delete"] = "DELETE", ["remove"] = "DELETE", ["revoke"] = "DELETE",
    };

    private static readonly HashSet<string> s_stopWords = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "to", "of", "for", "from", "in", "on", "with", "my", "all", "how", "do", "i" };

    /// <summary>The types that a term stands for; none where it stands for itself.</summary>
    public static IReadOnlyList<string> Of(string term)
    {
        string key = new([.. term.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return All.TryGetValue(key, out string[]? types) || (key.EndsWith('s') && All.TryGetValue(key[..^1], out types)) || All.TryGetValue(key + "s", out types) ? types : [];
    }

    /// <summary>A question such as "add build to group" as a method and words; null where it is one word.</summary>
    public static (string? Method, string[] Words)? Question(string term)
    {
        string[] words = [.. term.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => !s_stopWords.Contains(word))];
        if (words.Length < 2)
        {
            return null;
        }

        return s_verbs.TryGetValue(words[0], out string? method) ? (method, words[1..]) : (null, words);
    }
}
