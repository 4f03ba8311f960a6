namespace AppStoreConnect.Modeling;

/// <summary>Names that no rule finds, each with its reason. Types that several places share are in <see cref="TypeGroups"/>.</summary>
public static class NamesByHand
{
    // Versions without a first version beside them: the suffix tells callers nothing. Fixed here, since a rule that looks for the first
    // version would rename the second on the day Apple removes the first.
    private static readonly string[] s_onlyVersions =
    [
        "AppAvailabilityV2", "AppPricePointV3", "AppPriceV2", "CustomerReviewResponseV1", "GameCenterAchievementVersionV2",
        "GameCenterLeaderboardSetVersionV2", "GameCenterLeaderboardVersionV2", "SandboxTesterV2", "SandboxTestersClearPurchaseHistoryRequestV2",
    ];

    // Collections whose builders would have names of more than 60 letters: what they are called in names of classes, never of properties.
    private static readonly Dictionary<string, string> s_shortCollections = new(StringComparer.Ordinal)
    {
        ["alternativeDistributionPackageVersions"] = "DistributionPackageVersions",
        ["appClipDefaultExperienceLocalizations"] = "AppClipLocalizations",
        ["appClipDefaultExperiences"] = "AppClipExperiences",
        ["appCustomProductPageLocalizations"] = "ProductPageLocalizations",
        ["appCustomProductPageVersions"] = "ProductPageVersions",
        ["appEncryptionDeclarations"] = "EncryptionDeclarations",
        ["appStoreVersionExperimentTreatmentLocalizations"] = "TreatmentLocalizations",
        ["appStoreVersionExperimentTreatments"] = "ExperimentTreatments",
        ["appStoreVersionLocalizations"] = "VersionLocalizations",
        ["backgroundAssetVersionAppStoreReleases"] = "AssetAppStoreReleases",
        ["backgroundAssetVersionExternalBetaReleases"] = "AssetExternalBetaReleases",
        ["backgroundAssetVersionInternalBetaReleases"] = "AssetInternalBetaReleases",
        ["gameCenterAchievementLocalizations"] = "AchievementLocalizations",
        ["gameCenterLeaderboardLocalizations"] = "LeaderboardLocalizations",
        ["gameCenterLeaderboardSetLocalizations"] = "LeaderboardSetLocalizations",
        ["gameCenterLeaderboardSetMemberLocalizations"] = "SetMemberLocalizations",
        ["gameCenterMatchmakingQueues"] = "MatchmakingQueues",
        ["gameCenterMatchmakingRules"] = "MatchmakingRules",
    };

    /// <summary>What a component is called: its own name without a version that distinguishes it from nothing.</summary>
    public static string Schema(string name)
    {
        string? versioned = Array.Find(s_onlyVersions, only => name.StartsWith(only, StringComparison.Ordinal));
        return versioned is null ? name : versioned.Substring(0, versioned.Length - 2) + name.Substring(versioned.Length);
    }

    /// <summary>The short name of a collection; null for one that needs none.</summary>
    public static string? ShortCollection(string segment) => s_shortCollections.TryGetValue(segment, out string? name) ? name : null;

    /// <summary>What a query parameter is called; null for the name that it has.</summary>
    public static string? Parameter(string name) => name == "filter[preReleaseVersion.version]" ? "FilterPreReleaseVersionNumber" : null;

    /// <summary>
    /// Whether a plain integer of this name can exceed 32 bits. The document says int64 for four of 52 sizes of files; a build of
    /// more than two gigabytes has all of them.
    /// </summary>
    public static bool IsLarge(string name) =>
        name.EndsWith("Size", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Bytes", StringComparison.OrdinalIgnoreCase)
        || name is "offset" or "length";
}
