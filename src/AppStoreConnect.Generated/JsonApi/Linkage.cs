using System.ComponentModel;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A resource identifier object, <c>{"type", "id"}</c>. A string is taken for the id, a resource for itself:
/// <c>[testerId]</c> and <c>[tester]</c> both do.
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

    /// <summary>An empty linkage, for the serializer to fill.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Linkage() => Id = "";

    /// <summary>The id.</summary>
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
    public static implicit operator Linkage<T>(T resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new Linkage<T>(resource.Id) { Type = resource.ResourceType };
    }

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty linkage.</returns>
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
}
