namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Remedies for common submission errors, by code or by the kind of resource that the error names.</summary>
internal static class BlockerRemedies
{
    private static readonly (string Code, string Remedy)[] s_byCode =
    [
        ("STATE_ERROR.SCREENSHOT_REQUIRED", "Upload screenshots: client.Publishing.PlanScreenshotsAsync."),
        ("STATE_ERROR.ITEM_PART_OF_ANOTHER_SUBMISSION", "The item is part of another submission. Cancel that submission with client.Publishing.CancelReviewAsync."),
        ("STATE_ERROR.APP_DATA_USAGES_REQUIRED", "Answer the App Privacy questions in App Store Connect. The API does not support them."),
        ("STATE_ERROR.BUILD_REQUIRED", "Attach a build. Set BuildId in the options of SubmitForReviewAsync."),
        ("STATE_ERROR.MISSING_EXPORT_COMPLIANCE", "Answer the encryption question. Set ITSAppUsesNonExemptEncryption in Info.plist, or usesNonExemptEncryption of the build."),
    ];

    private static readonly Dictionary<string, string> s_byResource = new(StringComparer.Ordinal)
    {
        ["appStoreVersionLocalizations"] = "Complete the text in this language with client.Publishing.PlanMetadataAsync.",
        ["appInfoLocalizations"] = "Complete the name, subtitle, and privacy policy in this language with client.Publishing.PlanMetadataAsync.",
        ["appInfos"] = "Set the categories (primary_category.txt in the metadata folder) and the age rating (client.V1.AgeRatingDeclarations).",
        ["ageRatingDeclarations"] = "Answer the age rating questions with client.V1.AgeRatingDeclarations.",
        ["appStoreReviewDetails"] = "Provide a contact and a demo account for the reviewer (review_information in the metadata folder).",
        ["appScreenshotSets"] = "Upload screenshots: client.Publishing.PlanScreenshotsAsync.",
        ["appScreenshots"] = "Replace the screenshot with client.Publishing.PlanScreenshotsAsync.",
        ["appPreviews"] = "Replace the preview, or wait until it is processed.",
        ["builds"] = "Answer the encryption question, or attach another build.",
        ["appPriceSchedules"] = "Set a price with client.Publishing.PlanAppPricesAsync.",
        ["appDataUsages"] = "Answer the App Privacy questions in App Store Connect. The API does not support them.",
    };

    public static string? For(ApiError error, string? path)
    {
        string? byCode = Array.Find(s_byCode, pair => error.Is(pair.Code)).Remedy;
        string? type = path?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, string name, ..] ? name : null;
        return byCode ?? (type is null ? null : s_byResource.GetValueOrDefault(type));
    }
}
