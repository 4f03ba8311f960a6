using System.Text.Json;

namespace AppStoreConnect.JsonApi;

/// <summary>The member names that JSON:API defines, escaped once instead of in each body.</summary>
internal static class JsonApiNames
{
    internal static readonly JsonEncodedText Attributes = JsonEncodedText.Encode("attributes");
    internal static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    internal static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    internal static readonly JsonEncodedText Included = JsonEncodedText.Encode("included");
    internal static readonly JsonEncodedText Links = JsonEncodedText.Encode("links");
    internal static readonly JsonEncodedText Meta = JsonEncodedText.Encode("meta");
    internal static readonly JsonEncodedText Relationships = JsonEncodedText.Encode("relationships");
    internal static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
}
