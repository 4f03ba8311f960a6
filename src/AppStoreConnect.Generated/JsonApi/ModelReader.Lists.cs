using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// Lists and maps. JSON null becomes null. A list of primitive values with an item of another type is kept raw as a whole, because half a list would be wrong.
// Lists of objects and maps contain the items that match; the others are kept raw. No value is read twice, which would be quadratic for nested values.
internal ref partial struct ModelReader
{
    private delegate bool ItemReader<T>(ref ModelReader reader, [MaybeNullWhen(false)] out T item);

    public IReadOnlyList<string>? StringList() => List(
        static (ref ModelReader r, [MaybeNullWhen(false)] out string item) =>
        {
            item = r._json.TokenType == JsonTokenType.String ? r._json.GetString() : null;
            return item is not null;
        },
        skipsNull: true);

    public IReadOnlyList<int>? Int32List() => List(static (ref ModelReader r, out int item) =>
    {
        item = 0;
        return WireNumber.TryInt32(ref r._json, out item);
    });

    public IReadOnlyList<long>? Int64List() => List(static (ref ModelReader r, out long item) =>
    {
        item = 0;
        return WireNumber.TryInt64(ref r._json, out item);
    });

    public IReadOnlyList<double>? DoubleList() => List(static (ref ModelReader r, out double item) =>
    {
        item = 0;
        return r._json.TokenType == JsonTokenType.Number && r._json.TryGetDouble(out item) && double.IsFinite(item);
    });

    public IReadOnlyList<bool>? BooleanList() => List(static (ref ModelReader r, out bool item) =>
    {
        item = r._json.TokenType == JsonTokenType.True;
        return item || r._json.TokenType == JsonTokenType.False;
    });

    public IReadOnlyList<T>? EnumList<T>()
        where T : struct, IOpenEnum => List(
            static (ref ModelReader r, out T item) =>
            {
                item = r._json.TokenType == JsonTokenType.String ? r.Enum<T>().GetValueOrDefault() : default;
                return r._json.TokenType == JsonTokenType.String;
            },
            skipsNull: true);

    // Used for the resources of a page. Avoids a delegate.
    public IReadOnlyList<T>? ObjectList<T>()
        where T : Model, IModel, new()
    {
        if (!IsArray)
        {
            KeepUnread();
            return null;
        }

        List<T> list = ReadObjects<T>(out List<UntypedNode>? unfit);
        return Fitting(list, list.Count, unfit is null ? null : new UntypedArray(unfit));
    }

    // The objects of an array. Values of other types are collected separately, and nulls are ignored.
    private List<T> ReadObjects<T>(out List<UntypedNode>? unfit)
        where T : Model, IModel, new()
    {
        var list = new List<T>();
        unfit = null;
        while (NextItem())
        {
            if (IsObject)
            {
                T model = new();
                ReadInto(model);
                list.Add(model);
            }
            else
            {
                KeepUnfit(ref unfit);
            }
        }

        return list;
    }

    public IDictionary<string, string>? StringMap()
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        Dictionary<string, string> map = ReadMap(out Dictionary<string, UntypedNode>? unfit);
        return Fitting(map, map.Count, unfit is null ? null : new UntypedObject(unfit));
    }

    // The strings of an object. Values of other types are collected separately, and nulls are ignored.
    private Dictionary<string, string> ReadMap(out Dictionary<string, UntypedNode>? unfit)
    {
        var map = new Dictionary<string, string>();
        unfit = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString();
            _json.Read();
            if (_json.TokenType == JsonTokenType.String)
            {
                map[name] = _json.GetString();
            }
            else if (!IsNull)
            {
                (unfit ??= [])[name] = Untyped();
            }
        }

        return map;
    }

    private List<T>? List<T>(ItemReader<T> read, bool skipsNull = false)
    {
        if (!IsArray)
        {
            KeepUnread();
            return null;
        }

        ModelReader start = this;
        var list = new List<T>();
        while (NextItem())
        {
            if (read(ref this, out T? item))
            {
                list.Add(item);
            }
            else if (!skipsNull || !IsNull)
            {
                this = start;
                KeepUnread();
                return null;
            }
        }

        return list;
    }

    // The matching items, or null if there are none. The rest is kept raw under the same name and reported.
    private readonly T? Fitting<T>(T fitting, int count, UntypedNode? unfit)
        where T : class
    {
        if (unfit is null)
        {
            return fitting;
        }

        Keep(unfit);
        return count == 0 ? null : fitting;
    }
}
