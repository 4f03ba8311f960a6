namespace AppStoreConnect.Workflows.Publishing;

/// <summary>What to do about the things that submissions are refused for, by the code or the kind of resource that an error names.</summary>
internal static class BlockerRemedies
{
    private static readonly (string Code, string Remedy)[] s_byCode =
    [
        ("STATE_ERROR.SCREENSHOT_REQUIRED", "Upload screenshots: client.Publishing.PlanScreenshotsAsync."),
        ("STATE_ERROR.ITEM_PART_OF_ANOTHER_SUBMISSION", "It is part of another submission. Cancel that one: client.Publishing.CancelReviewAsync."),
        ("STATE_ERROR.APP_DATA_USAGES_REQUIRED", "Answer the App Privacy questions in App Store Connect; the API has none for them."),
        ("STATE_ERROR.BUILD_REQUIRED", "Attach a build: set BuildId in the options of SubmitForReviewAsync."),
        ("STATE_ERROR.MISSING_EXPORT_COMPLIANCE", "Answer for encryption: set ITSAppUsesNonExemptEncryption in Info.plist, or usesNonExemptEncryption of the build."),
    ];

    private static readonly Dictionary<string, string> s_byResource = new(StringComparer.Ordinal)
    {
        ["appStoreVersionLocalizations"] = "Complete the texts of this language: client.Publishing.PlanMetadataAsync.",
        ["appInfoLocalizations"] = "Complete name, subtitle and privacy policy of this language: client.Publishing.PlanMetadataAsync.",
        ["appInfos"] = "Set the categories and the age rating: primary_category.txt of the metadata folder, and client.V1.AgeRatingDeclarations.",
        ["ageRatingDeclarations"] = "Answer the age rating questions: client.V1.AgeRatingDeclarations.",
        ["appStoreReviewDetails"] = "Name a contact and a demo account for the reviewer: review_information of the metadata folder.",
        ["appScreenshotSets"] = "Upload screenshots: client.Publishing.PlanScreenshotsAsync.",
        ["appScreenshots"] = "Replace the screenshot: client.Publishing.PlanScreenshotsAsync.",
        ["appPreviews"] = "Replace the preview, or wait until it is processed.",
        ["builds"] = "Answer for encryption, or attach another build.",
        ["appPriceSchedules"] = "Set a price: client.Publishing.PlanAppPricesAsync.",
        ["appDataUsages"] = "Answer the App Privacy questions in App Store Connect; the API has none for them.",
    };

    public static string? For(ApiError error, string? path)
    {
        string? byCode = Array.Find(s_byCode, pair => error.Is(pair.Code)).Remedy;
        string? type = path?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, string name, ..] ? name : null;
        return byCode ?? (type is null ? null : s_byResource.GetValueOrDefault(type));
    }
}
