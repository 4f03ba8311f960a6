using System.Collections.ObjectModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A to-many relationship of a resource: its ids where the service told them, its links, and what it leads to.</summary>
/// <typeparam name="T">The class of the related resources.</typeparam>
public readonly struct ToMany<T>
    where T : Resource, IModel, new()
{
    private readonly Resource? _owner;
    private readonly string? _name;

    internal ToMany(Resource owner, string name, RelationshipData? data) => (_owner, _name, Data) = (owner, name, data);

    private ToMany(RelationshipData data) => Data = data;

    /// <summary>Whether the service said anything about the relationship; links alone count.</summary>
    public bool IsPresent => Data is not null;

    /// <summary>
    /// Whether the service sent the ids. False means not asked for: ask with <c>include</c>. True with no <see cref="Ids"/> means that there are none.
    /// </summary>
    public bool HasData => Data?.Ids is not null;

    /// <summary>Whether <see cref="Ids"/> are all there are. False where the service sent none, or only the first of them.</summary>
    public bool IsComplete => Data?.Ids is { } ids
        && (Data.Paging is not { } paging || (paging.Total is { } total ? ids.Length >= total : paging.NextCursor is null && !(ids.Length >= paging.Limit)));

    /// <summary>
    /// Ids of the related resources, in the service's order; empty where it did not tell them (ask for them with <c>include</c>)
    /// or there are none. The service tells a limited number: see <see cref="Paging"/>.
    /// </summary>
    public IReadOnlyList<string> Ids => Data?.Ids ?? [];

    /// <summary>How many there are in all and are told at most; null where the service does not say.</summary>
    public PagingInfo? Paging => Data?.Paging;

    /// <summary>The address of the relationship itself (its linkages); null where the service gave none.</summary>
    public string? SelfLink => _owner is null ? null : Data?.SelfLink(_owner, _name!);

    /// <summary>The address of the related resources; null where the service gave none.</summary>
    public string? RelatedLink => _owner is null ? null : Data?.RelatedLink(_owner, _name!);

    /// <summary>
    /// What the service sent of the relationship beside its ids, links and paging; usually empty. Unknown members of <c>links</c>, <c>meta</c> and
    /// <c>data</c> are under these names, those of <c>data</c> as a list in the order of <see cref="Ids"/>.
    /// </summary>
    public IReadOnlyDictionary<string, UntypedNode> AdditionalData => (IReadOnlyDictionary<string, UntypedNode>?)Data?.Others ?? ReadOnlyDictionary<string, UntypedNode>.Empty;

    internal RelationshipData? Data { get; }

    /// <summary>The JSON:API type and the ids, such as <c>builds/1, builds/2</c>.</summary>
    public override string ToString() => string.Join(", ", Linked(Data?.Type ?? T.TypeName));

    /// <summary>A relationship to resources of these ids, to make test data with.</summary>
    public static implicit operator ToMany<T>(string[] ids) => new(RelationshipData.Of(ids, many: true));

    private IEnumerable<string> Linked(string? type) => Ids.Select(id => $"{type}/{id}");

    /// <summary>The related resources that came along in a document, in the relationship's order; those that did not are left out.</summary>
    /// <param name="document">The document or page that the resource came in.</param>
    public IReadOnlyList<T> In(DocumentBase document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var list = new List<T>(Ids.Count);
        foreach (string id in Ids)
        {
            if (document.Find<T>(Data!.Type ?? T.TypeName, id) is { } resource)
            {
                list.Add(resource);
            }
        }

        return list;
    }
}
