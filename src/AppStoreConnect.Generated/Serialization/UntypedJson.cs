using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>Reads and writes Kiota's untyped nodes, which hold members that have no property.</summary>
internal static class UntypedJson
{
    /// <summary>Call stacks in diagnostic logs are deeply nested. Anything deeper than this is hostile.</summary>
    internal const int MaxDepth = 1000;

    // Any stack can hold this depth. Checking the remaining stack has a cost.
    private const int SafeDepth = 16;

    // Digits that a decimal and a double always preserve.
    private const int DecimalDigits = 28;
    private const int DoubleDigits = 15;

    /// <summary>Throws before the stack overflows, which would end the program.</summary>
    /// <param name="depth">The current depth of the reader or writer.</param>
    /// <exception cref="JsonException">This thread's stack cannot hold more.</exception>
    public static void EnsureStack(int depth)
    {
        if (depth > SafeDepth && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonException($"The JSON is nested {depth} levels deep, which is more than this thread's stack can hold. Use a thread with a larger stack.");
        }
    }

    /// <summary>
    /// Reads the current value. Keeps objects and arrays as text, because most of them are only written back, and deep nesting
    /// then has no cost.
    /// </summary>
    /// <exception cref="InvalidOperationException">A string in it is not Unicode.</exception>
    public static UntypedNode Read(ref JsonScanner json) => json.TokenType switch
    {
        JsonTokenType.StartArray => json.SkipSound() is { Length: > 2 } text ? new UntypedArray(new KeptArray(text.ToArray())) : new UntypedArray([]),
        JsonTokenType.StartObject => new UntypedObject(new KeptObject(json.SkipSound().ToArray())),
        _ => ReadValue(ref json),
    };

    /// <summary>The items of an array.</summary>
    /// <exception cref="JsonException">The object is nested deeper than this thread's stack allows.</exception>
    public static List<UntypedNode> ReadItems(byte[] utf8Json)
    {
        JsonScanner json = Begin(utf8Json);
        return ReadItems(ref json);
    }

    /// <summary>The members of an object.</summary>
    /// <exception cref="JsonException">The object is nested deeper than this thread's stack allows.</exception>
    public static Dictionary<string, UntypedNode> ReadMembers(byte[] utf8Json)
    {
        JsonScanner json = Begin(utf8Json);
        return ReadMembers(ref json);
    }

    private static JsonScanner Begin(byte[] utf8Json)
    {
        var json = new JsonScanner(utf8Json, MaxDepth);
        json.Read();
        return json;
    }

    private static UntypedNode ReadValue(ref JsonScanner json)
    {
        EnsureStack(json.Depth);
        return json.TokenType switch
        {
            JsonTokenType.String => new UntypedString(json.GetString()),
            JsonTokenType.True or JsonTokenType.False => new UntypedBoolean(json.TokenType == JsonTokenType.True),
            JsonTokenType.Number => ReadNumber(ref json),
            JsonTokenType.StartArray => new UntypedArray(ReadItems(ref json)),
            JsonTokenType.StartObject => new UntypedObject(ReadMembers(ref json)),
            _ => new UntypedNull(),
        };
    }

    private static List<UntypedNode> ReadItems(ref JsonScanner json)
    {
        var items = new List<UntypedNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref json));
        }

        return items;
    }

    private static Dictionary<string, UntypedNode> ReadMembers(ref JsonScanner json)
    {
        var members = new Dictionary<string, UntypedNode>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString();
            json.Read();
            members[name] = ReadValue(ref json);
        }

        return members;
    }

    /// <summary>Writes a kept value: an untyped node, or a caller's string, bool, or number.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        EnsureStack(json.CurrentDepth);
        switch (value)
        {
            case null or UntypedNull:
                json.WriteNullValue();
                break;
            case UntypedObject node:
                json.WriteStartObject();
                foreach (KeyValuePair<string, UntypedNode> member in node.GetValue())
                {
                    json.WritePropertyName(member.Key);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case UntypedArray node:
                json.WriteStartArray();
                foreach (UntypedNode item in node.GetValue())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case UntypedNumber node:
                json.WriteRawValue(node.Text);
                break;
            case UntypedString node:
                json.WriteStringValue(node.GetValue());
                break;
            case UntypedBoolean node:
                json.WriteBooleanValue(node.GetValue());
                break;
            default:
                WriteNumberOrText(json, value);
                break;
        }
    }

    private static UntypedNode ReadNumber(ref JsonScanner json)
    {
        if (json.TryGetInt32(out int number))
        {
            return new UntypedInteger(number);
        }

        if (json.TryGetInt64(out long large))
        {
            return new UntypedLong(large);
        }

        // A value with an exponent is a double and is written with an exponent again. A decimal would write all of its zeros.
        ReadOnlySpan<byte> text = json.ValueSpan;
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent < 0 && Digits(text) <= DecimalDigits && json.TryGetDecimal(out decimal exact))
        {
            return new UntypedDecimal(exact);
        }

        return exponent >= 0 && json.TryGetDouble(out double real) && double.IsFinite(real) && IsAsWritten(real, text[..exponent])
            ? new UntypedDouble(real)
            : new UntypedNumber(Encoding.UTF8.GetString(text));
    }

    // Whether a double preserves all digits of the text. Not 1e-999, which a double would round to zero.
    private static bool IsAsWritten(double real, ReadOnlySpan<byte> mantissa) => real == 0
        ? IsZero(mantissa)
        : Digits(mantissa) <= DoubleDigits || Significant(Encoding.UTF8.GetString(mantissa)) == Significant(real.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Split('E')[0]);

    private static string Significant(string number) => number.Replace(".", "", StringComparison.Ordinal).TrimStart('-').Trim('0');

    private static int Digits(ReadOnlySpan<byte> number) => number.Length - (number.Contains((byte)'.') ? 1 : 0) - (number[0] == '-' ? 1 : 0);

    // Not 1e-999, which a double would round to zero.
    private static bool IsZero(ReadOnlySpan<byte> number) => number.IndexOfAnyInRange((byte)'1', (byte)'9') < 0;

    private static void WriteNumberOrText(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case UntypedInteger node:
                json.WriteNumberValue(node.GetValue());
                break;
            case UntypedLong node:
                json.WriteNumberValue(node.GetValue());
                break;
            case UntypedDecimal node:
                json.WriteNumberValue(node.GetValue());
                break;
            case UntypedDouble node:
                WriteFinite(json, node.GetValue());
                break;
            case UntypedFloat node:
                WriteFinite(json, node.GetValue());
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                WriteFinite(json, number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(WireDate.Format(moment));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw new ArgumentException(
                    $"AdditionalData contains a {value.GetType()}, which cannot be written as JSON. Use a string, a bool, a number, or an UntypedNode.");
        }
    }

    // Kiota's nodes represent 1e999 as infinity, which JSON cannot express.
    private static void WriteFinite(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
