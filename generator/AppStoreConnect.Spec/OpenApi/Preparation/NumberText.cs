using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Which numbers are read. They are kept as they are written, so it is their length that has to be bounded.</summary>
internal static class NumberText
{
    private const int MostCharacters = 64;

    /// <summary>Whether no number in a value is longer than any real one.</summary>
    public static bool IsReadable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText().Length <= MostCharacters,
        JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsReadable(member.Value)),
        _ => true,
    };
}
