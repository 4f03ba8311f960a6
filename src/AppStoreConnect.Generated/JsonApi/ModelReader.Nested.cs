using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

// Lists of lists and maps of maps. As for lists and maps, matching items are read and the rest is kept raw.
internal ref partial struct ModelReader
{
    public IReadOnlyList<IReadOnlyList<T>>? ObjectLists<T>()
        where T : Model, IModel, new()
    {
        if (!IsArray)
        {
            KeepUnread();
            return null;
        }

        var lists = new List<IReadOnlyList<T>>();
        List<UntypedNode>? unfit = null;
        while (NextItem())
        {
            if (!IsArray)
            {
                KeepUnfit(ref unfit);
            }
            else
            {
                lists.Add(ReadObjects<T>(out List<UntypedNode>? within));
                if (within is not null)
                {
                    (unfit ??= []).Add(new UntypedArray(within));
                }
            }
        }

        return Fitting(lists, lists.Sum(list => list.Count), unfit is null ? null : new UntypedArray(unfit));
    }

    public IDictionary<string, IDictionary<string, string>>? StringMaps()
    {
        if (!IsObject)
        {
            KeepUnread();
            return null;
        }

        var maps = new Dictionary<string, IDictionary<string, string>>();
        Dictionary<string, UntypedNode>? unfit = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString();
            _json.Read();
            if (IsObject)
            {
                maps[name] = ReadMap(out Dictionary<string, UntypedNode>? within);
                if (within is not null)
                {
                    (unfit ??= [])[name] = new UntypedObject(within);
                }
            }
            else if (!IsNull)
            {
                (unfit ??= [])[name] = Untyped();
            }
        }

        return Fitting(maps, maps.Values.Sum(map => map.Count), unfit is null ? null : new UntypedObject(unfit));
    }

    private void KeepUnfit(ref List<UntypedNode>? unfit)
    {
        if (!IsNull)
        {
            (unfit ??= new(1)).Add(Untyped());
        }
    }
}
