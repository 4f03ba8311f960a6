namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_testFlight = new(StringComparer.Ordinal)
    {
        ["BetaTester"] = new(StringComparer.Ordinal)
        {
            ["appDevices"] = "The devices that the tester has the app on. Null unless asked for of one app.",
            ["email"] = "The tester's email address. Null for a tester who came by a public link and stays anonymous.",
            ["firstName"] = "The tester's first name. Null if not given.",
            ["lastName"] = "The tester's last name. Null if not given.",
            ["inviteType"] = "Whether the tester was invited by email or came by a public link.",
            ["state"] = "Whether the tester is invited, has accepted, or has installed the app.",
        },
        ["BetaTester.appDevices"] = new(StringComparer.Ordinal)
        {
            ["appBuildVersion"] = "The number of the build on the device.",
            ["model"] = "The model identifier of the device.",
            ["osVersion"] = "The system version of the device.",
            ["platform"] = "The platform of the device.",
        },
        ["BetaGroup"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The group's name. Testers do not see it.",
            ["createdDate"] = "When the group was created.",
            ["isInternalGroup"] = "Whether the testers are users of your team. Internal groups need no beta review.",
            ["hasAccessToAllBuilds"] = "Whether an internal group gets every build by itself.",
            ["publicLink"] = "The link that lets anyone join. Null unless it is enabled.",
            ["publicLinkEnabled"] = "Whether anyone can join by a link.",
            ["publicLinkId"] = "The last part of the link.",
            ["publicLinkLimit"] = "How many testers can join by the link; 10,000 at most.",
            ["publicLinkLimitEnabled"] = "Whether the limit applies.",
            ["feedbackEnabled"] = "Whether testers can send feedback from TestFlight.",
            ["iosBuildsAvailableForAppleSiliconMac"] = "Whether testers can run the iOS builds on Macs with Apple silicon.",
            ["iosBuildsAvailableForAppleVision"] = "Whether testers can run the iOS builds on Apple Vision Pro.",
        },
        ["BuildBetaDetail"] = new(StringComparer.Ordinal)
        {
            ["autoNotifyEnabled"] = "Whether testers are notified automatically when they can test the build.",
            ["internalBuildState"] = "Whether internal testers can test the build, and what is missing if not.",
            ["externalBuildState"] = "Whether external testers can test the build, and what is missing if not.",
        },
        ["BetaBuildLocalization"] = new(StringComparer.Ordinal) { ["whatsNew"] = "What to test in this build, up to 4,000 characters. Testers see it in TestFlight." },
        ["BetaAppLocalization"] = new(StringComparer.Ordinal)
        {
            ["description"] = "What the app is, for external testers. Required for beta review.",
            ["feedbackEmail"] = "The address that testers' feedback goes to. Required for beta review.",
            ["marketingUrl"] = "A web page about the app, for testers.",
            ["privacyPolicyUrl"] = "The privacy policy, for testers.",
            ["tvOsPrivacyPolicy"] = "The privacy policy itself, for testers on Apple TV.",
        },
        ["BetaAppReviewDetail"] = new(StringComparer.Ordinal) { ["notes"] = "What beta review should know to test the app. Visible to Apple only." },
        ["BetaAppReviewSubmission"] = new(StringComparer.Ordinal)
        {
            ["betaReviewState"] = "Where the beta review is. Only the first build of a version is reviewed in full.",
            ["submittedDate"] = "When the build was sent to beta review.",
        },
        ["BetaLicenseAgreement"] = new(StringComparer.Ordinal) { ["agreementText"] = "The license agreement that testers accept, as plain text. Null for Apple's standard one." },
        ["BetaRecruitmentCriterion"] = new(StringComparer.Ordinal) { ["deviceFamilyOsVersionFilters"] = "The devices and system versions that testers who join by the public link must have." },
        ["DeviceFamilyOsVersionFilter"] = new(StringComparer.Ordinal)
        {
            ["maximumOsInclusive"] = "The newest system version. Null for no upper limit.",
            ["minimumOsInclusive"] = "The oldest system version. Null for no lower limit.",
        },
        ["BetaFeedbackScreenshotSubmission"] = new(StringComparer.Ordinal) { ["screenshots"] = "The screenshots, with short-lived addresses." },
        ["BetaFeedbackCrashSubmission"] = new(StringComparer.Ordinal) { ["comment"] = "What the tester wrote about the crash. Null for nothing." },
        ["BetaCrashLog"] = new(StringComparer.Ordinal) { ["logText"] = "The crash log as text, symbolicated where the service has the symbols." },
        ["BetaUsageDataPointValues"] = new(StringComparer.Ordinal)
        {
            ["crashCount"] = "How often the app crashed.",
            ["feedbackCount"] = "How often feedback was sent.",
            ["sessionCount"] = "How often the app was opened.",
        },
        ["SandboxTester"] = new(StringComparer.Ordinal)
        {
            ["acAccountName"] = "The Apple Account of the tester, an email address.",
            ["applePayCompatible"] = "Whether the tester can pay with Apple Pay in the sandbox.",
            ["interruptPurchases"] = "Whether purchases stop for a confirmation, to test that the app resumes them.",
            ["subscriptionRenewalRate"] = "How fast subscriptions renew in the sandbox.",
        },
        ["User"] = new(StringComparer.Ordinal)
        {
            ["username"] = "The Apple Account that the user signs in with, an email address.",
            ["roles"] = "What the user may do.",
            ["allAppsVisible"] = "Whether the user can see every app of the team; if not, those of visibleApps only.",
            ["provisioningAllowed"] = "Whether the user may use Certificates, Identifiers & Profiles. For roles that do not include it.",
        },
        ["UserInvitation"] = new(StringComparer.Ordinal)
        {
            ["email"] = "Where the invitation is sent.",
            ["expirationDate"] = "When the invitation lapses, three days after it was sent.",
            ["allAppsVisible"] = "Whether the user will see every app of the team; if not, those of visibleApps only.",
            ["provisioningAllowed"] = "Whether the user will be allowed to use Certificates, Identifiers & Profiles.",
        },
        ["Actor"] = new(StringComparer.Ordinal)
        {
            ["actorType"] = "Whether a user, an API key, Xcode Cloud, or Apple did it.",
            ["apiKeyId"] = "The id of the API key. Null unless a key did it.",
            ["userEmail"] = "The user's email address. Null unless a user did it.",
            ["userFirstName"] = "The user's first name. Null unless a user did it.",
            ["userLastName"] = "The user's last name. Null unless a user did it.",
        },
        ["Device"] = new(StringComparer.Ordinal)
        {
            ["addedDate"] = "When the device was registered. It counts against the yearly limit from then on.",
            ["deviceClass"] = "The kind of device.",
            ["model"] = "The marketing name of the model, such as iPhone 16 Pro.",
            ["name"] = "A name for your team.",
            ["platform"] = "The platform that profiles for the device are of.",
            ["status"] = "Whether profiles can include the device. Devices can be disabled, but not deleted.",
            ["udid"] = "The unique identifier of the device (UDID), as Xcode and Finder show it.",
        },
        ["BundleId"] = new(StringComparer.Ordinal)
        {
            ["identifier"] = "The bundle identifier, such as com.example.app, or a wildcard such as com.example.*.",
            ["name"] = "A name for your team. Letters, digits, and spaces only.",
            ["platform"] = "The platform, or all of them.",
            ["seedId"] = "The prefix of the app id, normally the team's id.",
        },
        ["BundleIdCapability"] = new(StringComparer.Ordinal)
        {
            ["capabilityType"] = "The capability that is switched on.",
            ["settings"] = "The capability's settings. Null for one that has none.",
        },
        ["CapabilitySetting"] = new(StringComparer.Ordinal)
        {
            ["allowedInstances"] = "How many options can be chosen.",
            ["description"] = "What the setting does.",
            ["key"] = "What the setting is.",
            ["minInstances"] = "How many options must be chosen.",
            ["options"] = "The options.",
            ["enabledByDefault"] = "Whether it is on unless said otherwise.",
            ["visible"] = "Whether the developer website shows the setting.",
        },
        ["CapabilityOption"] = new(StringComparer.Ordinal)
        {
            ["description"] = "What the option does.",
            ["key"] = "What the option is.",
            ["enabledByDefault"] = "Whether it is on unless said otherwise.",
            ["supportsWildcard"] = "Whether it works with a wildcard bundle identifier.",
        },
        ["Certificate"] = new(StringComparer.Ordinal)
        {
            ["activated"] = "Whether a Pass or Apple Pay certificate is in use.",
            ["certificateContent"] = "The certificate as base64 of its DER bytes. It holds no private key: that stays with whoever made the request.",
            ["certificateType"] = "What the certificate signs.",
            ["csrContent"] = "The certificate signing request: PEM or its base64 body, of an RSA key of 2,048 bits.",
            ["displayName"] = "Whom the certificate is for, such as Example, Inc.",
            ["expirationDate"] = "When the certificate expires, normally a year after it was made.",
            ["name"] = "The name with its type, such as Apple Distribution: Example, Inc.",
            ["platform"] = "The platform. Null for certificates of several.",
            ["serialNumber"] = "The serial number in uppercase hexadecimal.",
        },
        ["Profile"] = new(StringComparer.Ordinal)
        {
            ["createdDate"] = "When the profile was made. Profiles cannot be changed: delete it and make a new one.",
            ["expirationDate"] = "When the profile expires: a year after it was made, or earlier with its certificates.",
            ["name"] = "The profile's name, as Xcode shows it. Unique in the team.",
            ["profileContent"] = "The profile as base64 of the .mobileprovision file, a signed (CMS) property list.",
            ["profileState"] = "Whether the profile can sign. INVALID after a change to its certificates, devices, or bundle identifier.",
            ["profileType"] = "What the profile is for: development, ad hoc, App Store, or in-house, by platform.",
            ["uuid"] = "The UUID, which is also the file's name on a Mac.",
        },
    };
}
