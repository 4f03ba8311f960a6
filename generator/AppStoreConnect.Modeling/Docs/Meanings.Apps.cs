namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_apps = new(StringComparer.Ordinal)
    {
        ["App"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The app's name in App Store Connect, in its primary locale.",
            ["bundleId"] = "The bundle identifier that the app's builds must have. It can be changed until the first build is uploaded.",
            ["sku"] = "Your own identifier of the app. It appears in sales and financial reports and cannot be changed.",
            ["primaryLocale"] = "The locale that customers see if theirs is missing, such as en-US.",
            ["contentRightsDeclaration"] = "Whether the app contains, shows, or accesses third-party content. Required before the first submission.",
            ["isOrEverWasMadeForKids"] = "Whether the app is or ever was in the Kids category.",
            ["accessibilityUrl"] = "A web page about the app's accessibility features, or null if there is none.",
            ["streamlinedPurchasingEnabled"] = "Whether customers can start a purchase from the App Store and finish it in the app.",
            ["subscriptionStatusUrl"] = "The URL for server notifications about purchases in production, or null if there is none.",
            ["subscriptionStatusUrlForSandbox"] = "The URL for server notifications about purchases in the sandbox, or null if there is none.",
            ["subscriptionStatusUrlVersion"] = "The version of server notifications sent in production.",
            ["subscriptionStatusUrlVersionForSandbox"] = "The version of server notifications sent in the sandbox.",
        },
        ["AppInfo"] = new(StringComparer.Ordinal)
        {
            ["state"] = "The state of this set of app information, from editing through review to release. Only an unreleased set can be edited.",
            ["appStoreState"] = "The older form of state.",
            ["appStoreAgeRating"] = "The age rating in most territories, computed from the age rating declaration.",
            ["australiaAgeRating"] = "The age rating in Australia, or null if the general rating applies.",
            ["brazilAgeRating"] = "The older age rating in Brazil.",
            ["brazilAgeRatingV2"] = "The age rating in Brazil, self-rated or official.",
            ["franceAgeRating"] = "The age rating in France, or null if the general rating applies.",
            ["koreaAgeRating"] = "The age rating in South Korea.",
            ["kidsAgeBand"] = "The age band of an app in the Kids category, or null for other apps.",
        },
        ["AppInfoLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The app's name on the App Store in this locale, up to 30 characters. Unique on the App Store.",
            ["subtitle"] = "The subtitle below the name, up to 30 characters, or null if there is none.",
            ["privacyPolicyUrl"] = "The URL of the privacy policy. Required for every app on the App Store.",
            ["privacyChoicesUrl"] = "The web page on which users manage their privacy choices, or null if there is none.",
            ["privacyPolicyText"] = "The text of the privacy policy, for Apple TV apps, which cannot open a web page.",
        },
        ["AppStoreVersion"] = new(StringComparer.Ordinal)
        {
            ["versionString"] = "The version number that customers see, such as 1.4.2. The build must have the same version.",
            ["appVersionState"] = "The state of the version: in preparation, in review, waiting for release, or on the App Store.",
            ["appStoreState"] = "The older form of appVersionState.",
            ["copyright"] = "The copyright line, such as 2026 Example, Inc. The service adds the copyright symbol.",
            ["releaseType"] = "Whether the version is released manually, automatically after approval, or at a scheduled time.",
            ["earliestReleaseDate"] = "The earliest release time: a full hour, as a date-time with offset. Used only for scheduled releases.",
            ["reviewType"] = "Whether the review is for the App Store or only for notarization.",
            ["downloadable"] = "Whether customers can download this version, for example on an older device.",
            ["usesIdfa"] = "Whether the app uses the advertising identifier. Currently ignored by the service.",
        },
        ["AppStoreVersionLocalization"] = new(StringComparer.Ordinal)
        {
            ["description"] = "The App Store description in this locale, up to 4,000 characters of plain text.",
            ["keywords"] = "Search keywords, separated by commas, up to 100 bytes in total. Spaces after commas count.",
            ["marketingUrl"] = "A web page about the app, or null if there is none.",
            ["promotionalText"] = "The text above the description, up to 170 characters. It can be changed without a new version.",
            ["supportUrl"] = "The URL of your support page. Required.",
            ["whatsNew"] = "The release notes, up to 4,000 characters. Required for every version except the first, which must not have any.",
        },
        ["AppStoreReviewDetail"] = new(StringComparer.Ordinal)
        {
            ["notes"] = "What App Review needs to know for testing, up to 4,000 bytes. Visible only to Apple.",
        },
        ["AppStoreVersionPhasedRelease"] = new(StringComparer.Ordinal)
        {
            ["phasedReleaseState"] = "Whether the seven-day release is active, paused, or complete. Set to COMPLETE to release to everyone immediately.",
            ["currentDayNumber"] = "The day of the release, from 1 to 7. Each day, more customers receive the update automatically.",
            ["startDate"] = "When the release started, or null before it does.",
            ["totalPauseDuration"] = "The total number of days that the release was paused, up to 30.",
        },
        ["ReviewSubmission"] = new(StringComparer.Ordinal)
        {
            ["state"] = "The state of the submission, from READY_FOR_REVIEW (still open for items) to COMPLETE.",
            ["submitted"] = "Set to true to send the submission, with all its items, to App Review.",
            ["submittedDate"] = "When it was sent to App Review, or null before that.",
            ["canceled"] = "Set to true to withdraw the submission from App Review.",
            ["platform"] = "The platform of all items. An app can have one open submission per platform.",
        },
        ["ReviewSubmissionItem"] = new(StringComparer.Ordinal)
        {
            ["state"] = "App Review's decision on this item.",
            ["resolved"] = "Set to true to tell App Review that the issue with this item is resolved.",
            ["removed"] = "Set to true to remove the item from the submission.",
        },
        ["AgeRatingDeclaration"] = new(StringComparer.Ordinal)
        {
            ["advertising"] = "Whether the app shows advertising.",
            ["ageAssurance"] = "Whether the app checks or estimates its users' ages.",
            ["ageRatingOverride"] = "The older form of ageRatingOverrideV2.",
            ["ageRatingOverrideV2"] = "A rating higher than the computed one, or NONE.",
            ["alcoholTobaccoOrDrugUseOrReferences"] = "How often the app contains alcohol, tobacco, or drug use or references.",
            ["contests"] = "How often the app contains contests.",
            ["developerAgeRatingInfoUrl"] = "A web page about how the app handles age and content, or null if there is none.",
            ["gambling"] = "Whether customers can gamble for real money.",
            ["gamblingSimulated"] = "How often the app contains simulated gambling.",
            ["gunsOrOtherWeapons"] = "How often the app contains guns or other weapons.",
            ["healthOrWellnessTopics"] = "Whether the app gives advice on health or wellness.",
            ["horrorOrFearThemes"] = "How often the app contains horror or fear themes.",
            ["kidsAgeBand"] = "The age band of an app in the Kids category, or null for other apps.",
            ["koreaAgeRatingOverride"] = "A rating for South Korea higher than the computed one, or NONE.",
            ["lootBox"] = "Whether customers can buy random items.",
            ["matureOrSuggestiveThemes"] = "How often the app contains mature or suggestive themes.",
            ["medicalOrTreatmentInformation"] = "How often the app contains medical or treatment information.",
            ["messagingAndChat"] = "Whether users can message or chat with one another.",
            ["parentalControls"] = "Whether parents can limit what children do in the app.",
            ["profanityOrCrudeHumor"] = "How often the app contains profanity or crude humor.",
            ["sexualContentGraphicAndNudity"] = "How often the app contains graphic sexual content and nudity.",
            ["sexualContentOrNudity"] = "How often the app contains sexual content or nudity.",
            ["socialMedia"] = "Whether the app has social media features.",
            ["socialMediaAgeRestricted"] = "Whether younger users cannot access the social media features.",
            ["unrestrictedWebAccess"] = "Whether users can open any web page inside the app.",
            ["userGeneratedContent"] = "Whether the app shows user-generated content.",
            ["violenceCartoonOrFantasy"] = "How often the app contains cartoon or fantasy violence.",
            ["violenceRealistic"] = "How often the app contains realistic violence.",
            ["violenceRealisticProlongedGraphicOrSadistic"] = "How often the app contains prolonged, graphic, or sadistic realistic violence.",
        },
        ["AppEncryptionDeclaration"] = new(StringComparer.Ordinal)
        {
            ["appDescription"] = "What the app does and how it uses encryption, for the export review.",
            ["appEncryptionDeclarationState"] = "The state of the export review. A build can use only an approved declaration.",
            ["availableOnFrenchStore"] = "Whether the app will be available in France, which requires a separate approval.",
            ["codeValue"] = "The code for the app's Info.plist, which exempts later builds from the question. Null until approval.",
            ["containsProprietaryCryptography"] = "Whether the app contains its own encryption that is not an accepted standard.",
            ["containsThirdPartyCryptography"] = "Whether the app uses standard encryption in addition to the encryption in the operating system.",
            ["documentUrl"] = "The URL of the uploaded document.",
            ["exempt"] = "Whether the use of encryption is exempt from export rules.",
            ["usesEncryption"] = "Whether the app uses encryption.",
            ["uploadedDate"] = "When the document was uploaded.",
        },
        ["AppCategory"] = new(StringComparer.Ordinal) { ["platforms"] = "The platforms whose apps can be in this category." },
        ["EndUserLicenseAgreement"] = new(StringComparer.Ordinal) { ["agreementText"] = "Your own license agreement, in plain text. Without one, Apple's standard agreement applies." },
        ["AppTag"] = new(StringComparer.Ordinal) { ["visibleInAppStore"] = "Whether the App Store shows this tag with the app." },
        ["AppEvent"] = new(StringComparer.Ordinal)
        {
            ["badge"] = "The kind of event, shown as a badge.",
            ["deepLink"] = "The link that opens the event in the app.",
            ["eventState"] = "The state of the event, from editing through review to the App Store.",
            ["primaryLocale"] = "The locale that customers see if theirs is missing.",
            ["priority"] = "The priority of the event among the app's events on the App Store.",
            ["purchaseRequirement"] = "The purchase that customers need to take part.",
            ["purpose"] = "The audience of the event, which determines whom the App Store shows it to.",
            ["territorySchedules"] = "When the event is shown and runs, by territory.",
            ["archivedTerritorySchedules"] = "Past schedules, by territory.",
        },
        ["AppEventTerritorySchedule"] = new(StringComparer.Ordinal)
        {
            ["territories"] = "The three-letter codes of the territories.",
            ["publishStart"] = "When the App Store starts showing the event.",
            ["eventStart"] = "When the event starts.",
            ["eventEnd"] = "When the event ends.",
        },
        ["CustomerReview"] = new(StringComparer.Ordinal)
        {
            ["rating"] = "The customer's rating, from 1 to 5 stars.",
            ["title"] = "The review's title.",
            ["body"] = "The review's text.",
            ["reviewerNickname"] = "The customer's nickname.",
            ["createdDate"] = "When the review was written or last changed.",
        },
        ["CustomerReviewResponse"] = new(StringComparer.Ordinal)
        {
            ["responseBody"] = "Your response, up to 5,970 characters. A new response replaces it.",
            ["state"] = "Whether the App Store shows the response yet.",
        },
        ["AppCustomProductPage"] = new(StringComparer.Ordinal)
        {
            ["url"] = "The URL of the page on the App Store.",
            ["visible"] = "Whether customers with the URL can see the page.",
        },
        ["AppStoreVersionExperiment"] = new(StringComparer.Ordinal)
        {
            ["trafficProportion"] = "The percentage of customers who take part.",
            ["started"] = "Set to true to start the experiment or false to stop it.",
            ["reviewRequired"] = "Whether App Review must approve the experiment first.",
        },
    };
}
