namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_store = new(StringComparer.Ordinal)
    {
        ["AppPrice"] = new(StringComparer.Ordinal)
        {
            ["manual"] = "Whether your team set the price, or the service derived it from the base territory's.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd, at midnight of the territory. Null for one that has always applied.",
            ["endDate"] = "The day on which the next price starts, as yyyy-MM-dd. Null for the last price.",
        },
        ["InAppPurchasePrice"] = new(StringComparer.Ordinal)
        {
            ["manual"] = "Whether your team set the price, or the service derived it from the base territory's.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd. Null for one that has always applied.",
            ["endDate"] = "The day on which the next price starts, as yyyy-MM-dd. Null for the last price.",
        },
        ["SubscriptionPrice"] = new(StringComparer.Ordinal)
        {
            ["preserveCurrentPrice"] = "Whether current subscribers keep paying the old price.",
            ["preserved"] = "Whether it is the old price that current subscribers keep.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd. Null for the first price.",
        },
        ["SubscriptionPricePoint"] = new(StringComparer.Ordinal) { ["proceedsYear2"] = "What the developer receives after a subscriber's first year, in the territory's currency." },
        ["Territory"] = new(StringComparer.Ordinal) { ["currency"] = "The currency of prices and proceeds, by its ISO 4217 code, such as EUR." },
        ["TerritoryAvailability"] = new(StringComparer.Ordinal)
        {
            ["available"] = "Whether the app is, or will be, available in the territory.",
            ["contentStatuses"] = "Why the app is or is not on sale in the territory.",
            ["preOrderEnabled"] = "Whether customers can order the app before its release.",
            ["preOrderPublishDate"] = "When pre-orders start, as yyyy-MM-dd.",
            ["releaseDate"] = "When the app is released in the territory, as yyyy-MM-dd. Null for at once.",
        },
        ["InAppPurchase"] = new(StringComparer.Ordinal)
        {
            ["contentHosting"] = "Whether Apple hosts the content of the purchase.",
            ["inAppPurchaseType"] = "Whether it is used up, kept, or lasts for a time. It cannot be changed.",
            ["name"] = "A name for your team and for reports. Customers see the localizations' names.",
            ["state"] = "Where the product is between preparation, review, and sale.",
        },
        ["InAppPurchaseLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The product's name on the App Store in this locale.",
            ["description"] = "The product's description on the App Store in this locale.",
        },
        ["Subscription"] = new(StringComparer.Ordinal)
        {
            ["groupLevel"] = "The level of service in its group: 1 is the highest. A change to a higher one takes effect at once, to a lower one at the next renewal.",
            ["name"] = "A name for your team and for reports. Customers see the localizations' names.",
            ["state"] = "Where the product is between preparation, review, and sale.",
            ["subscriptionPeriod"] = "How long one period lasts. It cannot be changed after approval.",
        },
        ["SubscriptionLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The subscription's name on the App Store in this locale.",
            ["description"] = "The subscription's description on the App Store in this locale.",
        },
        ["SubscriptionGroupLocalization"] = new(StringComparer.Ordinal)
        {
            ["customAppName"] = "The app's name to show with the group. Null for the app's own name.",
            ["name"] = "The group's name on the App Store in this locale.",
        },
        ["SubscriptionGracePeriod"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "How long subscribers keep access while the App Store retries a failed payment.",
            ["optIn"] = "Whether there is a grace period in production.",
            ["sandboxOptIn"] = "Whether there is a grace period in the sandbox.",
            ["renewalType"] = "Whether it applies to all renewals, or to those from paid to paid only.",
        },
        ["SubscriptionIntroductoryOffer"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "How long one period of the offer lasts.",
            ["numberOfPeriods"] = "How many periods the offer lasts. 1, unless customers pay as they go.",
            ["offerMode"] = "Whether new subscribers pay nothing, pay as they go, or pay up front.",
        },
        ["SubscriptionPromotionalOffer"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "How long one period of the offer lasts.",
            ["numberOfPeriods"] = "How many periods the offer lasts. 1, unless customers pay as they go.",
            ["offerCode"] = "The identifier that the app asks for the offer by.",
            ["offerMode"] = "Whether subscribers pay nothing, pay as they go, or pay up front.",
        },
        ["SubscriptionOfferCode"] = new(StringComparer.Ordinal)
        {
            ["customerEligibilities"] = "Who can redeem the code: new, existing, or former subscribers.",
            ["duration"] = "How long one period of the offer lasts.",
            ["numberOfPeriods"] = "How many periods the offer lasts. 1, unless customers pay as they go.",
            ["offerEligibility"] = "Whether the offer comes on top of the introductory offer or replaces it.",
            ["offerMode"] = "Whether customers pay nothing, pay as they go, or pay up front.",
            ["totalNumberOfCodes"] = "How many codes there are in all.",
            ["productionCodeCount"] = "How many codes there are for production.",
            ["sandboxCodeCount"] = "How many codes there are for the sandbox.",
        },
        ["SubscriptionOfferCodeCustomCode"] = new(StringComparer.Ordinal)
        {
            ["customCode"] = "The code that customers type, such as SUMMER26.",
            ["numberOfCodes"] = "How many customers can redeem it.",
        },
        ["SubscriptionOfferCodeOneTimeUseCode"] = new(StringComparer.Ordinal) { ["numberOfCodes"] = "How many codes to make. Download them as CSV from values." },
        ["WinBackOffer"] = new(StringComparer.Ordinal)
        {
            ["customerEligibilityPaidSubscriptionDurationInMonths"] = "How many months a former subscriber must have paid.",
            ["customerEligibilityTimeSinceLastSubscribedInMonths"] = "How many months ago the subscription must have ended.",
            ["customerEligibilityWaitBetweenOffersInMonths"] = "How many months must lie between two of these offers. Null for no wait.",
            ["offerId"] = "The identifier of the offer, for StoreKit and reports.",
            ["periodCount"] = "How many periods the offer lasts.",
            ["priority"] = "Which of several offers the App Store prefers.",
            ["promotionIntent"] = "Whether the App Store promotes the offer by itself.",
        },
        ["PromotedPurchase"] = new(StringComparer.Ordinal) { ["visibleForAllUsers"] = "Whether the App Store shows the product to everyone, or the app decides for each user." },
        ["IntegerRange"] = new(StringComparer.Ordinal)
        {
            ["minimum"] = "The least value.",
            ["maximum"] = "The greatest value. Null for no limit.",
        },
        ["AnalyticsReportRequest"] = new(StringComparer.Ordinal)
        {
            ["accessType"] = "Whether reports are made from now on (ONGOING), or once for the past (ONE_TIME_SNAPSHOT).",
            ["stoppedDueToInactivity"] = "Whether the service stopped making reports since nobody downloaded them. Make a new request to go on.",
        },
        ["AnalyticsReport"] = new(StringComparer.Ordinal)
        {
            ["category"] = "The subject of the report.",
            ["name"] = "The name of the report, such as App Downloads Standard.",
        },
        ["AnalyticsReportInstance"] = new(StringComparer.Ordinal)
        {
            ["granularity"] = "Whether the report covers a day, a week, or a month.",
            ["processingDate"] = "The day on which the report was made, as yyyy-MM-dd. Its data is of earlier days.",
        },
        ["AnalyticsReportSegment"] = new(StringComparer.Ordinal)
        {
            ["checksum"] = "The MD5 of the file as it is downloaded, in hexadecimal.",
            ["sizeInBytes"] = "The size of the file as it is downloaded.",
            ["url"] = "Where to download the file, a gzip of tab-separated values. Signed and short-lived; send no token there.",
        },
        ["MetricLinks"] = new(StringComparer.Ordinal)
        {
            ["groupBy"] = "Where to get the same figures, grouped by this.",
            ["related"] = "Where to get what the figures are about.",
        },
        ["MetricDimension"] = new(StringComparer.Ordinal)
        {
            ["data"] = "The id that the figures are of. Null unless the figures are grouped by this.",
            ["links"] = "Where to go on.",
        },
        ["AppScreenshot"] = new(StringComparer.Ordinal)
        {
            ["imageAsset"] = "Where to get the screenshot from, and its size. Replace {w}, {h}, and {f} in the address by width, height, and format.",
        },
        ["AppScreenshotSet"] = new(StringComparer.Ordinal) { ["screenshotDisplayType"] = "The display that the screenshots are for. A set holds ten at most." },
        ["AppPreviewSet"] = new(StringComparer.Ordinal) { ["previewType"] = "The display that the previews are for. A set holds three at most." },
        ["AppPreview"] = new(StringComparer.Ordinal)
        {
            ["mimeType"] = "The media type of the video, such as video/mp4.",
            ["previewFrameTimeCode"] = "The time of the frame that stands for the video, as mm:ss:ff, such as 00:05:00.",
            ["videoUrl"] = "Where to get the processed video from. Null until processing is complete.",
        },
        [AnyOwner] = new(StringComparer.Ordinal)
        {
            ["assetDeliveryState"] = "Whether the file arrived whole and passed its checks, with their errors.",
            ["appEventAssetType"] = "Where the event shows the file: on its card or on its page.",
            ["assetType"] = "What the file is.",
            ["previewFrameImage"] = "The frame that stands for the video, and whether it is ready.",
            ["previewImage"] = "The frame that stands for the video.",
            ["sourceFileChecksums"] = "Checksums of the file, which the service compares with what arrived.",
            ["videoDeliveryState"] = "Whether the video arrived whole and is processed, with the errors of its checks.",
            ["videoUrl"] = "Where to get the processed video from. Null until processing is complete.",
            ["assetToken"] = "The token that the processed file is stored under.",
            ["previewFrameTimeCode"] = "The time of the frame that stands for the video, as mm:ss:ff.",
            ["sourceFileChecksum"] = "The MD5 of the whole file in lowercase hexadecimal. Sent with the commit, so that the service can tell a damaged upload.",
            ["fileChecksum"] = "The checksum of the file in lowercase hexadecimal.",
            ["uploadOperations"] = "The parts to upload: for each the address, headers, offset, and length. Present right after creation only.",
        },
        ["ImageAsset"] = new(StringComparer.Ordinal)
        {
            ["templateUrl"] = "The address of the image, with {w}, {h}, and {f} to be replaced by width, height, and format (png or jpg).",
            ["width"] = "The greatest width in pixels.",
            ["height"] = "The greatest height in pixels.",
        },
        ["Nomination"] = new(StringComparer.Ordinal)
        {
            ["type"] = "What the nomination is about: a launch, new content, or an improvement.",
            ["hasInAppEvents"] = "Whether there will be in-app events.",
            ["launchInSelectMarketsFirst"] = "Whether the launch starts in a few markets.",
            ["preOrderEnabled"] = "Whether customers can order the app before its release.",
            ["supplementalMaterialsUris"] = "Web pages with more material for Apple's editors.",
            ["submittedDate"] = "When the nomination was sent. Null before that.",
        },
    };
}
