namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_services = new(StringComparer.Ordinal)
    {
        ["CiProduct"] = new(StringComparer.Ordinal) { ["productType"] = "Whether Xcode Cloud builds an app or a framework." },
        ["CiWorkflow"] = new(StringComparer.Ordinal)
        {
            ["actions"] = "What the workflow does: build, analyze, test, and archive.",
            ["branchStartCondition"] = "The branches whose changes start a build. Null for none.",
            ["clean"] = "Whether each build starts without what earlier ones left.",
            ["containerFilePath"] = "The path of the project or workspace in the repository.",
            ["description"] = "What the workflow is for.",
            ["isEnabled"] = "Whether the workflow starts builds.",
            ["isLockedForEditing"] = "Whether only some roles may edit the workflow.",
            ["manualBranchStartCondition"] = "The branches that builds can be started of by hand. Null for none.",
            ["manualPullRequestStartCondition"] = "The pull requests that builds can be started of by hand. Null for none.",
            ["manualTagStartCondition"] = "The tags that builds can be started of by hand. Null for none.",
            ["pullRequestStartCondition"] = "The pull requests that start a build. Null for none.",
            ["scheduledStartCondition"] = "When builds start by the clock. Null for never.",
            ["tagStartCondition"] = "The tags that start a build. Null for none.",
        },
        ["CiBuildRun"] = new(StringComparer.Ordinal)
        {
            ["cancelReason"] = "Who or what canceled the build. Null unless it was canceled.",
            ["completionStatus"] = "How the build ended. Null until it does.",
            ["destinationCommit"] = "The commit of the branch that a pull request is to be merged into.",
            ["executionProgress"] = "Whether the build waits, runs, or is complete.",
            ["finishedDate"] = "When the build ended. Null until it does.",
            ["isPullRequestBuild"] = "Whether the build is of a pull request.",
            ["issueCounts"] = "How many errors, warnings, and failed tests there were.",
            ["number"] = "The number of the build, counted by Xcode Cloud.",
            ["sourceCommit"] = "The commit that is built.",
            ["startReason"] = "What started the build.",
            ["startedDate"] = "When the build started. Null until it does.",
            ["clean"] = "Whether to build without what earlier builds left.",
        },
        ["CiBuildAction"] = new(StringComparer.Ordinal)
        {
            ["actionType"] = "Whether it builds, analyzes, tests, or archives.",
            ["completionStatus"] = "How the action ended. Null until it does.",
            ["executionProgress"] = "Whether the action waits, runs, or is complete.",
            ["finishedDate"] = "When the action ended. Null until it does.",
            ["isRequiredToPass"] = "Whether the build fails if the action does.",
            ["issueCounts"] = "How many errors, warnings, and failed tests there were.",
            ["startedDate"] = "When the action started. Null until it does.",
        },
        ["CiArtifact"] = new(StringComparer.Ordinal) { ["fileType"] = "What the file is, such as an archive or logs." },
        ["CiIssue"] = new(StringComparer.Ordinal)
        {
            ["category"] = "The kind of issue, as Xcode groups it.",
            ["fileSource"] = "Where in the code it is. Null if Xcode does not say.",
            ["issueType"] = "Whether it is an error, a warning, or a failed test.",
            ["message"] = "What Xcode reported.",
        },
        ["CiTestResult"] = new(StringComparer.Ordinal)
        {
            ["className"] = "The class of the test.",
            ["destinationTestResults"] = "The result on each device.",
            ["fileSource"] = "Where in the code the test failed. Null if it did not.",
            ["message"] = "Why the test failed. Null if it did not.",
        },
        ["CiCommit"] = new(StringComparer.Ordinal)
        {
            ["author"] = "Who wrote the change.",
            ["commitSha"] = "The commit's hash, in full.",
            ["committer"] = "Who committed the change.",
            ["message"] = "The commit's message.",
            ["webUrl"] = "The commit's page. Null if the provider has none.",
        },
        ["CiIssueCounts"] = new(StringComparer.Ordinal)
        {
            ["analyzerWarnings"] = "How many warnings the static analyzer reported.",
            ["errors"] = "How many errors there were.",
            ["testFailures"] = "How many tests failed.",
            ["warnings"] = "How many warnings the compiler reported.",
        },
        ["ScmRepository"] = new(StringComparer.Ordinal)
        {
            ["httpCloneUrl"] = "The address to clone over HTTPS.",
            ["lastAccessedDate"] = "When Xcode Cloud last read the repository.",
            ["ownerName"] = "The repository's owner.",
            ["repositoryName"] = "The repository's name.",
            ["sshCloneUrl"] = "The address to clone over SSH.",
        },
        ["ScmGitReference"] = new(StringComparer.Ordinal)
        {
            ["canonicalName"] = "The full name, such as refs/heads/main.",
            ["isDeleted"] = "Whether the branch or tag is deleted.",
            ["kind"] = "Whether it is a branch or a tag.",
        },
        ["ScmPullRequest"] = new(StringComparer.Ordinal)
        {
            ["isClosed"] = "Whether the pull request is closed.",
            ["isCrossRepository"] = "Whether the change comes from another repository, such as a fork.",
            ["number"] = "The number of the pull request at its provider.",
            ["webUrl"] = "The page of the pull request.",
        },
        ["GameCenterAchievement"] = new(StringComparer.Ordinal)
        {
            ["activityProperties"] = "Key-value pairs that the game gets with the achievement.",
            ["points"] = "The points that a player earns: 1 to 100, and 1,000 for all achievements of a game together.",
            ["repeatable"] = "Whether a player can earn the achievement more than once.",
            ["showBeforeEarned"] = "Whether players see the achievement before they earn it.",
        },
        ["GameCenterAchievementLocalization"] = new(StringComparer.Ordinal)
        {
            ["afterEarnedDescription"] = "What players read after they earn the achievement.",
            ["beforeEarnedDescription"] = "What players read before they earn the achievement.",
            ["name"] = "The achievement's title in this locale.",
        },
        ["GameCenterLeaderboard"] = new(StringComparer.Ordinal)
        {
            ["activityProperties"] = "Key-value pairs that the game gets with the leaderboard.",
            ["defaultFormatter"] = "How scores are shown.",
            ["recurrenceDuration"] = "How long each occurrence of a recurring leaderboard lasts. Null for a classic one.",
            ["recurrenceRule"] = "When a recurring leaderboard starts again, as an iCalendar rule (RRULE). Null for a classic one.",
            ["recurrenceStartDate"] = "When a recurring leaderboard starts first. Null for a classic one.",
            ["scoreRangeStart"] = "The lowest score that counts. Null for no limit.",
            ["scoreRangeEnd"] = "The highest score that counts. Null for no limit.",
            ["scoreSortType"] = "Whether the lowest or the highest score is best.",
            ["submissionType"] = "Whether a player's best or latest score counts.",
            ["visibility"] = "Whether players see the leaderboard.",
        },
        ["GameCenterLeaderboardLocalization"] = new(StringComparer.Ordinal)
        {
            ["formatterOverride"] = "How scores are shown in this locale. Null for the leaderboard's own format.",
            ["formatterSuffix"] = "The unit behind scores in the plural, such as points. Null for none.",
            ["formatterSuffixSingular"] = "The unit behind a score of one, such as point. Null for none.",
            ["name"] = "The leaderboard's title in this locale.",
        },
        ["GameCenterMatchmakingRuleSet"] = new(StringComparer.Ordinal)
        {
            ["minPlayers"] = "The fewest players of a match.",
            ["maxPlayers"] = "The most players of a match.",
            ["ruleLanguageVersion"] = "The version of the language that rules are written in.",
        },
        ["AppClipDefaultExperience"] = new(StringComparer.Ordinal) { ["action"] = "The verb on the App Clip card's button." },
        ["AppClipDefaultExperienceLocalization"] = new(StringComparer.Ordinal) { ["subtitle"] = "The line on the App Clip card, up to 56 characters." },
        ["AppClipAdvancedExperience"] = new(StringComparer.Ordinal)
        {
            ["action"] = "The verb on the App Clip card's button.",
            ["businessCategory"] = "The kind of business that the experience is for.",
            ["defaultLanguage"] = "The language that customers see where theirs is missing.",
            ["isPoweredBy"] = "Whether the card says that your app powers the experience of another business.",
            ["link"] = "The address that starts the experience.",
            ["place"] = "The place that the experience is at. Null for none.",
            ["placeStatus"] = "Whether Apple Maps knows the place.",
            ["removed"] = "Set true to remove the experience.",
        },
        ["AlternativeDistributionPackageVersion"] = new(StringComparer.Ordinal) { ["version"] = "The number of this version of the package." },
        ["AlternativeDistributionDomain"] = new(StringComparer.Ordinal)
        {
            ["domain"] = "The domain that apps can be installed from.",
            ["referenceName"] = "A name for your team.",
        },
        ["AccessibilityDeclaration"] = new(StringComparer.Ordinal)
        {
            ["publish"] = "Set true to show the declaration on the App Store.",
            ["supportsAudioDescriptions"] = "Whether videos have audio descriptions.",
            ["supportsCaptions"] = "Whether videos have captions.",
            ["supportsDarkInterface"] = "Whether there is a dark interface.",
            ["supportsDifferentiateWithoutColorAlone"] = "Whether no information is conveyed by color alone.",
            ["supportsLargerText"] = "Whether users can enlarge text.",
            ["supportsReducedMotion"] = "Whether users can reduce motion.",
            ["supportsSufficientContrast"] = "Whether text has enough contrast.",
            ["supportsVoiceControl"] = "Whether users can operate the app by voice.",
            ["supportsVoiceover"] = "Whether users can operate the app with VoiceOver.",
        },
    };
}
