using System.Text.Json;

namespace AppStoreConnect.JsonApi;

// Relationships of requests, which contain only linkages.
internal ref partial struct ModelReader
{
    /// <summary>Reads a to-one relationship of a request, or null if it is cleared.</summary>
    public Linkage<T>? ToOne<T>()
        where T : Resource, IModel, new()
    {
        Linkage<T>? linkage = null;
        if (EntersData())
        {
            linkage = IsNull ? null : Object<Linkage<T>>();
            LeaveData();
        }

        return linkage;
    }

    /// <summary>Reads a to-many relationship of a request.</summary>
    public Linkages<T>? ToMany<T>()
        where T : Resource, IModel, new()
    {
        Linkages<T>? linkages = null;
        if (EntersData())
        {
            linkages = ObjectList<Linkage<T>>() is { } list ? new(list) : null;
            LeaveData();
        }

        return linkages;
    }

    // Moves to the "data" of the current relationship; false if there is none.
    private bool EntersData()
    {
        if (!IsObject)
        {
            KeepUnread();
            return false;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            bool isData = _json.ValueTextEquals("data"u8);
            _json.Read();
            if (isData)
            {
                return true;
            }

            _json.Skip();
        }

        return false;
    }

    private void LeaveData()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            _json.Skip();
        }
    }
}
