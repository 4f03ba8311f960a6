using System.Collections.ObjectModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A to-many relationship of a resource: its links and, if the service returned them, its ids.</summary>
/// <typeparam name="T">The class of the related resources.</typeparam>
public readonly struct ToMany<T>
    where T : Resource, IModel, new()
{
    private readonly Resource? _owner;
    private readonly string? _name;

    internal ToMany(Resource owner, string name, RelationshipData? data) => (_owner, _name, Data) = (owner, name, data);

    private ToMany(RelationshipData data) => Data = data;

    /// <summary>Whether the response contains the relationship, even if only its links.</summary>
    public bool IsPresent => Data is not null;

    /// <summary>
    /// Whether the response contains the ids. If false, request them with <c>include</c>. If true and <see cref="Ids"/> is empty, there are no related resources.
    /// </summary>
    public bool HasData => Data?.Ids is not null;

    /// <summary>Whether <see cref="Ids"/> is complete. False if the response contains no ids or only the first ones.</summary>
    public bool IsComplete => Data?.Ids is { } ids
        && (Data.Paging is not { } paging || (paging.Total is { } total ? ids.Length >= total : paging.NextCursor is null && !(ids.Length >= paging.Limit)));

    /// <summary>
    /// The ids of the related resources, in the service's order. Empty if there are none or if the response does not contain them (see <see cref="HasData"/>).
    /// The service returns a limited number: see <see cref="Paging"/>.
    /// </summary>
    public IReadOnlyList<string> Ids => Data?.Ids ?? [];

    /// <summary>The total number of related resources and the maximum number of ids in the response, or null if the service did not report them.</summary>
    public PagingInfo? Paging => Data?.Paging;

    /// <summary>The URL of the relationship itself (its linkages), or null if the service did not include it.</summary>
    public string? SelfLink => _owner is null ? null : Data?.SelfLink(_owner, _name!);

    /// <summary>The URL of the related resources, or null if the service did not include it.</summary>
    public string? RelatedLink => _owner is null ? null : Data?.RelatedLink(_owner, _name!);

    /// <summary>
    /// Members of the relationship other than its ids, links, and paging. Usually empty. Unknown members of <c>links</c>, <c>meta</c>, and
    /// <c>data</c> are under these names; those of <c>data</c> are a list in the order of <see cref="Ids"/>.
    /// </summary>
    public IReadOnlyDictionary<string, UntypedNode> AdditionalData => (IReadOnlyDictionary<string, UntypedNode>?)Data?.Others ?? ReadOnlyDictionary<string, UntypedNode>.Empty;

    internal RelationshipData? Data { get; }

    /// <summary>Returns the JSON:API type and the ids, such as <c>builds/1, builds/2</c>.</summary>
    public override string ToString() => string.Join(", ", Linked(Data?.Type ?? T.TypeName));

    /// <summary>Converts ids to a relationship, for test data.</summary>
    public static implicit operator ToMany<T>(string[] ids) => new(RelationshipData.Of(ids, many: true));

    private IEnumerable<string> Linked(string? type) => Ids.Select(id => $"{type}/{id}");

    /// <summary>Returns the related resources that are included in a document, in the relationship's order. Resources that are not included are omitted.</summary>
    /// <param name="document">The document or page that contains the resource.</param>
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
