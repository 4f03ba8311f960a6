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
            ["primaryLocale"] = "The locale that customers see where theirs is missing, such as en-US.",
            ["contentRightsDeclaration"] = "Whether the app contains, shows, or accesses third-party content. Required before the first submission.",
            ["isOrEverWasMadeForKids"] = "Whether the app is in the Kids category, or ever was.",
            ["accessibilityUrl"] = "A web page about the app's accessibility features. Null for none.",
            ["streamlinedPurchasingEnabled"] = "Whether customers can start a purchase from the App Store and finish it in the app.",
            ["subscriptionStatusUrl"] = "Where the App Store sends server notifications about purchases in production. Null for nowhere.",
            ["subscriptionStatusUrlForSandbox"] = "Where the App Store sends server notifications about purchases in the sandbox. Null for nowhere.",
            ["subscriptionStatusUrlVersion"] = "The version of server notifications sent in production.",
            ["subscriptionStatusUrlVersionForSandbox"] = "The version of server notifications sent in the sandbox.",
        },
        ["AppInfo"] = new(StringComparer.Ordinal)
        {
            ["state"] = "Where this set of app information is between editing, review, and the App Store. Only one that is not yet released can be edited.",
            ["appStoreState"] = "The older form of state.",
            ["appStoreAgeRating"] = "The age rating that the App Store shows in most territories, computed from the age rating declaration.",
            ["australiaAgeRating"] = "The age rating in Australia. Null where the general rating applies.",
            ["brazilAgeRating"] = "The older age rating in Brazil.",
            ["brazilAgeRatingV2"] = "The age rating in Brazil, self-rated or official.",
            ["franceAgeRating"] = "The age rating in France. Null where the general rating applies.",
            ["koreaAgeRating"] = "The age rating in South Korea.",
            ["kidsAgeBand"] = "The age band of an app in the Kids category. Null for other apps.",
        },
        ["AppInfoLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The app's name on the App Store in this locale, up to 30 characters. Unique on the App Store.",
            ["subtitle"] = "The line below the name, up to 30 characters. Null for none.",
            ["privacyPolicyUrl"] = "The privacy policy. Required for every app on the App Store.",
            ["privacyChoicesUrl"] = "Where users manage their privacy choices. Null for none.",
            ["privacyPolicyText"] = "The privacy policy itself, for Apple TV apps, which cannot open a web page.",
        },
        ["AppStoreVersion"] = new(StringComparer.Ordinal)
        {
            ["versionString"] = "The version number that customers see, such as 1.4.2. The build must have the same.",
            ["appVersionState"] = "Where the version is: in preparation, review, waiting for release, or on the App Store.",
            ["appStoreState"] = "The older form of appVersionState.",
            ["copyright"] = "The copyright line, such as 2026 Example, Inc. The service adds the symbol.",
            ["releaseType"] = "Whether the version is released by hand, after approval, or at a time of your choice.",
            ["earliestReleaseDate"] = "When a scheduled version is released at the earliest: the full hour, as a date-time with offset. Used only with a scheduled release.",
            ["reviewType"] = "Whether the review is for the App Store or for notarization only.",
            ["downloadable"] = "Whether customers can download this version, for instance from an older device.",
            ["usesIdfa"] = "Whether the app uses the advertising identifier. The service ignores it today.",
        },
        ["AppStoreVersionLocalization"] = new(StringComparer.Ordinal)
        {
            ["description"] = "The App Store description in this locale, up to 4,000 characters of plain text.",
            ["keywords"] = "Search keywords, separated by commas, up to 100 bytes in all. Spaces after commas count.",
            ["marketingUrl"] = "A web page about the app. Null for none.",
            ["promotionalText"] = "The text above the description, up to 170 characters. It can be changed without a new version.",
            ["supportUrl"] = "Where customers get help. Required.",
            ["whatsNew"] = "The release notes, up to 4,000 characters. Required for every version but the first, where they are not allowed.",
        },
        ["AppStoreReviewDetail"] = new(StringComparer.Ordinal)
        {
            ["notes"] = "What App Review should know to test the app, up to 4,000 bytes. Visible to Apple only.",
        },
        ["AppStoreVersionPhasedRelease"] = new(StringComparer.Ordinal)
        {
            ["phasedReleaseState"] = "Whether the seven-day release runs, is paused, or is complete. Set COMPLETE to release to everyone at once.",
            ["currentDayNumber"] = "The day of the release, from 1 to 7. Each day more customers get the update by themselves.",
            ["startDate"] = "When the release started. Null before it does.",
            ["totalPauseDuration"] = "How many days the release has been paused in all; 30 at most.",
        },
        ["ReviewSubmission"] = new(StringComparer.Ordinal)
        {
            ["state"] = "Where the submission is, from READY_FOR_REVIEW (still open for items) to COMPLETE.",
            ["submitted"] = "Set true to send the submission, with all its items, to App Review.",
            ["submittedDate"] = "When it was sent to App Review. Null before that.",
            ["canceled"] = "Set true to take the submission back from App Review.",
            ["platform"] = "The platform of all items. An app can have one open submission for each platform.",
        },
        ["ReviewSubmissionItem"] = new(StringComparer.Ordinal)
        {
            ["state"] = "What App Review decided on this item.",
            ["resolved"] = "Set true to tell App Review that the issue with this item is resolved.",
            ["removed"] = "Set true to take the item out of the submission.",
        },
        ["AgeRatingDeclaration"] = new(StringComparer.Ordinal)
        {
            ["advertising"] = "Whether the app shows advertising.",
            ["ageAssurance"] = "Whether the app checks or estimates its users' age.",
            ["ageRatingOverride"] = "The older form of ageRatingOverrideV2.",
            ["ageRatingOverrideV2"] = "A rating higher than the computed one, or NONE.",
            ["alcoholTobaccoOrDrugUseOrReferences"] = "How much alcohol, tobacco, or drug use or references there are.",
            ["contests"] = "How many contests there are.",
            ["developerAgeRatingInfoUrl"] = "A web page on how the app handles age and content. Null for none.",
            ["gambling"] = "Whether customers can gamble for real money.",
            ["gamblingSimulated"] = "How much simulated gambling there is.",
            ["gunsOrOtherWeapons"] = "How often guns or other weapons appear.",
            ["healthOrWellnessTopics"] = "Whether the app gives advice on health or wellness.",
            ["horrorOrFearThemes"] = "How much horror or fear there is.",
            ["kidsAgeBand"] = "The age band of an app in the Kids category. Null for other apps.",
            ["koreaAgeRatingOverride"] = "A rating for South Korea higher than the computed one, or NONE.",
            ["lootBox"] = "Whether customers can buy random items.",
            ["matureOrSuggestiveThemes"] = "How many mature or suggestive themes there are.",
            ["medicalOrTreatmentInformation"] = "How much medical or treatment information there is.",
            ["messagingAndChat"] = "Whether users can message or chat with one another.",
            ["parentalControls"] = "Whether parents can limit what children do in the app.",
            ["profanityOrCrudeHumor"] = "How much profanity or crude humor there is.",
            ["sexualContentGraphicAndNudity"] = "How much graphic sexual content and nudity there is.",
            ["sexualContentOrNudity"] = "How much sexual content or nudity there is.",
            ["socialMedia"] = "Whether the app has features of social media.",
            ["socialMediaAgeRestricted"] = "Whether younger users cannot reach the features of social media.",
            ["unrestrictedWebAccess"] = "Whether users can open any web page inside the app.",
            ["userGeneratedContent"] = "Whether the app shows content that users make.",
            ["violenceCartoonOrFantasy"] = "How much cartoon or fantasy violence there is.",
            ["violenceRealistic"] = "How much realistic violence there is.",
            ["violenceRealisticProlongedGraphicOrSadistic"] = "How much prolonged, graphic, or sadistic realistic violence there is.",
        },
        ["AppEncryptionDeclaration"] = new(StringComparer.Ordinal)
        {
            ["appDescription"] = "What the app does and how it uses encryption, for the export review.",
            ["appEncryptionDeclarationState"] = "Where the export review is. A build can use an approved declaration only.",
            ["availableOnFrenchStore"] = "Whether the app is to be available in France, which needs an approval of its own.",
            ["codeValue"] = "The code to put in the app's Info.plist, so that later builds are not asked again. Null until approval.",
            ["containsProprietaryCryptography"] = "Whether the app has encryption of its own that is no accepted standard.",
            ["containsThirdPartyCryptography"] = "Whether the app uses standard encryption in addition to the encryption in the operating system.",
            ["documentUrl"] = "The address of the uploaded document.",
            ["exempt"] = "Whether the use of encryption is exempt from export rules.",
            ["usesEncryption"] = "Whether the app uses encryption.",
            ["uploadedDate"] = "When the document was uploaded.",
        },
        ["AppCategory"] = new(StringComparer.Ordinal) { ["platforms"] = "The platforms whose apps can be in this category." },
        ["EndUserLicenseAgreement"] = new(StringComparer.Ordinal) { ["agreementText"] = "Your own license agreement, as plain text. Without one, Apple's standard agreement applies." },
        ["AppTag"] = new(StringComparer.Ordinal) { ["visibleInAppStore"] = "Whether the App Store shows this tag with the app." },
        ["AppEvent"] = new(StringComparer.Ordinal)
        {
            ["badge"] = "The kind of event, shown as a badge.",
            ["deepLink"] = "The link that opens the event in the app.",
            ["eventState"] = "Where the event is between editing, review, and the App Store.",
            ["primaryLocale"] = "The locale that customers see where theirs is missing.",
            ["priority"] = "How prominently the App Store shows the event beside the app's others.",
            ["purchaseRequirement"] = "What customers must buy to take part.",
            ["purpose"] = "Whom the event is for, which decides to whom the App Store shows it.",
            ["territorySchedules"] = "When the event is shown and runs, by territory.",
            ["archivedTerritorySchedules"] = "Past schedules, by territory.",
        },
        ["AppEventTerritorySchedule"] = new(StringComparer.Ordinal)
        {
            ["territories"] = "The territories, by their three-letter codes.",
            ["publishStart"] = "When the App Store starts showing the event.",
            ["eventStart"] = "When the event starts.",
            ["eventEnd"] = "When the event ends.",
        },
        ["CustomerReview"] = new(StringComparer.Ordinal)
        {
            ["rating"] = "The stars that the customer gave, from 1 to 5.",
            ["title"] = "The review's title.",
            ["body"] = "The review's text.",
            ["reviewerNickname"] = "The customer's nickname.",
            ["createdDate"] = "When the review was written or last changed.",
        },
        ["CustomerReviewResponse"] = new(StringComparer.Ordinal)
        {
            ["responseBody"] = "Your answer, up to 5,970 characters. A new one replaces it.",
            ["state"] = "Whether the App Store shows the answer yet.",
        },
        ["AppCustomProductPage"] = new(StringComparer.Ordinal)
        {
            ["url"] = "The address of the page on the App Store.",
            ["visible"] = "Whether customers with the address can see the page.",
        },
        ["AppStoreVersionExperiment"] = new(StringComparer.Ordinal)
        {
            ["trafficProportion"] = "The share of customers that takes part, in percent.",
            ["started"] = "Set true to start the experiment, false to stop it.",
            ["reviewRequired"] = "Whether App Review must approve the experiment first.",
        },
    };
}
