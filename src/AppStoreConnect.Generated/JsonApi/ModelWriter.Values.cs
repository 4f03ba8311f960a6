using System.Globalization;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// One member each. "assigned" is true if an update's null must be sent.
internal ref partial struct ModelWriter
{
    public void String(int member, string? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), Sound(value!, member));
        }
    }

    public void Boolean(int member, bool? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteBoolean(Name(member), value.GetValueOrDefault());
        }
    }

    public void Int32(int member, int? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteNumber(Name(member), value.GetValueOrDefault());
        }
    }

    public void Int64(int member, long? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteNumber(Name(member), value.GetValueOrDefault());
        }
    }

    public void Double(int member, double? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteNumber(Name(member), value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number as a string, with all its digits.</summary>
    public void Decimal(int member, decimal? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture));
        }
    }

    public void DateTime(int member, DateTimeOffset? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), WireDate.Format(value.GetValueOrDefault()));
        }
    }

    public void Date(int member, DateOnly? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), WireDate.Format(value.GetValueOrDefault()));
        }
    }

    public void Duration(int member, TimeSpan? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), WireDuration.Format(value.GetValueOrDefault()));
        }
    }

    public void Enum<T>(int member, T? value, bool assigned = false)
        where T : struct, IOpenEnum
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WriteString(Name(member), Sound(value.GetValueOrDefault(), member));
        }
    }

    public void Object(int member, Model? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WritePropertyName(Name(member));
            Model(value!);
        }
    }

    public void Untyped(int member, UntypedNode? value, bool assigned = false)
    {
        if (Starts(value is null, member, assigned))
        {
            _json.WritePropertyName(Name(member));
            UntypedJson.Write(_json, value);
        }
    }
}
