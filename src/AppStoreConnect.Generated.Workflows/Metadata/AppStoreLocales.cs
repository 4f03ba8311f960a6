namespace AppStoreConnect.Workflows.Metadata;

/// <summary>The languages of the App Store, from Apple's page "App Store localizations". The OpenAPI document does not list them.</summary>
internal static class AppStoreLocales
{
    private static readonly HashSet<string> s_all = new(StringComparer.Ordinal)
    {
        "ar-SA", "bn-BD", "ca", "cs", "da", "de-DE", "el", "en-AU", "en-CA", "en-GB", "en-US", "es-ES", "es-MX", "fi", "fr-CA", "fr-FR", "gu-IN", "he", "hi", "hr", "hu", "id", "it", "ja",
        "kn-IN", "ko", "ml-IN", "mr-IN", "ms", "nl-NL", "no", "or-IN", "pa-IN", "pl", "pt-BR", "pt-PT", "ro", "ru", "sk", "sl-SI", "sv", "ta-IN", "te-IN", "th", "tr", "uk", "ur-PK", "vi",
        "zh-Hans", "zh-Hant",
    };

    public static IReadOnlyCollection<string> All => s_all;

    /// <summary>Returns the problem with a locale and a suggestion, or null if the locale is valid.</summary>
    public static string? Problem(string locale)
    {
        if (s_all.Contains(locale))
        {
            return null;
        }

        // "de" suggests de-DE, and "zh_CN" a locale that an edit distance would not find.
        string? nearest = s_all.Where(one => one.StartsWith(locale + "-", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault() ?? NearestName.Find(locale, s_all);
        return $"'{locale}' is not a locale of the App Store.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} Supported locales: {string.Join(", ", s_all)}.";
    }
}
