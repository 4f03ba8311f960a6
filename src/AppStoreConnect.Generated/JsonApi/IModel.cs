using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>What generic code knows about a class of models without an instance. Only the models of this library implement it.</summary>
public interface IModel
{
    /// <summary>The JSON:API type, such as <c>apps</c>; null for a class that is not a resource.</summary>
    static virtual string? TypeName => null;

    /// <summary>What <c>included</c> can hold beside such a resource; null for nothing.</summary>
    internal static virtual IncludedTypes? IncludedTypes => null;
}
