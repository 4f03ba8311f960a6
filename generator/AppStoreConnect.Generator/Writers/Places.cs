using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Lists the places in the document where a type is used, for its doc comment.</summary>
internal static class Places
{
    private const int Most = 3;

    /// <summary>Returns the first places and the number of others.</summary>
    public static string Text(EquatableArray<string> places)
    {
        string text = string.Join(", ", places.Take(Most).Select(place => $"<c>{Literal.Comment(place)}</c>"));
        return places.Count > Most ? FormattableString.Invariant($"{text}, and {places.Count - Most} more") : text;
    }
}
