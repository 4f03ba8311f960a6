using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// Lists and maps. Null is omitted as for other members; an empty list is written as [].
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
            MapEntries(values!, KeptOf(member), member);
            _json.WriteEndObject();
        }
    }

    public void StringMaps(int member, IDictionary<string, IDictionary<string, string>>? values, bool assigned = false)
    {
        if (Starts(values is null, member, assigned))
        {
            _json.WriteStartObject(Name(member));
            IDictionary<string, UntypedNode>? kept = KeptOf(member);
            foreach (KeyValuePair<string, IDictionary<string, string>> map in values!)
            {
                _json.WriteStartObject(map.Key);
                UntypedNode? within = null;
                kept?.TryGetValue(map.Key, out within);
                MapEntries(NotNull(map.Value, member), (within as UntypedObject)?.GetValue(), member);
                _json.WriteEndObject();
            }

            Others(kept?.Where(entry => !values.ContainsKey(entry.Key)));
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

    // The strings of a map, then its values of other types.
    private readonly void MapEntries(IDictionary<string, string> values, IDictionary<string, UntypedNode>? kept, int member)
    {
        foreach (KeyValuePair<string, string> pair in values)
        {
            _json.WriteString(pair.Key, Sound(pair.Value, member));
        }

        Others(kept?.Where(entry => !values.ContainsKey(entry.Key)));
    }

    // The values of a map that were kept because they are not strings.
    private readonly IDictionary<string, UntypedNode>? KeptOf(int member) =>
        _kept is { } kept && kept.TryGetValue(NameOf(member), out object? value) ? (value as UntypedObject)?.GetValue() : null;

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
