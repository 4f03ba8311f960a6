namespace AppStoreConnect.Modeling;

internal static partial class Meanings
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_testFlight = new(StringComparer.Ordinal)
    {
        ["BetaTester"] = new(StringComparer.Ordinal)
        {
            ["appDevices"] = "The devices on which the tester has the app. Null unless requested for a single app.",
            ["email"] = "The tester's email address, or null for an anonymous tester who joined by a public link.",
            ["firstName"] = "The tester's first name, or null if not set.",
            ["lastName"] = "The tester's last name, or null if not set.",
            ["inviteType"] = "Whether the tester was invited by email or joined by a public link.",
            ["state"] = "Whether the tester was invited, has accepted, or has installed the app.",
        },
        ["BetaTester.appDevices"] = new(StringComparer.Ordinal)
        {
            ["appBuildVersion"] = "The build number on the device.",
            ["model"] = "The model identifier of the device.",
            ["osVersion"] = "The operating system version of the device.",
            ["platform"] = "The platform of the device.",
        },
        ["BetaGroup"] = new(StringComparer.Ordinal)
        {
            ["name"] = "The group's name. Testers do not see it.",
            ["createdDate"] = "When the group was created.",
            ["isInternalGroup"] = "Whether the testers are users of your team. Internal groups require no beta review.",
            ["hasAccessToAllBuilds"] = "Whether an internal group automatically gets every build.",
            ["publicLink"] = "The link that lets anyone join, or null if it is not enabled.",
            ["publicLinkEnabled"] = "Whether anyone can join by the public link.",
            ["publicLinkId"] = "The last segment of the public link.",
            ["publicLinkLimit"] = "The maximum number of testers who can join by the link, up to 10,000.",
            ["publicLinkLimitEnabled"] = "Whether the limit applies.",
            ["feedbackEnabled"] = "Whether testers can send feedback from TestFlight.",
            ["iosBuildsAvailableForAppleSiliconMac"] = "Whether testers can run the iOS builds on Macs with Apple silicon.",
            ["iosBuildsAvailableForAppleVision"] = "Whether testers can run the iOS builds on Apple Vision Pro.",
        },
        ["BuildBetaDetail"] = new(StringComparer.Ordinal)
        {
            ["autoNotifyEnabled"] = "Whether testers are notified automatically when they can test the build.",
            ["internalBuildState"] = "Whether internal testers can test the build and, if not, what is missing.",
            ["externalBuildState"] = "Whether external testers can test the build and, if not, what is missing.",
        },
        ["BetaBuildLocalization"] = new(StringComparer.Ordinal) { ["whatsNew"] = "What to test in this build, up to 4,000 characters. Shown to testers in TestFlight." },
        ["BetaAppLocalization"] = new(StringComparer.Ordinal)
        {
            ["description"] = "The description of the app for external testers. Required for beta review.",
            ["feedbackEmail"] = "The email address that receives testers' feedback. Required for beta review.",
            ["marketingUrl"] = "A web page about the app, for testers.",
            ["privacyPolicyUrl"] = "The URL of the privacy policy for testers.",
            ["tvOsPrivacyPolicy"] = "The text of the privacy policy for testers on Apple TV.",
        },
        ["BetaAppReviewDetail"] = new(StringComparer.Ordinal) { ["notes"] = "What beta review needs to know for testing. Visible only to Apple." },
        ["BetaAppReviewSubmission"] = new(StringComparer.Ordinal)
        {
            ["betaReviewState"] = "The state of the beta review. Only the first build of a version is fully reviewed.",
            ["submittedDate"] = "When the build was submitted to beta review.",
        },
        ["BetaLicenseAgreement"] = new(StringComparer.Ordinal) { ["agreementText"] = "The license agreement that testers accept, in plain text, or null for Apple's standard agreement." },
        ["BetaRecruitmentCriterion"] = new(StringComparer.Ordinal) { ["deviceFamilyOsVersionFilters"] = "The devices and operating system versions required of testers who join by the public link." },
        ["DeviceFamilyOsVersionFilter"] = new(StringComparer.Ordinal)
        {
            ["maximumOsInclusive"] = "The newest operating system version, or null for no upper limit.",
            ["minimumOsInclusive"] = "The oldest operating system version, or null for no lower limit.",
        },
        ["BetaFeedbackScreenshotSubmission"] = new(StringComparer.Ordinal) { ["screenshots"] = "The screenshots, with short-lived URLs." },
        ["BetaFeedbackCrashSubmission"] = new(StringComparer.Ordinal) { ["comment"] = "The tester's comment about the crash, or null if there is none." },
        ["BetaCrashLog"] = new(StringComparer.Ordinal) { ["logText"] = "The crash log as text, symbolicated if the service has the symbols." },
        ["BetaUsageDataPointValues"] = new(StringComparer.Ordinal)
        {
            ["crashCount"] = "The number of crashes.",
            ["feedbackCount"] = "The number of feedback submissions.",
            ["sessionCount"] = "The number of sessions.",
        },
        ["SandboxTester"] = new(StringComparer.Ordinal)
        {
            ["acAccountName"] = "The tester's Apple Account, which is an email address.",
            ["applePayCompatible"] = "Whether the tester can pay with Apple Pay in the sandbox.",
            ["interruptPurchases"] = "Whether purchases are interrupted by a confirmation, to test that the app resumes them.",
            ["subscriptionRenewalRate"] = "The renewal rate of subscriptions in the sandbox.",
        },
        ["User"] = new(StringComparer.Ordinal)
        {
            ["username"] = "The Apple Account that the user signs in with, which is an email address.",
            ["roles"] = "The user's roles, which determine what the user may do.",
            ["allAppsVisible"] = "Whether the user can see all of the team's apps. If false, only those in visibleApps.",
            ["provisioningAllowed"] = "Whether the user may access Certificates, Identifiers & Profiles. Applies to roles that do not include it.",
        },
        ["UserInvitation"] = new(StringComparer.Ordinal)
        {
            ["email"] = "The email address that the invitation is sent to.",
            ["expirationDate"] = "When the invitation expires, three days after it was sent.",
            ["allAppsVisible"] = "Whether the user will see all of the team's apps. If false, only those in visibleApps.",
            ["provisioningAllowed"] = "Whether the user will have access to Certificates, Identifiers & Profiles.",
        },
        ["Actor"] = new(StringComparer.Ordinal)
        {
            ["actorType"] = "Whether the actor is a user, an API key, Xcode Cloud, or Apple.",
            ["apiKeyId"] = "The id of the API key, or null if the actor is not an API key.",
            ["userEmail"] = "The user's email address, or null if the actor is not a user.",
            ["userFirstName"] = "The user's first name, or null if the actor is not a user.",
            ["userLastName"] = "The user's last name, or null if the actor is not a user.",
        },
        ["Device"] = new(StringComparer.Ordinal)
        {
            ["addedDate"] = "When the device was registered. From then on, it counts toward the yearly limit.",
            ["deviceClass"] = "The kind of device.",
            ["model"] = "The marketing name of the model, such as iPhone 16 Pro.",
            ["name"] = "An internal name.",
            ["platform"] = "The platform of the device's profiles.",
            ["status"] = "Whether profiles can include the device. Devices can be disabled but not deleted.",
            ["udid"] = "The unique device identifier (UDID), as shown by Xcode and Finder.",
        },
        ["BundleId"] = new(StringComparer.Ordinal)
        {
            ["identifier"] = "The bundle identifier, such as com.example.app, or a wildcard such as com.example.*.",
            ["name"] = "An internal name. Letters, digits, and spaces only.",
            ["platform"] = "The platform, or all platforms.",
            ["seedId"] = "The prefix of the app id, usually the team's id.",
        },
        ["BundleIdCapability"] = new(StringComparer.Ordinal)
        {
            ["capabilityType"] = "The capability that is enabled.",
            ["settings"] = "The capability's settings, or null if it has none.",
        },
        ["CapabilitySetting"] = new(StringComparer.Ordinal)
        {
            ["allowedInstances"] = "The number of options that can be selected.",
            ["description"] = "A description of the setting.",
            ["key"] = "The key of the setting.",
            ["minInstances"] = "The minimum number of options that must be selected.",
            ["options"] = "The options.",
            ["enabledByDefault"] = "Whether it is enabled by default.",
            ["visible"] = "Whether the developer website shows the setting.",
        },
        ["CapabilityOption"] = new(StringComparer.Ordinal)
        {
            ["description"] = "A description of the option.",
            ["key"] = "The key of the option.",
            ["enabledByDefault"] = "Whether it is enabled by default.",
            ["supportsWildcard"] = "Whether it works with a wildcard bundle identifier.",
        },
        ["Certificate"] = new(StringComparer.Ordinal)
        {
            ["activated"] = "Whether a Pass or Apple Pay certificate is in use.",
            ["certificateContent"] = "The certificate as base64 of its DER bytes. It does not contain the private key, which stays with the creator of the signing request.",
            ["certificateType"] = "The purpose of the certificate.",
            ["csrContent"] = "The certificate signing request for a 2,048-bit RSA key, as PEM or its base64 body.",
            ["displayName"] = "The owner of the certificate, such as Example, Inc.",
            ["expirationDate"] = "When the certificate expires, usually one year after it was created.",
            ["name"] = "The type and owner, such as Apple Distribution: Example, Inc.",
            ["platform"] = "The platform, or null for certificates for several platforms.",
            ["serialNumber"] = "The serial number in uppercase hexadecimal.",
        },
        ["Profile"] = new(StringComparer.Ordinal)
        {
            ["createdDate"] = "When the profile was created. Profiles cannot be changed. Delete a profile and create a new one instead.",
            ["expirationDate"] = "When the profile expires: one year after it was created, or earlier with its certificates.",
            ["name"] = "The profile's name, as shown by Xcode. Unique in the team.",
            ["profileContent"] = "The profile as base64 of the .mobileprovision file, a signed (CMS) property list.",
            ["profileState"] = "Whether the profile can sign. INVALID after a change to its certificates, devices, or bundle identifier.",
            ["profileType"] = "What the profile is for: development, ad hoc, App Store, or in-house, by platform.",
            ["uuid"] = "The UUID, which is also the file name on a Mac.",
        },
    };
}
