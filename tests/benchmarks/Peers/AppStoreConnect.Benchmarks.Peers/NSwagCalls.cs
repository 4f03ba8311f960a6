using Peers.NSwag;

namespace PeerBenchmarks;

/// <summary>Calls NSwag's client. Its enums have numbered names that change with the document, so the generation run adds stable aliases.</summary>
internal static class NSwagCalls
{
    public static Task<AppsResponse> GetAsync(NSwagClient client) => client.Apps_getCollectionAsync(
        fieldsapps: [AppsField.Name, AppsField.BundleId, AppsField.Sku],
        filterbundleId: ["com.example.app"],
        filtername: ["My App"],
        include: [AppsIncluded.Builds],
        limit: 200,
        sort: [AppsOrder.BundleId]);
}
