using System.Runtime.CompilerServices;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>What services make of a description, once for all services that speak it: nothing of it changes, so that a test can have a service of its own in milliseconds.</summary>
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

    /// <summary>Only services that keep resources need it.</summary>
    public StoreCatalog Catalog => _catalog.Value;

    public static ApiModel Of(ApiDescription description) => s_models.GetValue(description, static known => new(known));
}
