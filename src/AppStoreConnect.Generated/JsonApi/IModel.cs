using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>Describes a class of models to generic code, without an instance. Implemented only by the models of this library.</summary>
public interface IModel
{
    /// <summary>The JSON:API type, such as <c>apps</c>, or null for a class that is not a resource.</summary>
    static virtual string? TypeName => null;

    /// <summary>The types that <c>included</c> can contain next to such a resource, or null if there is none.</summary>
    internal static virtual IncludedTypes? IncludedTypes => null;
}
