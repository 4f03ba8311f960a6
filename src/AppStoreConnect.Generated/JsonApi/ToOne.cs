using System.Collections.ObjectModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A to-one relationship of a resource: its id where the service told it, its links, and what it leads to.</summary>
/// <typeparam name="T">The class of the related resource.</typeparam>
public readonly struct ToOne<T>
    where T : Resource, IModel, new()
{
    private readonly Resource? _owner;
    private readonly string? _name;

    internal ToOne(Resource owner, string name, RelationshipData? data) => (_owner, _name, Data) = (owner, name, data);

    private ToOne(RelationshipData data) => Data = data;

    /// <summary>Whether the service said anything about the relationship; links alone count.</summary>
    public bool IsPresent => Data is not null;

    /// <summary>
    /// Whether the service said which resource it is. False means not asked for: ask with <c>include</c>. True with a null <see cref="Id"/> means that there is none.
    /// </summary>
    public bool HasData => Data is { } data && (data.IsNull || data.Ids is not null);

    /// <summary>The id of the related resource; null where the service did not tell it (ask for it with <c>include</c>) or there is none.</summary>
    public string? Id => Data?.Ids is [string id, ..] ? id : null;

    /// <summary>Whether the service said that there is no related resource (<c>"data": null</c>).</summary>
    public bool IsEmpty => Data?.IsNull == true;

    /// <summary>The address of the relationship itself (its linkage); null where the service gave none.</summary>
    public string? SelfLink => _owner is null ? null : Data?.SelfLink(_owner, _name!);

    /// <summary>The address of the related resource; null where the service gave none.</summary>
    public string? RelatedLink => _owner is null ? null : Data?.RelatedLink(_owner, _name!);

    /// <summary>
    /// What the service sent of the relationship beside its ids, links and paging; usually empty. Unknown members of <c>links</c>, <c>meta</c> and
    /// <c>data</c> are under these names.
    /// </summary>
    public IReadOnlyDictionary<string, UntypedNode> AdditionalData => (IReadOnlyDictionary<string, UntypedNode>?)Data?.Others ?? ReadOnlyDictionary<string, UntypedNode>.Empty;

    internal RelationshipData? Data { get; }

    /// <summary>The JSON:API type and the id, such as <c>apps/42</c>; empty where the service did not send the id.</summary>
    public override string ToString() => Id is { } id ? $"{Data!.Type ?? T.TypeName}/{id}" : "";

    /// <summary>A relationship to the resource of this id, to make test data with.</summary>
    public static implicit operator ToOne<T>(string id) => new(RelationshipData.Of([id], many: false));

    /// <summary>The related resource, if it came along in a document; null if not.</summary>
    /// <param name="document">The document or page that the resource came in.</param>
    public T? In(DocumentBase document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Id is { } id ? document.Find<T>(Data!.Type ?? T.TypeName, id) : null;
    }
}
