using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>The kinds of resources that an array such as <c>included</c> can contain.</summary>
internal static class ResourceKinds
{
    /// <summary>Returns one schema for each type.</summary>
    public static IEnumerable<SchemaNode> In(SchemaNode array)
    {
        SchemaNode[] kinds = array.Items is not { } items ? [] : items.Alternatives.Length > 0 ? items.Alternatives : [items];
        return kinds.Where(kind => kind.ResourceType is not null).DistinctBy(kind => kind.ResourceType, StringComparer.Ordinal);
    }
}
