using System.Globalization;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>How long texts may be, in characters, by Apple's page "Required, localizable, and editable properties". The service's document has no lengths.</summary>
internal static class TextLimits
{
    private static readonly Dictionary<(string Resource, string Field), int> s_limits = new()
    {
        [("appInfoLocalizations", "name")] = 30,
        [("appInfoLocalizations", "subtitle")] = 30,
        [("appStoreVersionLocalizations", "description")] = 4000,
        [("appStoreVersionLocalizations", "keywords")] = 100,
        [("appStoreVersionLocalizations", "whatsNew")] = 4000,
        [("appStoreVersionLocalizations", "promotionalText")] = 170,
        [("appStoreReviewDetails", "notes")] = 4000,
        [("betaBuildLocalizations", "whatsNew")] = 4000,
    };

    /// <summary>All limits.</summary>
    public static IReadOnlyDictionary<(string Resource, string Field), int> All => s_limits;

    /// <summary>What is wrong with a text: its limit and its actual length; null for a good one.</summary>
    /// <param name="resource">The type of the resource.</param>
    /// <param name="field">The attribute.</param>
    /// <param name="place">Where the text comes from, such as a file.</param>
    /// <param name="text">The text.</param>
    public static string? Problem(string resource, string field, string place, string? text)
    {
        if (text is null || !s_limits.TryGetValue((resource, field), out int limit))
        {
            return null;
        }

        // What a reader counts as one character can be several of .NET's.
        int length = new StringInfo(text.Trim()).LengthInTextElements;
        return length <= limit ? null : string.Create(CultureInfo.InvariantCulture, $"{place}: {field} has {length} characters; {limit} are allowed.");
    }
}
