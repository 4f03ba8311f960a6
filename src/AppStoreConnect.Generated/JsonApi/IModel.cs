using AppStoreConnect.Serialization;

namespace AppStoreConnect;

/// <summary>What documents need to know of a model's class without an instance. Implemented by the generated models only.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IModel<TSelf>
    where TSelf : Model, IModel<TSelf>
{
    /// <summary>The JSON:API type, such as <c>apps</c>; null for what is no resource.</summary>
    internal static virtual string? TypeName => null;

    /// <summary>What <c>included</c> can hold beside such a resource; null for nothing.</summary>
    internal static virtual IncludedTypes? IncludedTypes => null;

    /// <summary>An empty one.</summary>
    internal static abstract TSelf New();
}
