using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.JsonApi;

/// <summary>
/// What a resource contains about one relationship. Most contain only links that can be derived from the resource's own URL;
/// these share <see cref="DerivedLinksOnly"/> and cost nothing.
/// </summary>
internal sealed class RelationshipData
{
    internal static readonly MemberTable Names = new("links data meta"u8);
    internal static readonly MemberTable LinkNames = new("self related"u8);

    /// <summary>Only links that can be derived from the resource's URL.</summary>
    public static readonly RelationshipData DerivedLinksOnly = new() { SelfIsDerived = true, RelatedIsDerived = true };

    /// <summary>The ids, in the service's order, or null if there was no <c>data</c>.</summary>
    public string[]? Ids { get; init; }

    /// <summary>Whether <c>data</c> was an array.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether <c>data</c> was null, which means an empty to-one relationship.</summary>
    public bool IsNull { get; init; }

    /// <summary>The JSON:API type of the linkages.</summary>
    public string? Type { get; init; }

    /// <summary>The <c>self</c> link if it cannot be derived.</summary>
    public string? Self { get; init; }

    /// <summary>The <c>related</c> link if it cannot be derived.</summary>
    public string? Related { get; init; }

    /// <summary>Whether there was a <c>self</c> link that can be derived from the resource's URL.</summary>
    public bool SelfIsDerived { get; init; }

    /// <summary>Whether there was a <c>related</c> link that can be derived from the resource's URL.</summary>
    public bool RelatedIsDerived { get; init; }

    /// <summary>The paging information (<c>meta.paging</c>), or null if the document has none.</summary>
    public PagingInfo? Paging { get; init; }

    /// <summary>
    /// Other members by name, or null if there is none. <c>links</c> and <c>meta</c> contain their unknown members. <c>data</c> contains
    /// the unknown members of the linkage, or a list of those of each linkage, in the order of the ids.
    /// </summary>
    public Dictionary<string, UntypedNode>? Others { get; init; }

    /// <summary>Creates a relationship with ids, as a caller sets it.</summary>
    public static RelationshipData Of(string[] ids, bool many) => new() { Ids = ids, IsMany = many };

    /// <summary>Writes it as a member of a resource's <c>relationships</c>.</summary>
    public void Write(ref ModelWriter writer, Resource owner, string name, string? type)
    {
        writer.Json.WriteStartObject();
        ulong written = writer.Links(LinkNames, [SelfLink(owner, name), RelatedLink(owner, name)], Others?.GetValueOrDefault("links")) ? 1UL : 0;
        written |= writer.Meta(Paging, Others?.GetValueOrDefault("meta")) ? 1UL << 2 : 0;
        written |= WriteData(ref writer, Type ?? type ?? "") ? 1UL << 1 : 0;
        writer.Others(Others, Names, written);
        writer.Json.WriteEndObject();
    }

    /// <summary>The <c>self</c> link.</summary>
    public string? SelfLink(Resource owner, string name) => SelfIsDerived ? $"{owner.DerivedLink}/relationships/{name}" : Self;

    /// <summary>The <c>related</c> link.</summary>
    public string? RelatedLink(Resource owner, string name) => RelatedIsDerived ? $"{owner.DerivedLink}/{name}" : Related;

    private bool WriteData(ref ModelWriter writer, string type)
    {
        if (Ids is null)
        {
            if (IsNull)
            {
                writer.Json.WriteNull(JsonApiNames.Data);
            }

            return IsNull;
        }

        UntypedNode? others = Others?.GetValueOrDefault("data");
        UntypedNode[] othersOfEach = others is UntypedArray list ? [.. list.GetValue()] : others is null ? [] : [others];
        writer.Json.WritePropertyName(JsonApiNames.Data);
        if (IsMany)
        {
            writer.Json.WriteStartArray();
        }

        for (int i = 0; i < Ids.Length; i++)
        {
            WriteLinkage(ref writer, type, Ids[i], i < othersOfEach.Length ? othersOfEach[i] as UntypedObject : null);
        }

        if (IsMany)
        {
            writer.Json.WriteEndArray();
        }

        return true;
    }

    private static void WriteLinkage(ref ModelWriter writer, string type, string id, UntypedObject? others)
    {
        IDictionary<string, UntypedNode>? members = others?.GetValue();
        writer.Json.WriteStartObject();
        if (members?.ContainsKey("type") != true)
        {
            writer.Json.WriteString(JsonApiNames.Type, type);
        }

        if (members?.ContainsKey("id") != true)
        {
            writer.Json.WriteString(JsonApiNames.Id, id);
        }

        writer.Others(members);
        writer.Json.WriteEndObject();
    }
}
