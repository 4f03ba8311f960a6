using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>The orchard document as JSON, with shortcuts to its places for made-up changes.</summary>
internal sealed class OrchardEdit
{
    private const string Json = "application/json";

    public JsonObject Document { get; private set; } = JsonNode.Parse(File.ReadAllText(
        Path.Combine(Documents.RepositoryRoot, "tests", "AppStoreConnect.Generator.Tests", "Documents", "orchard.json")))!.AsObject();

    public JsonObject Schemas => Document["components"]!["schemas"]!.AsObject();

    public JsonObject Paths => Document["paths"]!.AsObject();

    /// <summary>The description of the current document, or null if it is no longer a valid document.</summary>
    public ApiDescription? Read() => OpenApiDocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(Document.ToJsonString())).Description;

    public static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    public JsonObject Schema(string name) => Schemas[name]!.AsObject();

    /// <summary>The attributes of a resource.</summary>
    public JsonObject Attributes(string resource) => Schemas[resource]!["properties"]!["attributes"]!["properties"]!.AsObject();

    /// <summary>The relationships of a resource.</summary>
    public JsonObject Relationships(string resource) => Schemas[resource]!["properties"]!["relationships"]!["properties"]!.AsObject();

    /// <summary>The attributes of a request, with its list of required ones.</summary>
    public JsonObject Sent(string request) => Schemas[request]!["properties"]!["data"]!["properties"]!["attributes"]!.AsObject();

    public JsonObject Operation(string method, string path) => Paths[path]![method]!.AsObject();

    public JsonObject Parameter(string method, string path, string name) =>
        Operation(method, path)["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == name)!.AsObject();

    public JsonObject Response(string method, string path, string status) => Operation(method, path)["responses"]![status]!.AsObject();

    /// <summary>The JSON schema of a response.</summary>
    public JsonObject Content(string method, string path, string status) => Response(method, path, status)["content"]![Json]!.AsObject();

    /// <summary>Replaces text of the document's JSON.</summary>
    public void Replace(string old, string text) => Document = JsonNode.Parse(Document.ToJsonString().Replace(old, text, StringComparison.Ordinal))!.AsObject();

    /// <summary>Renames a member of an object without moving it.</summary>
    public static void Rename(JsonObject owner, string old, string name)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. owner];
        owner.Clear();
        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            owner[member.Key == old ? name : member.Key] = member.Value;
        }
    }
}
