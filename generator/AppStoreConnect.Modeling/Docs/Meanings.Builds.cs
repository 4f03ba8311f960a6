namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_builds = new(StringComparer.Ordinal)
    {
        ["Build"] = new(StringComparer.Ordinal)
        {
            ["version"] = "The build number (CFBundleVersion), such as 142. The version that customers see is preReleaseVersion's.",
            ["processingState"] = "Whether the service has processed the uploaded build. Only a VALID one can be tested or submitted.",
            ["uploadedDate"] = "When the upload arrived.",
            ["expirationDate"] = "When the build stops running for testers: 90 days after the upload.",
            ["expired"] = "Whether testers can no longer install or run the build. Set true to expire it early; that cannot be undone.",
            ["usesNonExemptEncryption"] = "Whether the build uses encryption that export rules cover. Null until answered; TestFlight waits for the answer.",
            ["buildAudienceType"] = "Whether the build can go to the App Store, or to internal testers only.",
            ["minOsVersion"] = "The oldest system version that the build runs on.",
            ["computedMinMacOsVersion"] = "The oldest macOS that the iOS build runs on, as the service computed it.",
            ["computedMinVisionOsVersion"] = "The oldest visionOS that the iOS build runs on, as the service computed it.",
            ["lsMinimumSystemVersion"] = "The value of LSMinimumSystemVersion in Info.plist. Null if it has none.",
            ["iconAssetToken"] = "Where to get the build's icon from. Null until processing is complete.",
        },
        ["PrereleaseVersion"] = new(StringComparer.Ordinal) { ["version"] = "The version of the builds (CFBundleShortVersionString), such as 1.4.2." },
        ["BuildBundle"] = new(StringComparer.Ordinal)
        {
            ["baDownloadAllowance"] = "How many bytes the app's background assets may download when it is installed.",
            ["baMaxInstallSize"] = "How many bytes the app's background assets may take when installed.",
            ["bundleType"] = "Whether it is the app, an App Clip, or a watch app.",
            ["deviceProtocols"] = "The accessory protocols that the bundle supports.",
            ["dSYMUrl"] = "A short-lived address to download the debug symbols from. Null if there are none.",
            ["entitlements"] = "The entitlements of each executable in the bundle, by path.",
            ["hasOnDemandResources"] = "Whether the bundle has on-demand resources.",
            ["hasPrerenderedIcon"] = "Whether the icon has its own gloss, for old systems.",
            ["hasSirikit"] = "Whether the bundle has a SiriKit extension.",
            ["includesSymbols"] = "Whether the upload had debug symbols.",
            ["isIosBuildMacAppStoreCompatible"] = "Whether the iOS build can be offered for Macs with Apple silicon.",
            ["locales"] = "The locales that the bundle is localized for.",
            ["platformBuild"] = "The build of the system that the SDK is for, such as 22A3362.",
            ["requiredCapabilities"] = "The device capabilities that the bundle requires.",
            ["sdkBuild"] = "The build of the SDK that the bundle was made with.",
            ["supportedArchitectures"] = "The processor architectures that the bundle has code for.",
            ["usesLocationServices"] = "Whether the bundle uses location services.",
        },
        ["BuildBundleFileSize"] = new(StringComparer.Ordinal)
        {
            ["deviceModel"] = "The model identifier that the sizes are for, such as iPhone16,2; Universal for the build for all.",
            ["osVersion"] = "The system version that the sizes are for.",
            ["downloadBytes"] = "The size of the download in bytes.",
            ["installBytes"] = "The size on the device in bytes.",
        },
        ["BuildUpload"] = new(StringComparer.Ordinal)
        {
            ["cfBundleShortVersionString"] = "The version of the build, such as 1.4.2. It must be the one in the uploaded file's Info.plist.",
            ["cfBundleVersion"] = "The build number. It must be the one in the uploaded file's Info.plist, and new for this version.",
            ["platform"] = "The platform of the build.",
            ["state"] = "Where the upload is, with the errors and warnings of its checks.",
            ["createdDate"] = "When the upload was created.",
            ["uploadedDate"] = "When the last file was complete. Null before that.",
        },
        ["BuildUploadStateDetails"] = new(StringComparer.Ordinal)
        {
            ["state"] = "Where the upload is. FAILED is final: make a new upload with a new build number.",
            ["errors"] = "Why the upload failed. Empty unless it did.",
            ["warnings"] = "What should be fixed in the next build.",
            ["infos"] = "What else the checks found.",
        },
        ["BuildUploadFile"] = new(StringComparer.Ordinal)
        {
            ["assetType"] = "What the file is: the build itself, its description, or its symbols.",
            ["fileName"] = "The name of the file, such as App.ipa.",
            ["uti"] = "The uniform type of the file, such as com.apple.ipa.",
            ["assetDeliveryState"] = "Whether the file arrived whole, and the errors of its checks.",
            ["assetToken"] = "The token that Transporter refers to the file by.",
            ["sourceFileChecksums"] = "Checksums of the file, which the service compares with what arrived.",
            ["uploadOperations"] = "The parts to upload: for each the address, headers, offset, and length. The addresses expire; use them as they are.",
            ["uploaded"] = "Set true once every part is uploaded.",
        },
        ["Checksums"] = new(StringComparer.Ordinal)
        {
            ["file"] = "The checksum of the whole file.",
            ["composite"] = "The checksum of the parts' checksums, for uploads in several parts.",
        },
        ["Checksum"] = new(StringComparer.Ordinal)
        {
            ["algorithm"] = "How the checksum is computed.",
            ["hash"] = "The checksum in lowercase hexadecimal.",
        },
        ["UploadOperation"] = new(StringComparer.Ordinal)
        {
            ["method"] = "The HTTP method, normally PUT.",
            ["url"] = "Where to send the part. Signed and short-lived; send no token of App Store Connect there.",
            ["requestHeaders"] = "The headers to send, exactly as given.",
            ["offset"] = "Where the part starts in the file, in bytes.",
            ["length"] = "The length of the part in bytes.",
            ["partNumber"] = "The number of the part, from 1.",
            ["expiration"] = "When the address stops working.",
            ["entityTag"] = "The ETag that the host answered the part with.",
        },
        ["HttpHeader"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The header's name.",
            ["value"] = "The header's value.",
        },
        ["StateDetail"] = new(StringComparer.Ordinal)
        {
            ["code"] = "A code that stays the same between releases, for programs.",
            ["description"] = "An explanation, for people.",
        },
        ["AppMediaState"] = new(StringComparer.Ordinal)
        {
            ["state"] = "Where the file is between upload, processing, and use.",
            ["errors"] = "Why it failed. Empty unless it did.",
            ["warnings"] = "What should be fixed, though the file is accepted.",
        },
        ["DiagnosticSignature"] = new(StringComparer.Ordinal)
        {
            ["diagnosticType"] = "What went wrong: hangs, disk writes, or slow launches.",
            ["signature"] = "The code that most of these reports have in common.",
            ["weight"] = "The share of all reports of this type that have this signature, in percent.",
            ["insight"] = "How the signature developed over versions.",
        },
        ["PerfPowerMetric"] = new(StringComparer.Ordinal)
        {
            ["deviceType"] = "The devices that the figures are of.",
            ["metricType"] = "What was measured.",
        },
        ["BackgroundAsset"] = new(StringComparer.Ordinal)
        {
            ["assetPackIdentifier"] = "The identifier that the app asks for the asset pack by.",
            ["usedBytes"] = "How many bytes of the app's allowance the asset pack takes.",
        },
        ["BackgroundAssetVersion"] = new(StringComparer.Ordinal)
        {
            ["version"] = "The number of this version, counted by the service.",
            ["stateDetails"] = "The errors and warnings of the version's checks.",
        },
        ["Webhook"] = new(StringComparer.Ordinal)
        {
            ["enabled"] = "Whether the service sends events.",
            ["eventTypes"] = "The events that are sent.",
            ["name"] = "A name for your team.",
            ["secret"] = "The secret that signs each delivery (HMAC-SHA256). It can be set, and is never returned.",
            ["url"] = "Where events are sent, over HTTPS.",
        },
        ["WebhookDelivery"] = new(StringComparer.Ordinal)
        {
            ["deliveryState"] = "Whether the delivery reached you.",
            ["errorMessage"] = "Why it did not. Null if it did.",
            ["redelivery"] = "Whether someone asked for the event again.",
            ["request"] = "What was sent.",
            ["response"] = "What your server answered. Null if it did not.",
            ["sentDate"] = "When it was sent.",
        },
        ["WebhookEvent"] = new(StringComparer.Ordinal)
        {
            ["eventType"] = "What happened.",
            ["payload"] = "The JSON that was sent, as text.",
            ["ping"] = "Whether it is a test only.",
        },
    };
}
