using static AppStoreConnect.Modeling.TypeKey;

namespace AppStoreConnect.Modeling;

internal sealed partial class TypeGroups
{
    private const string AppBetaTesterUsages = "AppsBetaTesterUsagesV1MetricResponse";
    private const string BetaTesterUsages = "BetaTesterUsagesV1MetricResponse";
    private const string AppRequests = "GameCenterMatchmakingAppRequestsV1MetricResponse";
    private const string BooleanRuleResults = "GameCenterMatchmakingBooleanRuleResultsV1MetricResponse";
    private const string NumberRuleResults = "GameCenterMatchmakingNumberRuleResultsV1MetricResponse";
    private const string QueueRequests = "GameCenterMatchmakingQueueRequestsV1MetricResponse";
    private const string RuleErrors = "GameCenterMatchmakingRuleErrorsV1MetricResponse";

    /// <summary>
    /// The groups. A row with only one place gives it a better name than the rules do. A new row renames types, so it belongs in the
    /// changelog. A test reports equal sets that no row groups, and places that the document no longer has.
    /// </summary>
    public static readonly TypeGroup[] Table =
    [
        // Age ratings.
        new("AgeRatingContentLevel",
            Property("AgeRatingDeclaration", "alcoholTobaccoOrDrugUseOrReferences"), Property("AgeRatingDeclaration", "contests"),
            Property("AgeRatingDeclaration", "gamblingSimulated"), Property("AgeRatingDeclaration", "gunsOrOtherWeapons"),
            Property("AgeRatingDeclaration", "horrorOrFearThemes"), Property("AgeRatingDeclaration", "matureOrSuggestiveThemes"),
            Property("AgeRatingDeclaration", "medicalOrTreatmentInformation"), Property("AgeRatingDeclaration", "profanityOrCrudeHumor"),
            Property("AgeRatingDeclaration", "sexualContentGraphicAndNudity"), Property("AgeRatingDeclaration", "sexualContentOrNudity"),
            Property("AgeRatingDeclaration", "violenceCartoonOrFantasy"), Property("AgeRatingDeclaration", "violenceRealistic"),
            Property("AgeRatingDeclaration", "violenceRealisticProlongedGraphicOrSadistic")),
        new("AgeRatingOverride", Property("AgeRatingDeclaration", "ageRatingOverride")),
        new("AgeRatingOverrideV2", Property("AgeRatingDeclaration", "ageRatingOverrideV2")),
        new("KoreaAgeRatingOverride", Property("AgeRatingDeclaration", "koreaAgeRatingOverride")),

        // Platforms. Types that also include watchOS, or spell it MACOS, are separate.
        new("Platform",
            Component("Platform"), Property("PerfPowerMetric", "platform"), Parameter(TypeGroup.AnyOwner, "filter[platform]"),
            Parameter("BackgroundAsset", "filter[versions.platforms]")),

        // Uploads and media.
        new("UploadOperation", Component("UploadOperation"), Component("DeliveryFileUploadOperation")),
        new("StateDetail", Component("StateDetail"), Component("AppMediaStateError")),
        new("AppMediaState", Component("AppMediaAssetState"), Component("AppMediaVideoState"), Component("AppMediaPreviewFrameImageState")),
        new("AppMediaStatus", Property("AppMediaState", "state")),
        new("BuildUploadStateDetails", Property("BuildUpload", "state")),
        new("Checksum", Property("Checksums", "composite"), Property("Checksums", "file")),
        new("ChecksumAlgorithm", Component("ChecksumAlgorithm"), Property("Checksum", "algorithm")),
        new("Location", Component("Location"), Property("AppClipAdvancedExperience", "place.displayPoint.coordinates")),
        new("AppEventTerritorySchedule", Property("AppEvent", "archivedTerritorySchedules"), Property("AppEvent", "territorySchedules")),

        // In-app purchases and subscriptions.
        new("InAppPurchaseType", Component("InAppPurchaseType"), Property("InAppPurchase", "inAppPurchaseType")),
        new("InAppPurchaseState", Component("InAppPurchaseState"), Property("InAppPurchase", "state")),
        new("ProductLocalizationState",
            Property("InAppPurchaseLocalization", "state"), Property("SubscriptionGroupLocalization", "state"),
            Property("SubscriptionLocalization", "state")),
        new("ProductImageState", Property("InAppPurchaseImage", "state"), Property("SubscriptionImage", "state")),
        new("ProductVersionState",
            Property("InAppPurchaseVersion", "state"), Property("SubscriptionGroupVersion", "state"), Property("SubscriptionVersion", "state")),

        // Versions of one resource.
        new("AppStoreVersionExperimentState", Property("AppStoreVersionExperiment", "state"), Property("AppStoreVersionExperimentV2", "state")),
        new("GameCenterLeaderboardScoreSortType", Property("GameCenterLeaderboard", "scoreSortType"), Property("GameCenterLeaderboardV2", "scoreSortType")),
        new("GameCenterLeaderboardSubmissionType", Property("GameCenterLeaderboard", "submissionType"), Property("GameCenterLeaderboardV2", "submissionType")),
        new("GameCenterLeaderboardVisibility", Property("GameCenterLeaderboard", "visibility"), Property("GameCenterLeaderboardV2", "visibility")),

        // Xcode Cloud.
        new("CiCommit", Property("CiBuildRun", "destinationCommit"), Property("CiBuildRun", "sourceCommit")),
        new("CiGitRefPatterns", Component("CiBranchPatterns"), Component("CiTagPatterns")),
        new("CiGitRefPattern", Property("CiGitRefPatterns", "patterns")),

        // Power and performance.
        new("MetricCategory",
            Component("MetricCategory"), Property("PerfPowerMetric", "metricType"), Parameter(TypeGroup.AnyOwner, "filter[metricType]")),

        // Metrics of testers and matchmaking.
        new("MetricGranularity", Parameter(TypeGroup.AnyOwner, "granularity"), Property(TypeGroup.AnyOwner, "data.granularity")),
        new("MetricPeriod", Parameter(TypeGroup.AnyOwner, "period")),
        new("MetricGroupBy", Parameter(TypeGroup.AnyOwner, "groupBy")),
        new("MetricDimension",
            Property(TypeGroup.AnyOwner, "data.dimensions.apps"), Property(TypeGroup.AnyOwner, "data.dimensions.betaTesters"),
            Property(TypeGroup.AnyOwner, "data.dimensions.gameCenterDetail"),
            Property(TypeGroup.AnyOwner, "data.dimensions.gameCenterMatchmakingQueue"),
            Property("GameCenterMatchmakingQueueDimensions", "gameCenterMatchmakingQueue"), Property(BooleanRuleResults, "data.dimensions.result")),
        new("MetricLinks", Property("MetricDimension", "links"), Property("GameCenterMatchmakingResultDimension", "links")),
        new("BetaUsageDataPoint", Property(AppBetaTesterUsages, "data.dataPoints"), Property(BetaTesterUsages, "data.dataPoints")),
        new("GameCenterMatchmakingResultDimension",
            Property(AppRequests, "data.dimensions.result"), Property(QueueRequests, "data.dimensions.result")),
        new("GameCenterMatchmakingResult",
            Property("GameCenterMatchmakingResultDimension", "data"), Parameter(TypeGroup.AnyOwner, "filter[result]")),
        new("GameCenterMatchmakingQueueDimensions",
            Property(NumberRuleResults, "data.dimensions"), Property(RuleErrors, "data.dimensions")),
        new("GameCenterMatchmakingRequestDataPoint", Property(AppRequests, "data.dataPoints"), Property(QueueRequests, "data.dataPoints")),
        new("GameCenterMatchmakingCountDataPoint", Property(BooleanRuleResults, "data.dataPoints"), Property(RuleErrors, "data.dataPoints")),
        new("GameCenterMatchmakingRequestSort",
            Sort("GameCenterDetailClassicMatchmakingRequest"), Sort("GameCenterDetailRuleBasedMatchmakingRequest"),
            Sort("GameCenterMatchmakingQueueExperimentMatchmakingRequest"), Sort("GameCenterMatchmakingQueueMatchmakingRequest")),
        new("GameCenterMatchmakingQueueSizeSort",
            Sort("GameCenterMatchmakingQueueExperimentMatchmakingQueueSize"), Sort("GameCenterMatchmakingQueueSize")),
        new("GameCenterMatchmakingCountSort",
            Sort("GameCenterMatchmakingRuleError"), Sort("GameCenterMatchmakingRuleMatchmakingBooleanRuleResult")),
        new("GameCenterMatchmakingNumberRuleResultSort", Sort("GameCenterMatchmakingRuleMatchmakingNumberRuleResult")),
    ];

    /// <summary>Types whose values or members are currently equal but whose meanings differ. The report omits them.</summary>
    public static readonly string[][] Distinct =
    [
        // The priority of events and the promotion of offers on the App Store.
        ["AppEventPriority", "WinBackOfferPriority"],

        // The processing of builds and of asset packs, which are separate components in the document.
        ["BackgroundAssetVersionState", "BuildUploadState"],

        // The trigger of a build. The type distinguishes them.
        ["CiBranchStartCondition", "CiTagStartCondition"],
    ];
}
