using System.ComponentModel;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>
/// A resource as the service answers it. Members are null where the service left them out (sparse fieldsets).
/// A resource whose type this client does not know is a plain one of this class: its attributes are in
/// <see cref="Model.AdditionalData"/>, its relationships in <see cref="ResourceObject.AdditionalRelationships"/>.
/// </summary>
public class Resource : ResourceObject, IModel
{
    internal static readonly MemberTable LinkNames = new("self"u8);

    // Stands for the link that follows from type and id, so that no field need say whether it does.
    private static readonly string s_derived = new('/', 1);

    private string? _selfLink;
    private RelationshipData?[]? _relationships;

    /// <summary>The id; opaque, unique among the resources of one type.</summary>
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

    /// <summary>The address of the resource itself; null where the service gave none.</summary>
    public string? SelfLink => ReferenceEquals(_selfLink, s_derived) ? DerivedLink : _selfLink;

    /// <summary>What links of this document begin with, up to the type; null where none was seen.</summary>
    internal string? LinkBase { get; set; }

    /// <summary>The address that follows from type and id, as nearly all of the service's links do.</summary>
    internal string DerivedLink => KeptAddress ?? $"{LinkBase}/{ResourceType}/{Id}";

    /// <summary>The address that links follow from, where it is no longer that of type and id.</summary>
    internal string? KeptAddress => KeptOrNull?.Address;

    private protected override string DeclaredType => "";

    private protected override string? WireId
    {
        get => Id.Length == 0 ? null : Id;
        set => Id = value ?? "";
    }

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty resource.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Resource CreateFromDiscriminatorValue(Microsoft.Kiota.Abstractions.Serialization.IParseNode parseNode) => new();

    /// <summary>What the service said of the relationship at a place; null for nothing.</summary>
    private protected RelationshipData? GetRelationship(int place) => _relationships?[place];

    /// <summary>Notes it. Resources with sparse fieldsets have no relationship at all, and no room for any is made.</summary>
    /// <param name="place">The place among the class's relationships.</param>
    /// <param name="count">How many the class has.</param>
    /// <param name="data">What was said.</param>
    private protected void SetRelationship(int place, int count, RelationshipData? data)
    {
        if (_relationships is not null || data is not null)
        {
            (_relationships ??= new RelationshipData?[count])[place] = data;
        }
    }

    // Links stay as they were sent, whatever the resource is called later.
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
