using System.Text.Json.Nodes;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>A small invented API with all known irregularities of the real one.</summary>
internal static class Orchard
{
    private static readonly Lazy<string> s_text = new(() => File.ReadAllText(
        Path.Combine(RealDocuments.RepositoryRoot, "tests", "AppStoreConnect.Generator.Tests", "Documents", "orchard.json")));

    /// <summary>The committed document.</summary>
    public static string Text => s_text.Value;

    /// <summary>The document after a change.</summary>
    public static string With(Action<JsonObject> change)
    {
        JsonObject document = JsonNode.Parse(Text)!.AsObject();
        change(document);
        return document.ToJsonString();
    }

    /// <summary>The document with schemas replaced or added.</summary>
    public static string WithSchema(string name, string json) =>
        With(document => document["components"]!["schemas"]![name] = JsonNode.Parse(json));

    /// <summary>The document with an additional path.</summary>
    public static string WithPath(string path, string json) => With(document => document["paths"]![path] = JsonNode.Parse(json));
}
