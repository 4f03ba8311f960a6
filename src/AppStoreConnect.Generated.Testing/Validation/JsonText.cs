using System.Text.Json;
using System.Text.Unicode;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Checks that a body is JSON and that all its strings can be read. System.Text.Json only finds unpaired surrogates when a string is read.</summary>
internal static class JsonText
{
    /// <summary>Returns the fault, or null if there is none.</summary>
    public static string? Fault(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return "The body is not valid UTF-8.";
        }

        try
        {
            return HasUnpairedSurrogate(body, default) ? "The body contains an escaped unpaired surrogate." : null;
        }
        catch (JsonException e)
        {
            return $"The body is not valid JSON: {e.Message}";
        }
    }

    /// <summary>Whether a string or a name cannot be read.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool HasUnpairedSurrogate(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json, options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
