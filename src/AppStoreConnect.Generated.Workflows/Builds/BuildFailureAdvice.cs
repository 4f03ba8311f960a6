namespace AppStoreConnect.Workflows.Builds;

/// <summary>What to do about the codes that Apple refuses builds with most. Apple publishes no list; these are the ones that its users report.</summary>
internal static class BuildFailureAdvice
{
    private static readonly Dictionary<string, string> s_byCode = new(StringComparer.Ordinal)
    {
        ["90054"] = "The bundle id of the file is not that of the app. Check PRODUCT_BUNDLE_IDENTIFIER, or upload to the other app.",
        ["90055"] = "The bundle id of the file is not that of the app. Check PRODUCT_BUNDLE_IDENTIFIER, or upload to the other app.",
        ["90062"] = "This version is closed for new builds, since it or a later one was approved. Raise CFBundleShortVersionString (MARKETING_VERSION).",
        ["90186"] = "This version is closed for new builds, since it or a later one was approved. Raise CFBundleShortVersionString (MARKETING_VERSION).",
        ["90478"] = "This version is closed for new builds, since it or a later one was approved. Raise CFBundleShortVersionString (MARKETING_VERSION).",
        ["90683"] = "Info.plist lacks a purpose string for something that the app or a library in it can use. Add the key that the description names, with a sentence for users.",
        ["90725"] = "The app was built with an SDK that Apple no longer takes. Build it with a newer Xcode.",
    };

    /// <summary>The advice for these details, each once, in their order.</summary>
    public static IEnumerable<string> For(IEnumerable<UploadDetail> details) =>
        details.Select(detail => detail.Code is { } code ? s_byCode.GetValueOrDefault(NumberOf(code)) : null).OfType<string>().Distinct();

    /// <summary>The codes that advice is known for.</summary>
    public static IReadOnlyCollection<string> Codes => s_byCode.Keys;

    // "90683", "ITMS-90683" and "ENTITY_ERROR.90683" are all written.
    private static string NumberOf(string code) => code[(code.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
}
