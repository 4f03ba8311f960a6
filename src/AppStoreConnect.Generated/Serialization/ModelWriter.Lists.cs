namespace AppStoreConnect.Serialization;

// Lists and maps: null is left out like any other, an empty list is written as [].
internal ref partial struct ModelWriter
{
    public void StringList(ReadOnlySpan<byte> name, IReadOnlyList<string>? values, bool assigned = false)
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (string value in values!)
            {
                _json.WriteStringValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void Int32List(ReadOnlySpan<byte> name, IReadOnlyList<int>? values, bool assigned = false)
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (int value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void Int64List(ReadOnlySpan<byte> name, IReadOnlyList<long>? values, bool assigned = false)
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (long value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void DoubleList(ReadOnlySpan<byte> name, IReadOnlyList<double>? values, bool assigned = false)
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (double value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void BooleanList(ReadOnlySpan<byte> name, IReadOnlyList<bool>? values, bool assigned = false)
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (bool value in values!)
            {
                _json.WriteBooleanValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void EnumList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, bool assigned = false)
        where T : struct, IOpenEnum<T>
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (T value in values!)
            {
                _json.WriteStringValue(value.Value);
            }

            _json.WriteEndArray();
        }
    }

    public void ObjectList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, bool assigned = false)
        where T : Model
    {
        if (StartsArray(values, name, assigned))
        {
            foreach (T value in values!)
            {
                Model(value);
            }

            _json.WriteEndArray();
        }
    }

    public void StringMap(ReadOnlySpan<byte> name, IDictionary<string, string>? values, bool assigned = false)
    {
        if (Starts(values is null, name, assigned))
        {
            _json.WriteStartObject(name);
            foreach (KeyValuePair<string, string> member in values!)
            {
                _json.WriteString(member.Key, member.Value);
            }

            _json.WriteEndObject();
        }
    }

    private bool StartsArray<T>(IReadOnlyList<T>? values, ReadOnlySpan<byte> name, bool assigned)
    {
        bool starts = Starts(values is null, name, assigned);
        if (starts)
        {
            _json.WriteStartArray(name);
        }

        return starts;
    }
}
