using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A resource identifier object, <c>{"type", "id"}</c>. Ids, resources, and documents convert to it implicitly (<c>App = appId</c>, <c>App = app</c>).
/// In requests that can create related resources, inline creates convert, too.
/// </summary>
/// <typeparam name="T">The class of the resource.</typeparam>
public sealed class Linkage<T> : Model, IModel
    where T : Resource, IModel, new()
{
    private static readonly MemberTable s_members = new("type id"u8);
    private string? _type;

    /// <summary>Creates a linkage to the resource with an id.</summary>
    /// <param name="id">The id. Must not be empty.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    public Linkage(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>Creates a linkage to a resource that the same request creates.</summary>
    internal Linkage(InlineCreate resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        (Inline, Id, _type) = (resource, resource.Id ?? "", resource.ResourceType);
    }

    /// <summary>Creates a linkage to a resource of another class with the same JSON:API type (V1 and V2).</summary>
    internal static Linkage<T> To(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new Linkage<T>(resource.Id) { Type = resource.ResourceType };
    }

    /// <summary>Creates an empty linkage for the serializer.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Linkage() => Id = "";

    /// <summary>The resource that the same request creates, or null for a linkage to an existing resource.</summary>
    internal InlineCreate? Inline { get; }

    /// <summary>The id. Empty for an inline create without an id, which receives one when the request is written.</summary>
    public string Id { get; private set; }

    /// <summary>The JSON:API type, such as <c>apps</c>: that of the resource that the linkage was created from, or the one that was read.</summary>
    public string Type
    {
        get => _type ?? T.TypeName ?? "";
        init => _type = value;
    }

    /// <summary>Converts an id to a linkage.</summary>
    public static implicit operator Linkage<T>(string id) => new(id);

    /// <summary>Converts a resource to a linkage.</summary>
    /// <exception cref="ArgumentException">The resource is null or has no id.</exception>
    public static implicit operator Linkage<T>(T resource) => To(resource);

    /// <summary>Converts a document to a linkage to its resource, such as one that was just created.</summary>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="InvalidOperationException">The document has no resource.</exception>
    public static implicit operator Linkage<T>(Document<T> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return To(document.Data);
    }

    /// <summary>Creates an instance for Kiota's parse nodes.</summary>
    /// <param name="parseNode">Ignored.</param>
    /// <returns>An empty linkage.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Linkage<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    /// <inheritdoc/>
    public override string ToString() => $"{Type}/{Id}";

    internal override bool IsIdentified => Id.Length > 0;

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
        writer.Json.WriteString(JsonApiNames.Type, Type);
        writer.Json.WriteString(JsonApiNames.Id, Id);
    }

    /// <summary>Writes the members other than type and id.</summary>
    internal void WriteKept(ref ModelWriter writer) => writer.Kept(AdditionalDataOrNull);
}
