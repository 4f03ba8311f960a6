namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>
/// The layers of each project under <c>src</c>, the lowest first, and which of those above it each may speak of. A folder is a layer. Public types are in the project's
/// namespace, others in one that adds their folder.
/// </summary>
internal static class LayerTable
{
    internal static readonly string[] Projects =
        ["AppStoreConnect.Generated", "AppStoreConnect.Generated.Workflows", "AppStoreConnect.Generated.AspNetCore", "AppStoreConnect.Generated.DependencyInjection"];

    /// <summary>The namespace of a project's public types.</summary>
    internal static string Namespace(string project) => project.Replace(".Generated", "", StringComparison.Ordinal);

    internal static (string Layer, string[] May)[] Of(string project) => project switch
    {
        "AppStoreConnect.Generated" => s_core,
        "AppStoreConnect.Generated.Workflows" => s_workflows,
        _ => [("", [])],
    };

    private static readonly (string, string[])[] s_core =
    [
        // What callers may set, texts for people, and JSON without JSON:API.
        ("Options", []),
        ("Text", []),
        ("Serialization", []),
        ("Authentication", ["Options", "Text"]),

        // A call: the errors in an answer's body, the messages, and what is thrown.
        ("Errors", ["Text"]),
        ("Http", ["Errors", "Options", "Serialization", "Text"]),
        ("Exceptions", ["Errors", "Http", "Options", "Text"]),
        ("Observability", ["Authentication", "Exceptions", "Http", "Options"]),
        ("Pipeline", ["Authentication", "Exceptions", "Http", "Observability", "Options", "Text"]),

        // Models, and the requests that carry them.
        ("JsonApi", ["Http", "Serialization"]),
        ("Paging", ["Exceptions", "Http", "JsonApi"]),
        ("Raw", ["Http", "JsonApi", "Options", "Serialization"]),
        ("Requests", ["Exceptions", "Http", "JsonApi", "Options", "Paging", "Pipeline", "Raw", "Serialization"]),
        ("Client", ["Authentication", "Exceptions", "Http", "JsonApi", "Options", "Paging", "Pipeline", "Raw", "Requests"]),

        // Jobs on top of them.
        ("Bulk", ["Exceptions"]),
        ("Reports", ["Exceptions", "Text"]),
        ("Waiting", ["Client", "Exceptions", "Http", "JsonApi", "Options", "Pipeline", "Requests", "Text"]),
        ("Uploads", ["Exceptions", "Http", "JsonApi", "Options", "Paging", "Pipeline", "Requests", "Text", "Waiting"]),
        ("Webhooks", ["JsonApi"]),
    ];

    private static readonly (string, string[])[] s_workflows =
    [
        ("Errors", []),
        ("Formats", ["Errors"]),
        ("Plans", ["Errors"]),
        ("Builds", ["Errors", "Formats"]),
        ("Reports", ["Errors"]),
        ("Analytics", ["Errors", "Reports"]),
        ("Metadata", ["Builds", "Errors", "Plans"]),
        ("Pricing", ["Errors", "Plans"]),
        ("Publishing", ["Errors", "Metadata", "Plans", "Pricing"]),
        ("People", ["Errors", "Plans"]),
        ("Signing", ["Errors", "Formats", "People", "Plans"]),
    ];
}
