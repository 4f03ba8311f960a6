namespace AppStoreConnect.Modeling;

/// <summary>Names that no rule finds, each with its reason. Types shared by several places are in <see cref="TypeGroups"/>.</summary>
public static class NamesByHand
{
    private const string GameCenter = "gameCenter";

    // Versions without a first version beside them: the suffix means nothing to callers. Fixed here, since a rule that looks for the first
    // version would rename the second on the day Apple removes the first.
    private static readonly string[] s_onlyVersions =
    [
        "AppAvailabilityV2", "AppPricePointV3", "AppPriceV2", "CustomerReviewResponseV1", "GameCenterAchievementVersionV2",
        "GameCenterLeaderboardSetVersionV2", "GameCenterLeaderboardVersionV2", "SandboxTesterV2", "SandboxTestersClearPurchaseHistoryRequestV2",
    ];

    // Short names of path segments whose builders would have names of more than 60 letters. Used only in class names, never in
    // properties. Collections of Game Center omit "GameCenter", and "metrics" adds nothing to what follows it.
    private static readonly Dictionary<string, string> s_shortSegments = new(StringComparer.Ordinal)
    {
        ["adjustedEqualizations"] = "AdjustedPoints",
        ["alternativeDistributionPackage"] = "DistributionPackage",
        ["alternativeDistributionPackageVersions"] = "DistributionPackageVersions",
        ["appClipDefaultExperienceLocalizations"] = "AppClipLocalizations",
        ["appClipDefaultExperiences"] = "AppClipExperiences",
        ["appCustomProductPageLocalizations"] = "ProductPageLocalizations",
        ["appCustomProductPageVersions"] = "ProductPageVersions",
        ["appEncryptionDeclarations"] = "EncryptionDeclarations",
        ["appStoreVersionExperimentTreatmentLocalizations"] = "TreatmentLocalizations",
        ["appStoreVersionExperimentTreatments"] = "ExperimentTreatments",
        ["appStoreVersionLocalizations"] = "VersionLocalizations",
        ["availableTerritories"] = "Territories",
        ["backgroundAssetVersionAppStoreReleases"] = "AssetAppStoreReleases",
        ["backgroundAssetVersionExternalBetaReleases"] = "AssetExternalBetaReleases",
        ["backgroundAssetVersionInternalBetaReleases"] = "AssetInternalBetaReleases",
        ["betaRecruitmentCriterionCompatibleBuildCheck"] = "CompatibleBuildCheck",
        ["challengesMinimumPlatformVersions"] = "ChallengePlatformVersions",
        ["classicMatchmakingRequests"] = "ClassicRequests",
        ["experimentMatchmakingQueueSizes"] = "ExperimentQueueSizes",
        ["experimentMatchmakingRequests"] = "ExperimentRequests",
        ["gameCenterDetails"] = "GameDetails",
        ["gameCenterLeaderboardSetMemberLocalizations"] = "SetMemberLocalizations",
        ["matchmakingBooleanRuleResults"] = "BooleanRuleResults",
        ["matchmakingNumberRuleResults"] = "NumberRuleResults",
        ["matchmakingQueueSizes"] = "QueueSizes",
        ["matchmakingRequests"] = "Requests",
        ["matchmakingRuleErrors"] = "RuleErrors",
        ["matchmakingSessions"] = "Sessions",
        ["metrics"] = "",
        ["releaseWithAppStoreVersion"] = "ReleaseVersion",
        ["ruleBasedMatchmakingRequests"] = "RuleBasedRequests",
    };

    /// <summary>Returns the name of a component: its own name, without a version if there is no other version.</summary>
    public static string Schema(string name)
    {
        string? versioned = Array.Find(s_onlyVersions, only => name.StartsWith(only, StringComparison.Ordinal));
        return versioned is null ? name : versioned.Substring(0, versioned.Length - 2) + name.Substring(versioned.Length);
    }

    /// <summary>Returns the short name of a segment, or null if it has none.</summary>
    public static string? ShortSegment(string segment) =>
        s_shortSegments.TryGetValue(segment, out string? name) ? name
        : segment.StartsWith(GameCenter, StringComparison.Ordinal) ? segment.Substring(GameCenter.Length)
        : null;

    /// <summary>Returns the name of a query parameter, or null to use its own name.</summary>
    public static string? Parameter(string name) => name == "filter[preReleaseVersion.version]" ? "FilterPreReleaseVersionNumber" : null;

    /// <summary>
    /// Whether a plain integer with this name can exceed 32 bits. The document declares int64 for four of 52 file sizes, but a build of
    /// more than two gigabytes has all of them.
    /// </summary>
    public static bool IsLarge(string name) =>
        name.EndsWith("Size", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Bytes", StringComparison.OrdinalIgnoreCase)
        || name is "offset" or "length";
}
