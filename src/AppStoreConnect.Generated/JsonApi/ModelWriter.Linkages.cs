namespace AppStoreConnect.JsonApi;

// JSON:API resource identifier objects, {"type", "id"}.
internal ref partial struct ModelWriter
{
    /// <summary>Writes a to-one relationship of a request: <c>"app": {"data": {"type": "apps", "id": "1"}}</c>.</summary>
    public void ToOne<T>(int member, ReadOnlySpan<byte> type, Linkage<T>? value, bool assigned = false)
        where T : Resource, IModel, new()
    {
        if (value is null && !assigned)
        {
            return;
        }

        Open();
        _json.WriteStartObject(Name(member));
        if (value is null)
        {
            _json.WriteNull(JsonApiNames.Data);
        }
        else
        {
            _json.WritePropertyName(JsonApiNames.Data);
            Linkage(type, value);
        }

        _json.WriteEndObject();
    }

    /// <summary>Writes a to-many relationship of a request. An empty list clears it.</summary>
    public void ToMany<T>(int member, ReadOnlySpan<byte> type, Linkages<T>? values, bool assigned = false)
        where T : Resource, IModel, new()
    {
        if (values is null && !assigned)
        {
            return;
        }

        Open();
        _json.WriteStartObject(Name(member));
        Linkages(type, values);
        _json.WriteEndObject();
    }

    /// <summary>Writes <c>"data": [{"type", "id"}, …]</c>.</summary>
    /// <exception cref="ArgumentException">A linkage is null or has no id.</exception>
    public void Linkages<T>(ReadOnlySpan<byte> type, Linkages<T>? values)
        where T : Resource, IModel, new()
    {
        _json.WriteStartArray(JsonApiNames.Data);
        for (int i = 0; i < values?.Count; i++)
        {
            Linkage(type, values[i] ?? throw new ArgumentException($"Item {i} of the linkages to {typeof(T).Name} is null."));
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes <c>{"type", "id"}</c>.</summary>
    /// <exception cref="ArgumentException">The linkage has no id.</exception>
    public void Linkage<T>(ReadOnlySpan<byte> type, Linkage<T> value)
        where T : Resource, IModel, new()
    {
        _json.WriteStartObject();
        if (type.IsEmpty)
        {
            _json.WriteString(JsonApiNames.Type, value.Type);
        }
        else
        {
            _json.WriteString(JsonApiNames.Type, type);
        }

        string id = value.Inline is { } inline ? (_inline ??= new InlineCreates()).IdOf(inline) : value.Id;
        if (IsRequest && id.Length == 0)
        {
            throw new ArgumentException($"A linkage to {typeof(T).Name} has no id.");
        }

        _json.WriteString(JsonApiNames.Id, IsRequest ? Sound(id, "id") : id);
        value.WriteKept(ref this);
        _json.WriteEndObject();
    }
}
