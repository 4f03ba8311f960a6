namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_store = new(StringComparer.Ordinal)
    {
        ["AppPrice"] = new(StringComparer.Ordinal)
        {
            ["manual"] = "Whether your team set the price. If false, the service derived it from the price in the base territory.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd, starting at midnight in the territory, or null for a price that has always applied.",
            ["endDate"] = "The day on which the next price starts, as yyyy-MM-dd, or null for the last price.",
        },
        ["InAppPurchasePrice"] = new(StringComparer.Ordinal)
        {
            ["manual"] = "Whether your team set the price. If false, the service derived it from the price in the base territory.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd, or null for a price that has always applied.",
            ["endDate"] = "The day on which the next price starts, as yyyy-MM-dd, or null for the last price.",
        },
        ["SubscriptionPrice"] = new(StringComparer.Ordinal)
        {
            ["preserveCurrentPrice"] = "Whether current subscribers keep paying the old price.",
            ["preserved"] = "Whether it is the old price that current subscribers keep.",
            ["startDate"] = "The first day of the price, as yyyy-MM-dd, or null for the first price.",
        },
        ["SubscriptionPricePoint"] = new(StringComparer.Ordinal) { ["proceedsYear2"] = "The developer's proceeds after a subscriber's first year, in the territory's currency." },
        ["Territory"] = new(StringComparer.Ordinal) { ["currency"] = "The ISO 4217 code of the currency for prices and proceeds, such as EUR." },
        ["TerritoryAvailability"] = new(StringComparer.Ordinal)
        {
            ["available"] = "Whether the app is or will be available in the territory.",
            ["contentStatuses"] = "The reasons why the app is or is not for sale in the territory.",
            ["preOrderEnabled"] = "Whether customers can pre-order the app.",
            ["preOrderPublishDate"] = "When pre-orders start, as yyyy-MM-dd.",
            ["releaseDate"] = "When the app is released in the territory, as yyyy-MM-dd, or null for immediately.",
        },
        ["InAppPurchase"] = new(StringComparer.Ordinal)
        {
            ["contentHosting"] = "Whether Apple hosts the content of the purchase.",
            ["inAppPurchaseType"] = "Whether the purchase is consumable, non-consumable, or a non-renewing subscription. It cannot be changed.",
            ["name"] = "The name used internally and in reports. Customers see the names in the localizations.",
            ["state"] = "The state of the product, from preparation through review to sale.",
        },
        ["InAppPurchaseLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The product's name on the App Store in this locale.",
            ["description"] = "The product's description on the App Store in this locale.",
        },
        ["Subscription"] = new(StringComparer.Ordinal)
        {
            ["groupLevel"] = "The level of service within the group. 1 is the highest. A change to a higher level takes effect immediately, to a lower level at the next renewal.",
            ["name"] = "The name used internally and in reports. Customers see the names in the localizations.",
            ["state"] = "The state of the product, from preparation through review to sale.",
            ["subscriptionPeriod"] = "The duration of one period. It cannot be changed after approval.",
        },
        ["SubscriptionLocalization"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The subscription's name on the App Store in this locale.",
            ["description"] = "The subscription's description on the App Store in this locale.",
        },
        ["SubscriptionGroupLocalization"] = new(StringComparer.Ordinal)
        {
            ["customAppName"] = "The app name to show with the group, or null for the app's own name.",
            ["name"] = "The group's name on the App Store in this locale.",
        },
        ["SubscriptionGracePeriod"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "How long subscribers keep access while the App Store retries a failed payment.",
            ["optIn"] = "Whether there is a grace period in production.",
            ["sandboxOptIn"] = "Whether there is a grace period in the sandbox.",
            ["renewalType"] = "Whether it applies to all renewals or only to renewals from paid to paid.",
        },
        ["SubscriptionIntroductoryOffer"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "The duration of one period of the offer.",
            ["numberOfPeriods"] = "The number of periods of the offer. Always 1, unless customers pay as they go.",
            ["offerMode"] = "Whether new subscribers pay nothing, pay as they go, or pay up front.",
        },
        ["SubscriptionPromotionalOffer"] = new(StringComparer.Ordinal)
        {
            ["duration"] = "The duration of one period of the offer.",
            ["numberOfPeriods"] = "The number of periods of the offer. Always 1, unless customers pay as they go.",
            ["offerCode"] = "The identifier by which the app requests the offer.",
            ["offerMode"] = "Whether subscribers pay nothing, pay as they go, or pay up front.",
        },
        ["SubscriptionOfferCode"] = new(StringComparer.Ordinal)
        {
            ["customerEligibilities"] = "Who can redeem the code: new, existing, or former subscribers.",
            ["duration"] = "The duration of one period of the offer.",
            ["numberOfPeriods"] = "The number of periods of the offer. Always 1, unless customers pay as they go.",
            ["offerEligibility"] = "Whether the offer is added to the introductory offer or replaces it.",
            ["offerMode"] = "Whether customers pay nothing, pay as they go, or pay up front.",
            ["totalNumberOfCodes"] = "The total number of codes.",
            ["productionCodeCount"] = "The number of codes for production.",
            ["sandboxCodeCount"] = "The number of codes for the sandbox.",
        },
        ["SubscriptionOfferCodeCustomCode"] = new(StringComparer.Ordinal)
        {
            ["customCode"] = "The code that customers enter, such as SUMMER26.",
            ["numberOfCodes"] = "The number of customers who can redeem it.",
        },
        ["SubscriptionOfferCodeOneTimeUseCode"] = new(StringComparer.Ordinal) { ["numberOfCodes"] = "The number of codes to create. Download them as CSV from values." },
        ["WinBackOffer"] = new(StringComparer.Ordinal)
        {
            ["customerEligibilityPaidSubscriptionDurationInMonths"] = "The number of months that a former subscriber must have paid.",
            ["customerEligibilityTimeSinceLastSubscribedInMonths"] = "The number of months since the subscription ended.",
            ["customerEligibilityWaitBetweenOffersInMonths"] = "The minimum number of months between two of these offers, or null for no wait.",
            ["offerId"] = "The identifier of the offer, for StoreKit and reports.",
            ["periodCount"] = "The number of periods of the offer.",
            ["priority"] = "The priority of the offer among several on the App Store.",
            ["promotionIntent"] = "Whether the App Store automatically promotes the offer.",
        },
        ["PromotedPurchase"] = new(StringComparer.Ordinal) { ["visibleForAllUsers"] = "Whether the App Store shows the product to everyone. If false, the app decides for each user." },
        ["IntegerRange"] = new(StringComparer.Ordinal)
        {
            ["minimum"] = "The minimum.",
            ["maximum"] = "The maximum, or null for no limit.",
        },
        ["AnalyticsReportRequest"] = new(StringComparer.Ordinal)
        {
            ["accessType"] = "Whether reports are generated continuously (ONGOING) or once for past data (ONE_TIME_SNAPSHOT).",
            ["stoppedDueToInactivity"] = "Whether the service stopped generating reports because nobody downloaded them. Create a new request to resume.",
        },
        ["AnalyticsReport"] = new(StringComparer.Ordinal)
        {
            ["category"] = "The subject of the report.",
            ["name"] = "The name of the report, such as App Downloads Standard.",
        },
        ["AnalyticsReportInstance"] = new(StringComparer.Ordinal)
        {
            ["granularity"] = "Whether the report covers a day, a week, or a month.",
            ["processingDate"] = "The day on which the report was generated, as yyyy-MM-dd. Its data covers earlier days.",
        },
        ["AnalyticsReportSegment"] = new(StringComparer.Ordinal)
        {
            ["checksum"] = "The MD5 hash of the downloaded file, in hexadecimal.",
            ["sizeInBytes"] = "The size of the downloaded file in bytes.",
            ["url"] = "The URL of the file, which contains tab-separated values compressed with gzip. Signed and short-lived. Do not send the token to it.",
        },
        ["MetricLinks"] = new(StringComparer.Ordinal)
        {
            ["groupBy"] = "The URL of the same figures, grouped by this dimension.",
            ["related"] = "The URL of the resource that the figures are about.",
        },
        ["MetricDimension"] = new(StringComparer.Ordinal)
        {
            ["data"] = "The id that the figures apply to, or null if they are not grouped by this dimension.",
            ["links"] = "Links to related figures and resources.",
        },
        ["AppScreenshot"] = new(StringComparer.Ordinal)
        {
            ["imageAsset"] = "The URL and size of the screenshot. Replace {w}, {h}, and {f} in the URL with width, height, and format.",
        },
        ["AppScreenshotSet"] = new(StringComparer.Ordinal) { ["screenshotDisplayType"] = "The display that the screenshots are for. A set contains up to ten." },
        ["AppPreviewSet"] = new(StringComparer.Ordinal) { ["previewType"] = "The display that the previews are for. A set contains up to three." },
        ["AppPreview"] = new(StringComparer.Ordinal)
        {
            ["mimeType"] = "The media type of the video, such as video/mp4.",
            ["previewFrameTimeCode"] = "The time of the poster frame, as mm:ss:ff, such as 00:05:00.",
            ["videoUrl"] = "The URL of the processed video. Null until processing is complete.",
        },
        [AnyOwner] = new(StringComparer.Ordinal)
        {
            ["assetDeliveryState"] = "The delivery state of the file, with the errors of its checks.",
            ["appEventAssetType"] = "Where the event shows the file: on its card or on its page.",
            ["assetType"] = "The kind of file.",
            ["previewFrameImage"] = "The poster frame of the video and its state.",
            ["previewImage"] = "The poster frame of the video.",
            ["sourceFileChecksums"] = "The checksums of the file, which the service compares with the upload.",
            ["videoDeliveryState"] = "The delivery state of the video, with the errors of its checks.",
            ["videoUrl"] = "The URL of the processed video. Null until processing is complete.",
            ["assetToken"] = "The token under which the processed file is stored.",
            ["previewFrameTimeCode"] = "The time of the poster frame, as mm:ss:ff.",
            ["sourceFileChecksum"] = "The MD5 hash of the whole file, in lowercase hexadecimal. Sent with the commit, so that the service can detect a damaged upload.",
            ["fileChecksum"] = "The checksum of the file in lowercase hexadecimal.",
            ["uploadOperations"] = "The parts to upload, each with its URL, headers, offset, and length. Present only right after creation.",
        },
        ["ImageAsset"] = new(StringComparer.Ordinal)
        {
            ["templateUrl"] = "The URL of the image. Replace {w}, {h}, and {f} with width, height, and format (png or jpg).",
            ["width"] = "The maximum width in pixels.",
            ["height"] = "The maximum height in pixels.",
        },
        ["Nomination"] = new(StringComparer.Ordinal)
        {
            ["type"] = "The subject of the nomination: a launch, new content, or an improvement.",
            ["hasInAppEvents"] = "Whether there will be in-app events.",
            ["launchInSelectMarketsFirst"] = "Whether the launch starts in selected markets.",
            ["preOrderEnabled"] = "Whether customers can pre-order the app.",
            ["supplementalMaterialsUris"] = "Web pages with more material for Apple's editors.",
            ["submittedDate"] = "When the nomination was submitted, or null before that.",
        },
    };
}
