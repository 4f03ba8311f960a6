using System.Runtime.CompilerServices;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing;

/// <summary>What services derive from a description. It is immutable, and all services for the same description share it, so that a test can start its own service in milliseconds.</summary>
internal sealed class ApiModel
{
    private static readonly ConditionalWeakTable<ApiDescription, ApiModel> s_models = [];
    private readonly Lazy<StoreCatalog> _catalog;

    private ApiModel(ApiDescription description)
    {
        var schemas = new SchemaSet(description);
        Routes = new(description, schemas);
        Addresses = new(Routes);
        _catalog = new(() => new(Routes, schemas));
    }

    public RouteTable Routes { get; }

    public ResourceAddresses Addresses { get; }

    /// <summary>Only services that store resources need it.</summary>
    public StoreCatalog Catalog => _catalog.Value;

    public static ApiModel Of(ApiDescription description) => s_models.GetValue(description, static known => new(known));
}
