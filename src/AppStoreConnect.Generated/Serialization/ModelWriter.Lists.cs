namespace AppStoreConnect.Serialization;

// Lists and maps: null is left out like any other, an empty list is written as [].
internal ref partial struct ModelWriter
{
    public void StringList(int member, IReadOnlyList<string>? values, bool assigned = false)
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (string value in values!)
            {
                _json.WriteStringValue(Sound(value, member));
            }

            _json.WriteEndArray();
        }
    }

    public void Int32List(int member, IReadOnlyList<int>? values, bool assigned = false)
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (int value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void Int64List(int member, IReadOnlyList<long>? values, bool assigned = false)
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (long value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void DoubleList(int member, IReadOnlyList<double>? values, bool assigned = false)
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (double value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void BooleanList(int member, IReadOnlyList<bool>? values, bool assigned = false)
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (bool value in values!)
            {
                _json.WriteBooleanValue(value);
            }

            _json.WriteEndArray();
        }
    }

    public void EnumList<T>(int member, IReadOnlyList<T>? values, bool assigned = false)
        where T : struct, IOpenEnum
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (T value in values!)
            {
                _json.WriteStringValue(Sound(value, member));
            }

            _json.WriteEndArray();
        }
    }

    public void ObjectList<T>(int member, IReadOnlyList<T>? values, bool assigned = false)
        where T : Model
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (T value in values!)
            {
                Model(NotNull(value, member));
            }

            _json.WriteEndArray();
        }
    }

    public void StringMap(int member, IDictionary<string, string>? values, bool assigned = false)
    {
        if (Starts(values is null, member, assigned))
        {
            _json.WriteStartObject(Name(member));
            foreach (KeyValuePair<string, string> pair in values!)
            {
                _json.WriteString(pair.Key, Sound(pair.Value, member));
            }

            _json.WriteEndObject();
        }
    }

    public void StringMaps(int member, IDictionary<string, IDictionary<string, string>>? values, bool assigned = false)
    {
        if (Starts(values is null, member, assigned))
        {
            _json.WriteStartObject(Name(member));
            foreach (KeyValuePair<string, IDictionary<string, string>> map in values!)
            {
                _json.WriteStartObject(map.Key);
                foreach (KeyValuePair<string, string> pair in NotNull(map.Value, member))
                {
                    _json.WriteString(pair.Key, Sound(pair.Value, member));
                }

                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }
    }

    public void ObjectLists<T>(int member, IReadOnlyList<IReadOnlyList<T>>? values, bool assigned = false)
        where T : Model
    {
        if (StartsArray(values, member, assigned))
        {
            foreach (IReadOnlyList<T> list in values!)
            {
                _json.WriteStartArray();
                foreach (T value in NotNull(list, member))
                {
                    Model(NotNull(value, member));
                }

                _json.WriteEndArray();
            }

            _json.WriteEndArray();
        }
    }

    private bool StartsArray<T>(IReadOnlyList<T>? values, int member, bool assigned)
    {
        bool starts = Starts(values is null, member, assigned);
        if (starts)
        {
            _json.WriteStartArray(Name(member));
        }

        return starts;
    }
}
