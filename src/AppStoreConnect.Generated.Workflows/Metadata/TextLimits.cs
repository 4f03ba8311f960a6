using System.Globalization;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>The maximum length of texts, in characters, from Apple's page "Required, localizable, and editable properties". The OpenAPI document contains no lengths.</summary>
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

    /// <summary>Returns the problem with a text (its limit and its length), or null if it is valid.</summary>
    /// <param name="resource">The type of the resource.</param>
    /// <param name="field">The attribute.</param>
    /// <param name="place">The source of the text, such as a file.</param>
    /// <param name="text">The text.</param>
    public static string? Problem(string resource, string field, string place, string? text)
    {
        if (text is null || !s_limits.TryGetValue((resource, field), out int limit))
        {
            return null;
        }

        // What a reader sees as one character can be several .NET characters.
        int length = new StringInfo(text.Trim()).LengthInTextElements;
        return length <= limit ? null : string.Create(CultureInfo.InvariantCulture, $"{place}: {field} has {length} characters. The maximum is {limit}.");
    }
}
