namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_services = new(StringComparer.Ordinal)
    {
        ["CiProduct"] = new(StringComparer.Ordinal) { ["productType"] = "Whether Xcode Cloud builds an app or a framework." },
        ["CiWorkflow"] = new(StringComparer.Ordinal)
        {
            ["actions"] = "The actions of the workflow: build, analyze, test, and archive.",
            ["branchStartCondition"] = "The branches whose changes start a build, or null if there is none.",
            ["clean"] = "Whether each build starts without files from earlier builds.",
            ["containerFilePath"] = "The path of the project or workspace in the repository.",
            ["description"] = "The purpose of the workflow.",
            ["isEnabled"] = "Whether the workflow starts builds.",
            ["isLockedForEditing"] = "Whether only some roles may edit the workflow.",
            ["manualBranchStartCondition"] = "The branches for which builds can be started manually, or null if there is none.",
            ["manualPullRequestStartCondition"] = "The pull requests for which builds can be started manually, or null if there is none.",
            ["manualTagStartCondition"] = "The tags for which builds can be started manually, or null if there is none.",
            ["pullRequestStartCondition"] = "The pull requests that start a build, or null if there is none.",
            ["scheduledStartCondition"] = "The schedule on which builds start, or null if there is none.",
            ["tagStartCondition"] = "The tags that start a build, or null if there is none.",
        },
        ["CiBuildRun"] = new(StringComparer.Ordinal)
        {
            ["cancelReason"] = "Who or what canceled the build, or null if it was not canceled.",
            ["completionStatus"] = "The result of the build, or null until it is complete.",
            ["destinationCommit"] = "The commit of the target branch of a pull request.",
            ["executionProgress"] = "Whether the build is pending, running, or complete.",
            ["finishedDate"] = "When the build was completed, or null until then.",
            ["isPullRequestBuild"] = "Whether the build is for a pull request.",
            ["issueCounts"] = "The number of errors, warnings, and failed tests.",
            ["number"] = "The number of the build, assigned by Xcode Cloud.",
            ["sourceCommit"] = "The commit that is built.",
            ["startReason"] = "What started the build.",
            ["startedDate"] = "When the build started, or null until then.",
            ["clean"] = "Whether to build without files from earlier builds.",
        },
        ["CiBuildAction"] = new(StringComparer.Ordinal)
        {
            ["actionType"] = "Whether it builds, analyzes, tests, or archives.",
            ["completionStatus"] = "The result of the action, or null until it is complete.",
            ["executionProgress"] = "Whether the action is pending, running, or complete.",
            ["finishedDate"] = "When the action was completed, or null until then.",
            ["isRequiredToPass"] = "Whether the build fails if the action does.",
            ["issueCounts"] = "The number of errors, warnings, and failed tests.",
            ["startedDate"] = "When the action started, or null until then.",
        },
        ["CiArtifact"] = new(StringComparer.Ordinal) { ["fileType"] = "The kind of file, such as an archive or logs." },
        ["CiIssue"] = new(StringComparer.Ordinal)
        {
            ["category"] = "The kind of issue, as Xcode groups it.",
            ["fileSource"] = "The location in the source code, or null if Xcode does not report it.",
            ["issueType"] = "Whether it is an error, a warning, or a failed test.",
            ["message"] = "What Xcode reported.",
        },
        ["CiTestResult"] = new(StringComparer.Ordinal)
        {
            ["className"] = "The class of the test.",
            ["destinationTestResults"] = "The result on each device.",
            ["fileSource"] = "The location in the source code at which the test failed, or null if it did not fail.",
            ["message"] = "Why the test failed, or null if it did not.",
        },
        ["CiCommit"] = new(StringComparer.Ordinal)
        {
            ["author"] = "The author of the change.",
            ["commitSha"] = "The full hash of the commit.",
            ["committer"] = "The committer of the change.",
            ["message"] = "The commit's message.",
            ["webUrl"] = "The commit's web page, or null if the provider has none.",
        },
        ["CiIssueCounts"] = new(StringComparer.Ordinal)
        {
            ["analyzerWarnings"] = "The number of static analyzer warnings.",
            ["errors"] = "The number of errors.",
            ["testFailures"] = "The number of failed tests.",
            ["warnings"] = "The number of compiler warnings.",
        },
        ["ScmRepository"] = new(StringComparer.Ordinal)
        {
            ["httpCloneUrl"] = "The URL for cloning over HTTPS.",
            ["lastAccessedDate"] = "When Xcode Cloud last read the repository.",
            ["ownerName"] = "The repository's owner.",
            ["repositoryName"] = "The repository's name.",
            ["sshCloneUrl"] = "The URL for cloning over SSH.",
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
            ["webUrl"] = "The web page of the pull request.",
        },
        ["GameCenterAchievement"] = new(StringComparer.Ordinal)
        {
            ["activityProperties"] = "Key-value pairs that the game receives with the achievement.",
            ["points"] = "The points that a player earns: 1 to 100, and at most 1,000 for all achievements of a game.",
            ["repeatable"] = "Whether a player can earn the achievement more than once.",
            ["showBeforeEarned"] = "Whether players see the achievement before they earn it.",
        },
        ["GameCenterAchievementLocalization"] = new(StringComparer.Ordinal)
        {
            ["afterEarnedDescription"] = "The description shown to players after they earn the achievement.",
            ["beforeEarnedDescription"] = "The description shown to players before they earn the achievement.",
            ["name"] = "The achievement's title in this locale.",
        },
        ["GameCenterLeaderboard"] = new(StringComparer.Ordinal)
        {
            ["activityProperties"] = "Key-value pairs that the game receives with the leaderboard.",
            ["defaultFormatter"] = "The format of scores.",
            ["recurrenceDuration"] = "The duration of each occurrence of a recurring leaderboard, or null for a classic leaderboard.",
            ["recurrenceRule"] = "The recurrence of a recurring leaderboard, as an iCalendar rule (RRULE), or null for a classic leaderboard.",
            ["recurrenceStartDate"] = "The first start of a recurring leaderboard, or null for a classic leaderboard.",
            ["scoreRangeStart"] = "The lowest score that counts, or null for no limit.",
            ["scoreRangeEnd"] = "The highest score that counts, or null for no limit.",
            ["scoreSortType"] = "Whether the lowest or the highest score is best.",
            ["submissionType"] = "Whether a player's best or most recent score counts.",
            ["visibility"] = "Whether players see the leaderboard.",
        },
        ["GameCenterLeaderboardLocalization"] = new(StringComparer.Ordinal)
        {
            ["formatterOverride"] = "The format of scores in this locale, or null for the leaderboard's own format.",
            ["formatterSuffix"] = "The plural unit after scores, such as points, or null if there is none.",
            ["formatterSuffixSingular"] = "The singular unit after a score, such as point, or null if there is none.",
            ["name"] = "The leaderboard's title in this locale.",
        },
        ["GameCenterMatchmakingRuleSet"] = new(StringComparer.Ordinal)
        {
            ["minPlayers"] = "The minimum number of players in a match.",
            ["maxPlayers"] = "The maximum number of players in a match.",
            ["ruleLanguageVersion"] = "The version of the rule language.",
        },
        ["AppClipDefaultExperience"] = new(StringComparer.Ordinal) { ["action"] = "The verb on the App Clip card's button." },
        ["AppClipDefaultExperienceLocalization"] = new(StringComparer.Ordinal) { ["subtitle"] = "The subtitle on the App Clip card, up to 56 characters." },
        ["AppClipAdvancedExperience"] = new(StringComparer.Ordinal)
        {
            ["action"] = "The verb on the App Clip card's button.",
            ["businessCategory"] = "The kind of business that the experience is for.",
            ["defaultLanguage"] = "The language that customers see if theirs is missing.",
            ["isPoweredBy"] = "Whether the card says that your app powers another business's experience.",
            ["link"] = "The URL that starts the experience.",
            ["place"] = "The place of the experience, or null if there is none.",
            ["placeStatus"] = "Whether Apple Maps knows the place.",
            ["removed"] = "Set to true to remove the experience.",
        },
        ["AlternativeDistributionPackageVersion"] = new(StringComparer.Ordinal) { ["version"] = "The number of this version of the package." },
        ["AlternativeDistributionDomain"] = new(StringComparer.Ordinal)
        {
            ["domain"] = "The domain that apps can be installed from.",
            ["referenceName"] = "An internal name.",
        },
        ["AccessibilityDeclaration"] = new(StringComparer.Ordinal)
        {
            ["publish"] = "Set to true to show the declaration on the App Store.",
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
