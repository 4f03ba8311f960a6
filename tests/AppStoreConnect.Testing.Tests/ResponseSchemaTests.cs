using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;
using Json.Schema;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Responses of the service are valid according to the schemas in the document, as checked by an independent validator.</summary>
public sealed class ResponseSchemaTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    [Theory]
    [InlineData("Full")]
    [InlineData("Least")]
    public void Answers_OfEveryOperation_AreValidForAnIndependentValidator(string mode)
    {
        DocumentMode asked = Enum.Parse<DocumentMode>(mode);
        ApiDescription description = repository.Description!;
        var schemas = new SchemaSet(description);
        var routes = new RouteTable(description, schemas);
        var generator = new AnswerGenerator(new(1), new(routes), "http://127.0.0.1");
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        var faults = new List<string>();
        int validated = 0;
        foreach (OperationRoute route in routes.Routes)
        {
            SampleRequest request = RequestSampler.Make(route, asked, 1);
            string? accepted = route.Offered.FirstOrDefault();
            Reply reply = generator.Answer(routes.Find(route.Operation.Method, request.PathAndQuery.Split('?')[0])!, accepted, Record(request), new() { Mode = asked });
            validated++;
            if (accepted?.EndsWith("json", StringComparison.Ordinal) != true || Schema(route, accepted) is not { } schema)
            {
                continue;
            }

            JsonSchema one = Compiled(schema);
            EvaluationResults results = one.Evaluate(JsonElement.Parse(reply.Body.Span), options);
            if (!results.IsValid)
            {
                faults.Add($"{route.Id}: {string.Join("; ", (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Value}")).Take(3))}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} answers are not valid:\n{string.Join('\n', faults.Take(20))}");
        Assert.Equal(1263, validated);
    }

    private static readonly JsonObject Document = JsonNode.Parse(File.ReadAllBytes(FindDocument()))!.AsObject();

    private const string Components = "https://api.example.com/components";

    private static readonly Dictionary<string, JsonSchema> s_compiled = [];

    // Building registers it, so that other schemas can refer to its parts.
    private static readonly JsonSchema s_components = JsonSchema.FromText(
        new JsonObject
        {
            ["$defs"] = new JsonObject(Document["components"]!["schemas"]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Converted(pair.Value!)))),
        }.ToJsonString(),
        baseUri: new(Components));

    private static JsonSchema Compiled(JsonNode schema)
    {
        Assert.NotNull(s_components);
        string text = schema.ToJsonString();
        if (!s_compiled.TryGetValue(text, out JsonSchema? compiled))
        {
            s_compiled.Add(text, compiled = JsonSchema.FromText(text));
        }

        return compiled;
    }

    private static JsonNode? Schema(OperationRoute route, string mediaType) =>
        Operation(route)["responses"]?[route.Success!.Status]?["content"]?[mediaType]?["schema"] is { } schema ? Converted(schema) : null;

    private static JsonObject Operation(OperationRoute route) => Document["paths"]![route.Path.Path]![route.Operation.Method.ToLowerInvariant()]!.AsObject();

    private static string FindDocument()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "spec", "openapi.oas.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("spec/openapi.oas.json is made by the build.");
    }

    /// <summary>Converts OpenAPI 3.0 to JSON Schema: null as a type, references to the <c>$defs</c> of the components, and bounds as numbers.</summary>
    private static JsonNode Converted(JsonNode node)
    {
        if (node is JsonArray array)
        {
            return new JsonArray([.. array.Select(item => item is null ? null : Converted(item))]);
        }

        if (node is not JsonObject json)
        {
            return node.DeepClone();
        }

        var result = new JsonObject();
        foreach ((string name, JsonNode? value) in json)
        {
            if (name == "$ref")
            {
                result["$ref"] = value!.ToString().Replace("#/components/schemas/", Components + "#/$defs/", StringComparison.Ordinal);
            }
            else if (!name.StartsWith("x-", StringComparison.Ordinal) && name is not ("nullable" or "discriminator" or "xml" or "deprecated" or "example" or "format" or "title" or "description"))
            {
                result[name] = value is null ? null : Converted(value);
            }
            else if (name is "format" or "title" or "description" or "deprecated" or "example" && value is JsonObject)
            {
                // A property that happens to have this name.
                result[name] = Converted(value);
            }
        }

        return json["nullable"]?.GetValueKind() == JsonValueKind.True ? new JsonObject { ["anyOf"] = new JsonArray(result, new JsonObject { ["type"] = "null" }) } : result;
    }

    private static RecordedRequest Record(SampleRequest request)
    {
        string[] parts = request.PathAndQuery.Split('?', 2);
        string query = parts.Length > 1 ? parts[1] : "";
        return new()
        {
            Method = request.Method, Path = parts[0], Query = query, Parameters = QueryText.Parse(query), Headers = new Dictionary<string, string>(), Body = request.Body ?? [],
            IsOtherHost = false, At = default
        };
    }
}
