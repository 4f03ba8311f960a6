using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// Lists and maps: null for JSON null. An array with an item of another kind is kept raw as a whole, so that nothing is lost.
internal ref partial struct ModelReader
{
    private delegate bool ItemReader<T>(ref ModelReader reader, [MaybeNullWhen(false)] out T item);

    public IReadOnlyList<string>? StringList() => List(static (ref ModelReader r, [MaybeNullWhen(false)] out string item) =>
    {
        item = r._json.TokenType == JsonTokenType.String ? r._json.GetString()! : null;
        return item is not null;
    });

    public IReadOnlyList<int>? Int32List() => List(static (ref ModelReader r, out int item) =>
    {
        item = 0;
        return r._json.TokenType == JsonTokenType.Number && r._json.TryGetInt32(out item);
    });

    public IReadOnlyList<long>? Int64List() => List(static (ref ModelReader r, out long item) =>
    {
        item = 0;
        return r._json.TokenType == JsonTokenType.Number && r._json.TryGetInt64(out item);
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
        where T : struct, IOpenEnum => List(static (ref ModelReader r, out T item) =>
        {
            item = r._json.TokenType == JsonTokenType.String ? r.Enum<T>().GetValueOrDefault() : default;
            return r._json.TokenType == JsonTokenType.String;
        });

    // Resources of a page come this way: no delegate between.
    public IReadOnlyList<T>? ObjectList<T>()
        where T : Model, IModel, new()
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
            if (!IsObject)
            {
                return Unfit<List<T>>(start);
            }

            T model = new();
            ReadInto(model);
            list.Add(model);
        }

        return list;
    }

    public IDictionary<string, string>? StringMap()
    {
        ModelReader start = this;
        var map = new Dictionary<string, string>();
        if (IsObject)
        {
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                string name = _json.GetString()!;
                _json.Read();
                if (_json.TokenType != JsonTokenType.String)
                {
                    return Unfit<IDictionary<string, string>>(start);
                }

                map[name] = _json.GetString()!;
            }

            return map;
        }

        KeepUnread();
        return null;
    }

    private List<T>? List<T>(ItemReader<T> read)
    {
        ModelReader start = this;
        if (IsArray)
        {
            var list = new List<T>();
            while (NextItem())
            {
                if (!read(ref this, out T? item))
                {
                    return Unfit<List<T>>(start);
                }

                list.Add(item);
            }

            return list;
        }

        KeepUnread();
        return null;
    }

    private T? Unfit<T>(ModelReader start)
        where T : class
    {
        this = start;
        KeepUnread();
        return null;
    }
}
