namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>
/// The layers of each project under <c>src</c>, from lowest to highest, and the layers that each may refer to. A folder is a layer. Public types are in the namespace of
/// the project. Internal types are in a namespace that adds their folder.
/// </summary>
internal static class LayerTable
{
    internal static readonly string[] Projects =
        ["AppStoreConnect.Generated", "AppStoreConnect.Generated.Workflows", "AppStoreConnect.Generated.AspNetCore", "AppStoreConnect.Generated.DependencyInjection",
            "AppStoreConnect.Generated.Testing"];

    /// <summary>Returns the namespace of a project's public types.</summary>
    internal static string Namespace(string project) => project.Replace(".Generated", "", StringComparison.Ordinal);

    internal static (string Layer, string[] May)[] Of(string project) => project switch
    {
        "AppStoreConnect.Generated" => s_core,
        "AppStoreConnect.Generated.Workflows" => s_workflows,
        "AppStoreConnect.Generated.Testing" => s_testing,
        _ => [("", [])],
    };

    private static readonly (string, string[])[] s_core =
    [
        // What callers can set, texts for people, JSON without JSON:API, and streams.
        ("Options", []),
        ("Text", []),
        ("Serialization", []),
        ("Streams", []),
        ("Authentication", ["Options", "Text"]),

        // A call: the errors in a response body, the messages, and the exceptions.
        ("Errors", ["Text"]),
        ("Http", ["Errors", "Options", "Serialization", "Text"]),
        ("Exceptions", ["Errors", "Http", "Options", "Text"]),
        ("Observability", ["Authentication", "Exceptions", "Http", "Options"]),
        ("Pipeline", ["Authentication", "Exceptions", "Http", "Observability", "Options", "Streams", "Text"]),

        // Models and the requests that contain them.
        ("JsonApi", ["Http", "Serialization"]),
        ("Paging", ["Exceptions", "Http", "JsonApi"]),
        ("Raw", ["Http", "JsonApi", "Options", "Serialization"]),
        ("Requests", ["Exceptions", "Http", "JsonApi", "Options", "Paging", "Pipeline", "Raw", "Serialization"]),
        ("Client", ["Authentication", "Exceptions", "Http", "JsonApi", "Options", "Paging", "Pipeline", "Raw", "Requests"]),

        // Tasks that build on these.
        ("Bulk", ["Exceptions"]),
        ("Reports", ["Exceptions", "Streams", "Text"]),
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

    private static readonly (string, string[])[] s_testing =
    [
        // The API: its facts, schemas, and routes.
        ("Facts", []),
        ("Sampling", []),
        ("Schemas", []),
        ("Routing", ["Schemas"]),

        // Requests and replies, and what to do with them.
        ("Messages", ["Routing", "Sampling"]),
        ("Options", ["Messages"]),
        ("Hosting", ["Messages"]),
        ("Webhooks", []),
        ("Validation", ["Messages", "Options", "Routing", "Schemas"]),
        ("Documents", ["Messages", "Options", "Routing", "Sampling", "Schemas"]),
        ("Reports", ["Documents", "Sampling"]),
        ("Store", ["Documents", "Hosting", "Messages", "Options", "Reports", "Routing", "Sampling", "Schemas", "Webhooks"]),
        ("Scripting", ["Documents", "Messages", "Options", "Routing", "Sampling"]),

        // The service puts them together.
        ("", ["Documents", "Facts", "Hosting", "Messages", "Options", "Routing", "Schemas", "Scripting", "Store", "Validation", "Webhooks"]),
    ];
}
