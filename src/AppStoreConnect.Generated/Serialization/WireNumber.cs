using System.Globalization;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

/// <summary>Reads numbers in every format that JSON allows: <c>5</c>, <c>5.0</c>, and <c>5e0</c> are the same number.</summary>
internal static class WireNumber
{
    // Longer text cannot be a number that fits these types and is not worth a string.
    private const int MaxLength = 128;

    private const double MaxExact = 9_007_199_254_740_992;

    /// <summary>Reads a 32-bit integer.</summary>
    public static bool TryInt32(ref JsonScanner json, out int value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.Number)
        {
            return false;
        }

        if (json.TryGetInt32(out value))
        {
            return true;
        }

        bool isWhole = TryWhole(ref json, out decimal whole) && whole is >= int.MinValue and <= int.MaxValue;
        value = isWhole ? (int)whole : 0;
        return isWhole;
    }

    /// <summary>Reads a 64-bit integer.</summary>
    public static bool TryInt64(ref JsonScanner json, out long value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.Number)
        {
            return false;
        }

        if (json.TryGetInt64(out value))
        {
            return true;
        }

        bool isWhole = TryWhole(ref json, out decimal whole) && whole is >= long.MinValue and <= long.MaxValue;
        value = isWhole ? (long)whole : 0;
        return isWhole;
    }

    /// <summary>Reads a number, or a number in a string.</summary>
    public static bool TryDecimal(ref JsonScanner json, out decimal value)
    {
        value = 0;
        return json.TokenType switch
        {
            JsonTokenType.Number => json.TryGetDecimal(out value),
            JsonTokenType.String => json.ValueSpan.Length <= MaxLength
                && decimal.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }

    private static bool TryWhole(ref JsonScanner json, out decimal whole)
    {
        if (json.ValueSpan.Length > MaxLength)
        {
            whole = 0;
            return false;
        }

        if (json.TryGetDecimal(out whole))
        {
            return decimal.IsInteger(whole);
        }

        // For example 0e99, whose exponent a decimal cannot represent.
        bool isWhole = json.TryGetDouble(out double real) && double.IsInteger(real) && Math.Abs(real) <= MaxExact;
        whole = isWhole ? (decimal)real : 0;
        return isWhole;
    }
}
