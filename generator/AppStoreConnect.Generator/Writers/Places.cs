using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes where in the document a type is used, for its doc comment.</summary>
internal static class Places
{
    private const int Most = 3;

    /// <summary>The first places, and how many more there are.</summary>
    public static string Text(EquatableArray<string> places)
    {
        string text = string.Join(", ", places.Take(Most).Select(place => $"<c>{Literal.Comment(place)}</c>"));
        return places.Count > Most ? FormattableString.Invariant($"{text}, and {places.Count - Most} more") : text;
    }
}
