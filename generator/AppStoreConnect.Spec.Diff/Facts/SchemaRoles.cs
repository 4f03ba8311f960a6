using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The roles of component schemas, as the generator sees them, on the components of a fact tree.</summary>
internal static class SchemaRoles
{
    /// <summary>Stores the role of each component.</summary>
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

    /// <summary>Whether it is a response envelope or a linkage. Both are generic types in the package.</summary>
    internal static bool IsEnvelope(this SpecNode component) => component.Role.Role switch
    {
        SchemaRole.Document or SchemaRole.Page or SchemaRole.ItemPage or SchemaRole.LinkageResponse or SchemaRole.LinkagesResponse
            or SchemaRole.LinkageRequest or SchemaRole.LinkagesRequest => true,
        _ => false,
    };

    /// <summary>The JSON:API type that it is about, or null if there is none.</summary>
    internal static string? ResourceType(this SpecNode component) => component.Role.Type is { Length: > 0 } type ? type : null;
}
