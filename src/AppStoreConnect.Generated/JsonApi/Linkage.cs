using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A resource identifier object, <c>{"type", "id"}</c>. An id, a resource, a document of a resource and, in requests that create
/// related resources along, an inline create convert to it: <c>App = appId</c>, <c>App = app</c>.
/// </summary>
/// <typeparam name="T">The resource that it identifies.</typeparam>
public sealed class Linkage<T> : Model, IModel
    where T : Resource, IModel, new()
{
    private static readonly MemberTable s_members = new("type id"u8);
    private string? _type;

    /// <summary>A linkage to the resource of this id.</summary>
    /// <param name="id">The id; not empty.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    public Linkage(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>A linkage to a resource that the same request creates.</summary>
    internal Linkage(InlineCreate resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        (Inline, Id, _type) = (resource, resource.Id ?? "", resource.ResourceType);
    }

    /// <summary>A linkage to a resource of another class of the same JSON:API type (V1 and V2).</summary>
    internal static Linkage<T> To(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new Linkage<T>(resource.Id) { Type = resource.ResourceType };
    }

    /// <summary>An empty linkage, for the serializer to fill.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Linkage() => Id = "";

    /// <summary>The resource that the same request creates; null for a linkage to one that exists.</summary>
    internal InlineCreate? Inline { get; }

    /// <summary>The id; empty for an inline create without an id, which gets one when the request is written.</summary>
    public string Id { get; private set; }

    /// <summary>The JSON:API type, such as <c>apps</c>; of the resource that it was made of, or the one that was read.</summary>
    public string Type
    {
        get => _type ?? T.TypeName ?? "";
        init => _type = value;
    }

    /// <summary>The linkage to the resource of this id.</summary>
    public static implicit operator Linkage<T>(string id) => new(id);

    /// <summary>The linkage to this resource.</summary>
    /// <exception cref="ArgumentException">The resource is null or has no id.</exception>
    public static implicit operator Linkage<T>(T resource) => To(resource);

    /// <summary>The linkage to the resource of this document, such as one that was just created.</summary>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="InvalidOperationException">The document has no resource.</exception>
    public static implicit operator Linkage<T>(Document<T> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return To(document.Data);
    }

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty linkage.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Linkage<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    /// <inheritdoc/>
    public override string ToString() => $"{Type}/{Id}";

    private protected override MemberTable Members => s_members;

    internal override void ReadMember(ref ModelReader reader, int member)
    {
        if (member == 0)
        {
            string? type = T.TypeName is { } name ? reader.Text(name) : reader.String();
            _type = type == T.TypeName ? null : type;
        }
        else
        {
            Id = reader.String() ?? "";
        }
    }

    internal override void WriteMembers(ref ModelWriter writer)
    {
        writer.Json.WriteString("type"u8, Type);
        writer.Json.WriteString("id"u8, Id);
    }

    /// <summary>Writes the members beside type and id.</summary>
    internal void WriteKept(ref ModelWriter writer) => writer.Kept(AdditionalDataOrNull);
}
