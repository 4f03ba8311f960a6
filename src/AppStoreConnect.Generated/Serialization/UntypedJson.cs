using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>Reads and writes Kiota's untyped nodes, in which members without a property of their own are kept.</summary>
internal static class UntypedJson
{
    /// <summary>Reads the value that the reader stands on.</summary>
    public static UntypedNode Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return new UntypedString(json.GetString());
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new UntypedBoolean(json.GetBoolean());
            case JsonTokenType.Number:
                return ReadNumber(ref json);
            case JsonTokenType.StartArray:
                var items = new List<UntypedNode>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref json));
                }

                return new UntypedArray(items);
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, UntypedNode>();
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    string name = json.GetString()!;
                    json.Read();
                    members[name] = Read(ref json);
                }

                return new UntypedObject(members);
            default:
                return new UntypedNull();
        }
    }

    /// <summary>Writes a kept value: an untyped node, or what a caller put there (string, bool, number).</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
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

    private static UntypedNode ReadNumber(ref Utf8JsonReader json) =>
        json.TryGetInt32(out int number) ? new UntypedInteger(number)
        : json.TryGetInt64(out long large) ? new UntypedLong(large)
        : !HasExponent(json.ValueSpan) && json.TryGetDecimal(out decimal exact) ? new UntypedDecimal(exact)
        : json.TryGetDouble(out double real) && double.IsFinite(real) ? new UntypedDouble(real)

        // A number that C# has none for, such as 1e999, is kept as its text: an infinity could not be written back.
        : new UntypedString(System.Text.Encoding.UTF8.GetString(json.ValueSpan));

    // What was written with an exponent is a double, and is written with one again; a decimal would spell all its zeros out.
    private static bool HasExponent(ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'e', (byte)'E') >= 0;

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
                    $"AdditionalData holds a {value.GetType()}, which has no JSON form here: use a string, a bool, a number or an UntypedNode.");
        }
    }

    // Kiota's nodes hold 1e999 as infinity, which JSON has no number for.
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
