using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <summary>A resource that a service keeps.</summary>
public sealed class StoredResource
{
    internal StoredResource(string type, string id, JsonObject attributes)
    {
        Type = type;
        Id = id;
        Attributes = attributes;
    }

    /// <summary>Its type, such as <c>apps</c>.</summary>
    public string Type { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its attributes as they are sent. Change them only while no request is under way.</summary>
    public JsonObject Attributes { get; }

    internal ResourceKey Key => new(Type, Id);

    /// <summary>Type and id, for messages.</summary>
    public override string ToString() => $"{Type}/{Id}";
}
