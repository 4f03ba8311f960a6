using System.ComponentModel;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>
/// A resource as returned by the service. Properties are null if the service did not return them (see sparse fieldsets).
/// A resource of a type that this client does not know is an instance of this class: its attributes are in
/// <see cref="Model.AdditionalData"/>, and its relationships in <see cref="ResourceObject.AdditionalRelationships"/>.
/// </summary>
public class Resource : ResourceObject, IModel
{
    internal static readonly MemberTable LinkNames = new("self"u8);

    // Represents the link that can be derived from type and id, which saves a field.
    private static readonly string s_derived = new('/', 1);

    private string? _selfLink;
    private RelationshipData?[]? _relationships;

    /// <summary>The id. Opaque, and unique among the resources of one type.</summary>
    public string Id
    {
        get;
        set
        {
            if (LinkBase is not null && value != field)
            {
                KeepLinks();
            }

            field = value;
        }
    } = "";

    /// <summary>The URL of the resource itself, or null if the service did not include it.</summary>
    public string? SelfLink => ReferenceEquals(_selfLink, s_derived) ? DerivedLink : _selfLink;

    /// <summary>The common start of this document's links, up to the type, or null if no link was seen.</summary>
    internal string? LinkBase { get; set; }

    /// <summary>The URL derived from type and id. Nearly all of the service's links have this form.</summary>
    internal string DerivedLink => KeptAddress ?? $"{LinkBase}/{ResourceType}/{Id}";

    /// <summary>The URL that links are derived from, if it no longer matches type and id.</summary>
    internal string? KeptAddress => KeptOrNull?.Address;

    internal override bool IsIdentified => Id.Length > 0;

    private protected override string? WireId
    {
        get => Id.Length == 0 ? null : Id;
        set => Id = value ?? "";
    }

    /// <summary>Creates an instance for Kiota's parse nodes.</summary>
    /// <param name="parseNode">Ignored.</param>
    /// <returns>An empty resource.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Resource CreateFromDiscriminatorValue(Microsoft.Kiota.Abstractions.Serialization.IParseNode parseNode) => new();

    /// <summary>Returns the data of the relationship at an index, or null if there is none.</summary>
    private protected RelationshipData? GetRelationship(int place) => _relationships?[place];

    /// <summary>Stores the data of a relationship. Resources with sparse fieldsets often have none, so the array is created on first use.</summary>
    /// <param name="place">The index among the class's relationships.</param>
    /// <param name="count">The number of the class's relationships.</param>
    /// <param name="data">The data.</param>
    private protected void SetRelationship(int place, int count, RelationshipData? data)
    {
        if (_relationships is not null || data is not null)
        {
            (_relationships ??= new RelationshipData?[count])[place] = data;
        }
    }

    // Links stay as they were sent, even if the type or id changes later.
    private protected override void KeepLinks()
    {
        if (LinkBase is not null)
        {
            Kept.Address ??= DerivedLink;
        }
    }

    private protected override void ReadLinks(ref ModelReader reader) => _selfLink = reader.ResourceLinks(this, s_derived);

    private protected override bool WriteLinks(ref ModelWriter writer) =>
        writer.Links(LinkNames, [SelfLink], KeptOrNull?.Members?.GetValueOrDefault("links"));
}
