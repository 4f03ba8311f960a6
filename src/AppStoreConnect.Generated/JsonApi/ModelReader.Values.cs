using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.JsonApi;

// One value each. Returns null for JSON null and for a value of another type, which is kept raw.
internal ref partial struct ModelReader
{
    public string? String()
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString();
        }

        KeepUnread();
        return null;
    }

    /// <summary>Reads a string that usually equals the expected one, which then costs no new string.</summary>
    public string? Text(string expected) =>
        _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped && Ascii.Equals(_json.ValueSpan, expected) ? expected : String();

    public bool? Boolean()
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.TokenType == JsonTokenType.True;
        }

        KeepUnread();
        return null;
    }

    public int? Int32()
    {
        if (WireNumber.TryInt32(ref _json, out int value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    public long? Int64()
    {
        if (WireNumber.TryInt64(ref _json, out long value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    public double? Double()
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out double value) && double.IsFinite(value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    /// <summary>Reads a number written as a string (<c>format: number</c>). Plain numbers are accepted, too.</summary>
    public decimal? Decimal()
    {
        if (WireNumber.TryDecimal(ref _json, out decimal value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    public DateTimeOffset? DateTime()
    {
        if (_json.TokenType == JsonTokenType.String && WireDate.TryParse(ref _json, out DateTimeOffset value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    public DateOnly? Date()
    {
        if (_json.TokenType == JsonTokenType.String && WireDate.TryParseDate(ref _json, out DateOnly value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    public TimeSpan? Duration()
    {
        if (_json.TokenType == JsonTokenType.String && WireDuration.TryParse(ref _json, out TimeSpan value))
        {
            return value;
        }

        KeepUnread();
        return null;
    }

    /// <summary>Reads an open enum. A known value costs no new string.</summary>
    public T? Enum<T>()
        where T : struct, IOpenEnum
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            string? known = _json.ValueIsEscaped ? null : T.KnownValues?.Find(_json.ValueSpan);
            return new T { Value = known ?? _json.GetString() };
        }

        KeepUnread();
        return null;
    }
}
