namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>A document prepared for Microsoft.OpenApi, with the facts that it does not need to read.</summary>
internal sealed record PreparedDocument
{
    /// <summary>An OpenAPI 3.0 document that contains only known keywords, no prose, and only references to component schemas.</summary>
    public required ObjectNode Tree { get; init; }

    public required string OpenApiVersion { get; init; }

    public required EquatableArray<KeyValuePair<string, string>> Platforms { get; init; }

    public required EquatableArray<KeyValuePair<string, string>> SecuritySchemes { get; init; }

    public required EquatableArray<string> Security { get; init; }

    /// <summary>Content that the description has no place for, by pointer, as canonical JSON.</summary>
    public required EquatableArray<KeyValuePair<string, string>> Unread { get; init; }

    public required ComponentNames Names { get; init; }
}
