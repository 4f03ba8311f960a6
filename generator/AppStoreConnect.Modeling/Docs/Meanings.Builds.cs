namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_builds = new(StringComparer.Ordinal)
    {
        ["Build"] = new(StringComparer.Ordinal)
        {
            ["version"] = "The build number (CFBundleVersion), such as 142. For the version that customers see, use preReleaseVersion.",
            ["processingState"] = "The processing state of the uploaded build. Only a VALID build can be tested or submitted.",
            ["uploadedDate"] = "When the build was uploaded.",
            ["expirationDate"] = "When testers can no longer run the build: 90 days after the upload.",
            ["expired"] = "Whether testers can no longer install or run the build. Set to true to expire it early, which cannot be undone.",
            ["usesNonExemptEncryption"] = "Whether the build uses encryption that is subject to export rules. Null until you set it; TestFlight waits for it.",
            ["buildAudienceType"] = "Whether the build is eligible for the App Store or only for internal testing.",
            ["minOsVersion"] = "The minimum operating system version of the build.",
            ["computedMinMacOsVersion"] = "The minimum macOS version for the iOS build, computed by the service.",
            ["computedMinVisionOsVersion"] = "The minimum visionOS version for the iOS build, computed by the service.",
            ["lsMinimumSystemVersion"] = "The value of LSMinimumSystemVersion in Info.plist, or null if it has none.",
            ["iconAssetToken"] = "The URL and size of the build's icon. Null until processing is complete.",
        },
        ["PrereleaseVersion"] = new(StringComparer.Ordinal) { ["version"] = "The version of the builds (CFBundleShortVersionString), such as 1.4.2." },
        ["BuildBundle"] = new(StringComparer.Ordinal)
        {
            ["baDownloadAllowance"] = "The maximum number of bytes that the app's background assets may download when it is installed.",
            ["baMaxInstallSize"] = "The maximum size of the app's installed background assets in bytes.",
            ["bundleType"] = "Whether it is the app, an App Clip, or a watch app.",
            ["deviceProtocols"] = "The accessory protocols that the bundle supports.",
            ["dSYMUrl"] = "A short-lived URL to download the debug symbols from, or null if there are none.",
            ["entitlements"] = "The entitlements of each executable in the bundle, by path.",
            ["hasOnDemandResources"] = "Whether the bundle has on-demand resources.",
            ["hasPrerenderedIcon"] = "Whether the icon is prerendered, with its own gloss, for old systems.",
            ["hasSirikit"] = "Whether the bundle has a SiriKit extension.",
            ["includesSymbols"] = "Whether the upload included debug symbols.",
            ["isIosBuildMacAppStoreCompatible"] = "Whether the iOS build can be offered for Macs with Apple silicon.",
            ["locales"] = "The locales that the bundle is localized for.",
            ["platformBuild"] = "The operating system build that the SDK is for, such as 22A3362.",
            ["requiredCapabilities"] = "The device capabilities that the bundle requires.",
            ["sdkBuild"] = "The build of the SDK that the bundle was built with.",
            ["supportedArchitectures"] = "The processor architectures that the bundle supports.",
            ["usesLocationServices"] = "Whether the bundle uses location services.",
        },
        ["BuildBundleFileSize"] = new(StringComparer.Ordinal)
        {
            ["deviceModel"] = "The model identifier that the sizes apply to, such as iPhone16,2, or Universal for the universal build.",
            ["osVersion"] = "The operating system version that the sizes apply to.",
            ["downloadBytes"] = "The size of the download in bytes.",
            ["installBytes"] = "The installed size in bytes.",
        },
        ["BuildUpload"] = new(StringComparer.Ordinal)
        {
            ["cfBundleShortVersionString"] = "The version of the build, such as 1.4.2. It must match the uploaded file's Info.plist.",
            ["cfBundleVersion"] = "The build number. It must match the uploaded file's Info.plist and be unused for this version.",
            ["platform"] = "The platform of the build.",
            ["state"] = "The state of the upload, with the errors and warnings of its checks.",
            ["createdDate"] = "When the upload was created.",
            ["uploadedDate"] = "When the last file was complete, or null before that.",
        },
        ["BuildUploadStateDetails"] = new(StringComparer.Ordinal)
        {
            ["state"] = "The state of the upload. FAILED is final: create a new upload with a new build number.",
            ["errors"] = "Why the upload failed. Empty if it did not.",
            ["warnings"] = "Problems to fix in the next build.",
            ["infos"] = "Other findings of the checks.",
        },
        ["BuildUploadFile"] = new(StringComparer.Ordinal)
        {
            ["assetType"] = "The kind of file: the build itself, its description, or its symbols.",
            ["fileName"] = "The name of the file, such as App.ipa.",
            ["uti"] = "The uniform type identifier (UTI) of the file, such as com.apple.ipa.",
            ["assetDeliveryState"] = "The delivery state of the file, with the errors of its checks.",
            ["assetToken"] = "The token by which Transporter refers to the file.",
            ["sourceFileChecksums"] = "The checksums of the file, which the service compares with the upload.",
            ["uploadOperations"] = "The parts to upload, each with its URL, headers, offset, and length. The URLs expire. Use them unchanged.",
            ["uploaded"] = "Set to true when all parts are uploaded.",
        },
        ["Checksums"] = new(StringComparer.Ordinal)
        {
            ["file"] = "The checksum of the whole file.",
            ["composite"] = "The checksum of the parts' checksums, for uploads in several parts.",
        },
        ["Checksum"] = new(StringComparer.Ordinal)
        {
            ["algorithm"] = "The algorithm of the checksum.",
            ["hash"] = "The checksum in lowercase hexadecimal.",
        },
        ["UploadOperation"] = new(StringComparer.Ordinal)
        {
            ["method"] = "The HTTP method, normally PUT.",
            ["url"] = "The URL to send the part to. Signed and short-lived. Do not send the App Store Connect token to it.",
            ["requestHeaders"] = "The headers to send, exactly as given.",
            ["offset"] = "The offset of the part in the file, in bytes.",
            ["length"] = "The length of the part in bytes.",
            ["partNumber"] = "The number of the part, starting at 1.",
            ["expiration"] = "When the URL expires.",
            ["entityTag"] = "The ETag that the upload host returned for the part.",
        },
        ["HttpHeader"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The header's name.",
            ["value"] = "The header's value.",
        },
        ["StateDetail"] = new(StringComparer.Ordinal)
        {
            ["code"] = "A stable code for use in programs.",
            ["description"] = "A human-readable explanation.",
        },
        ["AppMediaState"] = new(StringComparer.Ordinal)
        {
            ["state"] = "The state of the file, from upload through processing to completion.",
            ["errors"] = "Why it failed. Empty if it did not.",
            ["warnings"] = "Problems to fix, although the file is accepted.",
        },
        ["DiagnosticSignature"] = new(StringComparer.Ordinal)
        {
            ["diagnosticType"] = "The kind of problem: hangs, disk writes, or slow launches.",
            ["signature"] = "The code that most of these reports have in common.",
            ["weight"] = "The percentage of all reports of this type that have this signature.",
            ["insight"] = "The trend of the signature across versions.",
        },
        ["PerfPowerMetric"] = new(StringComparer.Ordinal)
        {
            ["deviceType"] = "The devices that were measured.",
            ["metricType"] = "The metric that was measured.",
        },
        ["BackgroundAsset"] = new(StringComparer.Ordinal)
        {
            ["assetPackIdentifier"] = "The identifier by which the app requests the asset pack.",
            ["usedBytes"] = "The number of bytes that the asset pack uses of the app's allowance.",
        },
        ["BackgroundAssetVersion"] = new(StringComparer.Ordinal)
        {
            ["version"] = "The number of this version, assigned by the service.",
            ["stateDetails"] = "The errors and warnings of the version's checks.",
        },
        ["Webhook"] = new(StringComparer.Ordinal)
        {
            ["enabled"] = "Whether the service sends events.",
            ["eventTypes"] = "The event types to send.",
            ["name"] = "An internal name.",
            ["secret"] = "The secret that signs each delivery (HMAC-SHA256). Write-only.",
            ["url"] = "The https URL that events are sent to.",
        },
        ["WebhookDelivery"] = new(StringComparer.Ordinal)
        {
            ["deliveryState"] = "Whether the delivery succeeded.",
            ["errorMessage"] = "Why the delivery failed, or null if it succeeded.",
            ["redelivery"] = "Whether the delivery is a requested redelivery.",
            ["request"] = "The request that was sent.",
            ["response"] = "Your server's response, or null if there was none.",
            ["sentDate"] = "When it was sent.",
        },
        ["WebhookEvent"] = new(StringComparer.Ordinal)
        {
            ["eventType"] = "The type of the event.",
            ["payload"] = "The JSON payload, as text.",
            ["ping"] = "Whether it is only a test.",
        },
    };
}
