using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

// One member each. "assigned" is true where an update's null must be sent.
internal ref partial struct ModelWriter
{
    public void String(ReadOnlySpan<byte> name, string? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, value);
        }
    }

    public void Boolean(ReadOnlySpan<byte> name, bool? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteBoolean(name, value.GetValueOrDefault());
        }
    }

    public void Int32(ReadOnlySpan<byte> name, int? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public void Int64(ReadOnlySpan<byte> name, long? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public void Double(ReadOnlySpan<byte> name, double? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>A number in a string, all its digits kept.</summary>
    public void Decimal(ReadOnlySpan<byte> name, decimal? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture));
        }
    }

    public void DateTime(ReadOnlySpan<byte> name, DateTimeOffset? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, WireDate.Format(value.GetValueOrDefault()));
        }
    }

    public void Date(ReadOnlySpan<byte> name, DateOnly? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, WireDate.Format(value.GetValueOrDefault()));
        }
    }

    public void Duration(ReadOnlySpan<byte> name, TimeSpan? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, WireDuration.Format(value.GetValueOrDefault()));
        }
    }

    public void Enum<T>(ReadOnlySpan<byte> name, T? value, bool assigned = false)
        where T : struct, IOpenEnum<T>
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WriteString(name, value.GetValueOrDefault().Value);
        }
    }

    public void Object(ReadOnlySpan<byte> name, Model? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WritePropertyName(name);
            Model(value!);
        }
    }

    public void Untyped(ReadOnlySpan<byte> name, UntypedNode? value, bool assigned = false)
    {
        if (Starts(value is null, name, assigned))
        {
            _json.WritePropertyName(name);
            UntypedJson.Write(_json, value);
        }
    }
}
