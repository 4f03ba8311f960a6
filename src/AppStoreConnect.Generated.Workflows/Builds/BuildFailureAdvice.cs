namespace AppStoreConnect.Workflows.Builds;

/// <summary>Remedies for the most common rejection codes. Apple publishes no list; these codes are reported by users.</summary>
internal static class BuildFailureAdvice
{
    private static readonly Dictionary<string, string> s_byCode = new(StringComparer.Ordinal)
    {
        ["90054"] = "The bundle id of the file does not match the app. Check PRODUCT_BUNDLE_IDENTIFIER, or upload to the other app.",
        ["90055"] = "The bundle id of the file does not match the app. Check PRODUCT_BUNDLE_IDENTIFIER, or upload to the other app.",
        ["90062"] = "This version is closed for new builds, because it or a later version was approved. Increase CFBundleShortVersionString (MARKETING_VERSION).",
        ["90186"] = "This version is closed for new builds, because it or a later version was approved. Increase CFBundleShortVersionString (MARKETING_VERSION).",
        ["90478"] = "This version is closed for new builds, because it or a later version was approved. Increase CFBundleShortVersionString (MARKETING_VERSION).",
        ["90683"] = "Info.plist has no purpose string for an API that the app or one of its libraries can use. Add the key named in the description, with an explanation for users.",
        ["90725"] = "The app was built with an SDK that Apple no longer accepts. Build it with a newer version of Xcode.",
    };

    /// <summary>Returns the advice for these details, without duplicates, in their order.</summary>
    public static IEnumerable<string> For(IEnumerable<UploadDetail> details) =>
        details.Select(detail => detail.Code is { } code ? s_byCode.GetValueOrDefault(NumberOf(code)) : null).OfType<string>().Distinct();

    /// <summary>The codes for which advice is known.</summary>
    public static IReadOnlyCollection<string> Codes => s_byCode.Keys;

    // "90683", "ITMS-90683", and "ENTITY_ERROR.90683" all occur.
    private static string NumberOf(string code) => code[(code.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
}
