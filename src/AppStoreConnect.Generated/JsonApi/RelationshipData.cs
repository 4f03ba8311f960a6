using AppStoreConnect.Serialization;

namespace AppStoreConnect;

/// <summary>
/// What a resource said of one relationship. Most say only links that follow from the resource's own address:
/// those all share <see cref="DerivedLinksOnly"/> and cost nothing.
/// </summary>
internal sealed class RelationshipData
{
    /// <summary>Links that follow from the resource's address, and nothing else.</summary>
    public static readonly RelationshipData DerivedLinksOnly = new() { SelfIsDerived = true, RelatedIsDerived = true };

    /// <summary>The ids, in the service's order; null where there was no <c>data</c>.</summary>
    public string[]? Ids { get; init; }

    /// <summary>Whether <c>data</c> was an array.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether <c>data</c> was null: an empty to-one relationship.</summary>
    public bool IsNull { get; init; }

    /// <summary>The JSON:API type of the linkages.</summary>
    public string? Type { get; init; }

    /// <summary>The <c>self</c> link where it is not derived.</summary>
    public string? Self { get; init; }

    /// <summary>The <c>related</c> link where it is not derived.</summary>
    public string? Related { get; init; }

    /// <summary>Whether there was a <c>self</c> link that follows from the resource's address.</summary>
    public bool SelfIsDerived { get; init; }

    /// <summary>Whether there was a <c>related</c> link that follows from the resource's address.</summary>
    public bool RelatedIsDerived { get; init; }

    /// <summary><c>meta.paging</c>; null where there was none.</summary>
    public PagingInfo? Paging { get; init; }

    /// <summary>What else there was, by name; null for nothing.</summary>
    public Dictionary<string, object>? Others { get; init; }

    /// <summary>The relationship of these ids, as a caller sets it.</summary>
    public static RelationshipData Of(string[] ids, bool many) => new() { Ids = ids, IsMany = many };

    /// <summary>Writes it as the member of a resource's <c>relationships</c>.</summary>
    public void Write(ref ModelWriter writer, Resource owner, string name, string? type)
    {
        writer.Json.WriteStartObject();
        WriteLinks(ref writer, owner, name);
        if (Paging is { } paging)
        {
            writer.Json.WriteStartObject("meta"u8);
            paging.Write(writer.Json);
            writer.Json.WriteEndObject();
        }

        WriteData(ref writer, Type ?? type ?? "");
        writer.Kept(Others, names: null, written: 0);
        writer.Json.WriteEndObject();
    }

    /// <summary>The <c>self</c> link.</summary>
    public string? SelfLink(Resource owner, string name) => SelfIsDerived ? $"{owner.DerivedLink}/relationships/{name}" : Self;

    /// <summary>The <c>related</c> link.</summary>
    public string? RelatedLink(Resource owner, string name) => RelatedIsDerived ? $"{owner.DerivedLink}/{name}" : Related;

    private void WriteLinks(ref ModelWriter writer, Resource owner, string name)
    {
        (string? self, string? related) = (SelfLink(owner, name), RelatedLink(owner, name));
        if (self is null && related is null)
        {
            return;
        }

        writer.Json.WriteStartObject("links"u8);
        if (self is not null)
        {
            writer.Json.WriteString("self"u8, self);
        }

        if (related is not null)
        {
            writer.Json.WriteString("related"u8, related);
        }

        writer.Json.WriteEndObject();
    }

    private void WriteData(ref ModelWriter writer, string type)
    {
        if (IsNull)
        {
            writer.Json.WriteNull("data"u8);
        }

        if (Ids is null)
        {
            return;
        }

        writer.Json.WritePropertyName("data"u8);
        if (IsMany)
        {
            writer.Json.WriteStartArray();
        }

        foreach (string id in Ids)
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("type"u8, type);
            writer.Json.WriteString("id"u8, id);
            writer.Json.WriteEndObject();
        }

        if (IsMany)
        {
            writer.Json.WriteEndArray();
        }
    }
}
