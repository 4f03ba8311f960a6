using Peers.NSwag;

namespace PeerBenchmarks;

/// <summary>The calls by NSwag's client. Its enums have numbers for names, which change with the document: generating them gives them these.</summary>
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
