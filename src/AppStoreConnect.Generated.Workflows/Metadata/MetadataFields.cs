namespace AppStoreConnect.Workflows.Metadata;

/// <summary>The files of a metadata folder, in fastlane's layout, and their attributes.</summary>
internal static class MetadataFields
{
    /// <summary>The files in a language's folder that belong to the app.</summary>
    public static readonly MetadataField<AppInfoLocalization, AppInfoLocalizationCreateRequest, AppInfoLocalizationUpdateRequest>[] AppInfo =
    [
        new("name", "name", one => one.Name, (to, value) => to.Name = value!, (to, value) => to.Name = value),
        new("subtitle", "subtitle", one => one.Subtitle, (to, value) => to.Subtitle = value, (to, value) => to.Subtitle = value),
        new("privacy_url", "privacyPolicyUrl", one => one.PrivacyPolicyUrl, (to, value) => to.PrivacyPolicyUrl = value, (to, value) => to.PrivacyPolicyUrl = value) { IsLiveEditable = true },
        new("apple_tv_privacy_policy", "privacyPolicyText", one => one.PrivacyPolicyText, (to, value) => to.PrivacyPolicyText = value, (to, value) => to.PrivacyPolicyText = value),
    ];

    /// <summary>The files in a language's folder that belong to the version.</summary>
    public static readonly MetadataField<AppStoreVersionLocalization, AppStoreVersionLocalizationCreateRequest, AppStoreVersionLocalizationUpdateRequest>[] Version =
    [
        new("description", "description", one => one.Description, (to, value) => to.Description = value, (to, value) => to.Description = value) { IsLiveEditable = true },
        new("keywords", "keywords", one => one.Keywords, (to, value) => to.Keywords = value, (to, value) => to.Keywords = value),
        new("release_notes", "whatsNew", one => one.WhatsNew, (to, value) => to.WhatsNew = value, (to, value) => to.WhatsNew = value) { IsLiveEditable = true },
        new("support_url", "supportUrl", one => one.SupportUrl, (to, value) => to.SupportUrl = value, (to, value) => to.SupportUrl = value) { IsLiveEditable = true },
        new("marketing_url", "marketingUrl", one => one.MarketingUrl, (to, value) => to.MarketingUrl = value, (to, value) => to.MarketingUrl = value) { IsLiveEditable = true },
        new("promotional_text", "promotionalText", one => one.PromotionalText, (to, value) => to.PromotionalText = value, (to, value) => to.PromotionalText = value) { IsLiveEditable = true },
    ];

    /// <summary>The files in <c>review_information</c>.</summary>
    public static readonly MetadataField<AppStoreReviewDetail, AppStoreReviewDetailCreateRequest, AppStoreReviewDetailUpdateRequest>[] Review =
    [
        new("first_name", "contactFirstName", one => one.ContactFirstName, (to, value) => to.ContactFirstName = value, (to, value) => to.ContactFirstName = value),
        new("last_name", "contactLastName", one => one.ContactLastName, (to, value) => to.ContactLastName = value, (to, value) => to.ContactLastName = value),
        new("phone_number", "contactPhone", one => one.ContactPhone, (to, value) => to.ContactPhone = value, (to, value) => to.ContactPhone = value),
        new("email_address", "contactEmail", one => one.ContactEmail, (to, value) => to.ContactEmail = value, (to, value) => to.ContactEmail = value),
        new("demo_user", "demoAccountName", one => one.DemoAccountName, (to, value) => to.DemoAccountName = value, (to, value) => to.DemoAccountName = value),
        new("demo_password", "demoAccountPassword", one => one.DemoAccountPassword, (to, value) => to.DemoAccountPassword = value, (to, value) => to.DemoAccountPassword = value) { IsSecret = true },
        new("notes", "notes", one => one.Notes, (to, value) => to.Notes = value, (to, value) => to.Notes = value),
    ];

    /// <summary>The files next to the languages' folders that contain categories.</summary>
    public static readonly CategoryField[] Categories =
    [
        new("primary_category", "primaryCategory", one => one.PrimaryCategory, (to, value) => to.PrimaryCategory = value),
        new("primary_first_sub_category", "primarySubcategoryOne", one => one.PrimarySubcategoryOne, (to, value) => to.PrimarySubcategoryOne = value),
        new("primary_second_sub_category", "primarySubcategoryTwo", one => one.PrimarySubcategoryTwo, (to, value) => to.PrimarySubcategoryTwo = value),
        new("secondary_category", "secondaryCategory", one => one.SecondaryCategory, (to, value) => to.SecondaryCategory = value),
        new("secondary_first_sub_category", "secondarySubcategoryOne", one => one.SecondarySubcategoryOne, (to, value) => to.SecondarySubcategoryOne = value),
        new("secondary_second_sub_category", "secondarySubcategoryTwo", one => one.SecondarySubcategoryTwo, (to, value) => to.SecondarySubcategoryTwo = value),
    ];

    /// <summary>The file next to the languages' folders that belongs to the version.</summary>
    public const string Copyright = "copyright";

    /// <summary>The folder with the information for the reviewer.</summary>
    public const string ReviewFolder = "review_information";

    /// <summary>The folder with the text for languages that have no file of their own.</summary>
    public const string DefaultFolder = "default";

    /// <summary>Folders that fastlane supports and this library ignores, because the service no longer accepts their contents.</summary>
    public static readonly string[] IgnoredFolders = ["trade_representative_contact_information"];

    /// <summary>The names of the files in a language's folder.</summary>
    public static IEnumerable<string> LocalizedFiles => [.. AppInfo.Select(one => one.File), .. Version.Select(one => one.File)];

    /// <summary>The names of the files next to the languages' folders.</summary>
    public static IEnumerable<string> RootFiles => [Copyright, .. Categories.Select(one => one.File)];
}

/// <summary>A file that contains the id of a category, such as <c>PRODUCTIVITY</c>.</summary>
/// <param name="File">The name of the file, without <c>.txt</c>.</param>
/// <param name="Relationship">The name of the relationship.</param>
/// <param name="Get">Reads the relationship.</param>
/// <param name="Update">Sets the relationship. Null clears it.</param>
internal sealed record CategoryField(string File, string Relationship, Func<AppInfo, ToOne<AppCategory>> Get, Action<AppInfoUpdateRequest, Linkage<AppCategory>?> Update);
