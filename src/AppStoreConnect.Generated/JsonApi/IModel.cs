using AppStoreConnect.Serialization;

namespace AppStoreConnect;

/// <summary>What documents need to know of a model's class without an instance. Implemented by this library's models only.</summary>
public interface IModel
{
    /// <summary>The JSON:API type, such as <c>apps</c>; null for what is no resource.</summary>
    internal static virtual string? TypeName => null;

    /// <summary>What <c>included</c> can hold beside such a resource; null for nothing.</summary>
    internal static virtual IncludedTypes? IncludedTypes => null;
}
