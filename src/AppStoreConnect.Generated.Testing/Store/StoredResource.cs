using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing;

/// <summary>A resource that a service stores.</summary>
public sealed class StoredResource
{
    internal StoredResource(string type, string id, JsonObject attributes)
    {
        Type = type;
        Id = id;
        Attributes = attributes;
    }

    /// <summary>The type, such as <c>apps</c>.</summary>
    public string Type { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The attributes, as they are sent. Change them only when no request is in progress.</summary>
    public JsonObject Attributes { get; }

    internal ResourceKey Key => new(Type, Id);

    /// <summary>Returns the type and id, for messages.</summary>
    public override string ToString() => $"{Type}/{Id}";
}
