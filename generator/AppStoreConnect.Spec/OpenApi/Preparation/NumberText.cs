using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Decides which numbers are read. They are kept as written, so their length must be limited.</summary>
internal static class NumberText
{
    private const int MostCharacters = 64;

    /// <summary>Whether all numbers in a value have a realistic length.</summary>
    public static bool IsReadable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText().Length <= MostCharacters,
        JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsReadable(member.Value)),
        _ => true,
    };
}
