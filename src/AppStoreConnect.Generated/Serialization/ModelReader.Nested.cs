using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// Lists of lists and maps of maps: like lists and maps, kept raw as a whole where anything inside is of another kind.
internal ref partial struct ModelReader
{
    public IReadOnlyList<IReadOnlyList<T>>? ObjectLists<T>()
        where T : Model, IModel, new() => List(static (ref ModelReader r, [MaybeNullWhen(false)] out IReadOnlyList<T> item) =>
        {
            item = r.IsArray ? r.ObjectList<T>() : null;
            return item is not null;
        });

    public IDictionary<string, IDictionary<string, string>>? StringMaps()
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        ModelReader start = this;
        var maps = new Dictionary<string, IDictionary<string, string>>();
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            _json.Read();
            if (!IsObject || StringMap() is not { } map)
            {
                return Unfit<IDictionary<string, IDictionary<string, string>>>(start);
            }

            maps[name] = map;
        }

        return maps;
    }
}
