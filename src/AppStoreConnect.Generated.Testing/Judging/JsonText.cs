using System.Text.Json;
using System.Text.Unicode;

namespace AppStoreConnect.Testing;

/// <summary>Whether a body is JSON whose texts can all be read: System.Text.Json finds half a surrogate pair only when it is asked for the text.</summary>
internal static class JsonText
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Fault(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return "The body is not valid UTF-8.";
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return null;
        }
        catch (JsonException e)
        {
            return $"The body is no JSON: {e.Message}";
        }
        catch (InvalidOperationException)
        {
            return "The body has an escape that is half a surrogate pair.";
        }
    }
}
