using System.Collections.ObjectModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A to-one relationship of a resource: its links and, if the service returned it, its id.</summary>
/// <typeparam name="T">The class of the related resource.</typeparam>
public readonly struct ToOne<T>
    where T : Resource, IModel, new()
{
    private readonly Resource? _owner;
    private readonly string? _name;

    internal ToOne(Resource owner, string name, RelationshipData? data) => (_owner, _name, Data) = (owner, name, data);

    private ToOne(RelationshipData data) => Data = data;

    /// <summary>Whether the response contains the relationship, even if only its links.</summary>
    public bool IsPresent => Data is not null;

    /// <summary>
    /// Whether the response contains the linkage. If false, request it with <c>include</c>. If true and <see cref="Id"/> is null, there is no related resource.
    /// </summary>
    public bool HasData => Data is { } data && (data.IsNull || data.Ids is not null);

    /// <summary>The id of the related resource, or null if there is none or the response does not contain it (see <see cref="HasData"/>).</summary>
    public string? Id => Data?.Ids is [string id, ..] ? id : null;

    /// <summary>Whether the service returned that there is no related resource (<c>"data": null</c>).</summary>
    public bool IsEmpty => Data?.IsNull == true;

    /// <summary>The URL of the relationship itself (its linkage), or null if the service did not include it.</summary>
    public string? SelfLink => _owner is null ? null : Data?.SelfLink(_owner, _name!);

    /// <summary>The URL of the related resource, or null if the service did not include it.</summary>
    public string? RelatedLink => _owner is null ? null : Data?.RelatedLink(_owner, _name!);

    /// <summary>
    /// Members of the relationship other than its id and links. Usually empty. Unknown members of <c>links</c>, <c>meta</c>, and
    /// <c>data</c> are under these names.
    /// </summary>
    public IReadOnlyDictionary<string, UntypedNode> AdditionalData => (IReadOnlyDictionary<string, UntypedNode>?)Data?.Others ?? ReadOnlyDictionary<string, UntypedNode>.Empty;

    internal RelationshipData? Data { get; }

    /// <summary>Returns the JSON:API type and the id, such as <c>apps/42</c>. Empty if the response does not contain the id.</summary>
    public override string ToString() => Id is { } id ? $"{Data!.Type ?? T.TypeName}/{id}" : "";

    /// <summary>Converts an id to a relationship, for test data.</summary>
    public static implicit operator ToOne<T>(string id) => new(RelationshipData.Of([id], many: false));

    /// <summary>Returns the related resource if it is included in a document, otherwise null.</summary>
    /// <param name="document">The document or page that contains the resource.</param>
    public T? In(DocumentBase document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Id is { } id ? document.Find<T>(Data!.Type ?? T.TypeName, id) : null;
    }
}
