using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The roles that the generator finds for component schemas, on the components of a fact tree.</summary>
internal static class SchemaRoles
{
    /// <summary>Notes the role of each component.</summary>
    internal static void Mark(SpecNode document, ApiDescription description)
    {
        var roles = new RoleFinder(description, new SchemaIndex(description));
        foreach (SpecNode component in document.ChildrenOf(SpecNodeKind.Component))
        {
            component.Role = roles.Of(component.Name);
        }
    }

    /// <summary>Whether it is a resource.</summary>
    internal static bool IsResource(this SpecNode component) => component.Role.Role == SchemaRole.Resource;

    /// <summary>Whether it is an envelope of a response or a linkage, which are generic types of the package.</summary>
    internal static bool IsEnvelope(this SpecNode component) => component.Role.Role switch
    {
        SchemaRole.Document or SchemaRole.Page or SchemaRole.ItemPage or SchemaRole.LinkageResponse or SchemaRole.LinkagesResponse
            or SchemaRole.LinkageRequest or SchemaRole.LinkagesRequest => true,
        _ => false,
    };

    /// <summary>The JSON:API type that it concerns, or null if there is none.</summary>
    internal static string? ResourceType(this SpecNode component) => component.Role.Type is { Length: > 0 } type ? type : null;
}
