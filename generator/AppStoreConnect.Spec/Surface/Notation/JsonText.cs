using System.Text.Json;

namespace AppStoreConnect.Spec.Notation;

/// <summary>Checks the JSON in the notation, so that an error is reported with its line rather than when it is written.</summary>
internal static class JsonText
{
    /// <summary>Defaults and security schemes are flat. The limit keeps whole documents readable.</summary>
    public const int MostLevels = 32;

    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
            {
                return false;
            }
        }

        return Parse(text.ToString()) is { ValueKind: JsonValueKind.Number };
    }

    public static bool IsLiteral(string text, ApiSchemaType type) =>
        type == ApiSchemaType.Boolean ? text is "true" or "false" : IsNumber(text.AsSpan());

    /// <summary>Returns the compact form with members in ordinal order, or null if the text is not JSON.</summary>
    public static string? Canonical(string text) => Parse(text) is { } value ? CanonicalJson.Of(value) : null;

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = MostLevels });
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
