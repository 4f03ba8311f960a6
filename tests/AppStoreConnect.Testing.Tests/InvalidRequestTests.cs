using System.Text;
using System.Text.Json.Nodes;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;
using AppStoreConnect.Testing.Validation;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Every request that the document does not allow is reported, and no other. Each is a valid request of an operation with one fault.</summary>
public sealed class InvalidRequestTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    private static readonly string[] s_methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];

    [Fact]
    public void Validator_OfEveryRequestMadeWrong_NamesIt()
    {
        ApiDescription description = repository.Description!;
        var schemas = new SchemaSet(description);
        var routes = new RouteTable(description, schemas);
        var validator = new RequestValidator(routes, new(new() { Required = false }, new(), TimeProvider.System), new(1), isLenient: false);
        var missed = new List<string>();
        var falseAlarms = new List<string>();
        int wrong = 0;
        foreach (OperationRoute route in routes.Routes)
        {
            SampleRequest valid = RequestSampler.Make(route, DocumentMode.Full, 1);
            IReadOnlyList<ErrorItem> faults = validator.Validate(Record(valid)).Violations;
            if (faults.Count > 0)
            {
                falseAlarms.Add($"{route.Id}: {faults[0]}");
            }

            foreach ((string what, SampleRequest request) in Spoiled(route, valid))
            {
                wrong++;
                if (validator.Validate(Record(request)).Violations.Count == 0)
                {
                    missed.Add($"{route.Id}: {what}");
                }
            }
        }

        Assert.Empty(falseAlarms);
        Assert.True(missed.Count == 0, $"{missed.Count} of {wrong} were not named:\n{string.Join('\n', missed.Take(30))}");
        Assert.True(wrong >= 9900, $"Only {wrong} requests were made wrong.");
    }

    private static IEnumerable<(string What, SampleRequest Request)> Spoiled(OperationRoute route, SampleRequest valid)
    {
        yield return ("unknown parameter", With(valid, "unheardOf=1"));
        foreach (string method in s_methods.Where(method => route.Path.Operations.All(operation => operation.Method != method)))
        {
            yield return ($"method {method}", valid with { Method = method, Body = null, ContentType = null });
        }

        foreach (QueryParameter parameter in route.Query.Values)
        {
            string name = Uri.EscapeDataString(parameter.Name);
            SchemaNode? item = parameter.Schema.Items ?? parameter.Schema;
            if (item.Values is not null)
            {
                yield return ($"value of {parameter.Name}", Replaced(valid, name, "NO_SUCH_VALUE"));
            }
            else if (item.Type is ApiSchemaType.Integer or ApiSchemaType.Number or ApiSchemaType.Boolean)
            {
                yield return ($"type of {parameter.Name}", Replaced(valid, name, "text"));
            }

            if (item.Source.Maximum is { } most)
            {
                yield return ($"limit {parameter.Name}", Replaced(valid, name, $"{most}0"));
            }

            if (parameter.Required)
            {
                yield return ($"missing {parameter.Name}", Without(valid, name));
            }

            yield return ($"twice {parameter.Name}", With(valid, $"{name}=a&{name}=b"));
        }

        if (valid.Body is not null)
        {
            foreach ((string what, string body) in Bodies(route.BodySchema!, Encoding.UTF8.GetString(valid.Body)))
            {
                yield return (what, valid with { Body = Encoding.UTF8.GetBytes(body) });
            }
        }
    }

    private static IEnumerable<(string What, string Body)> Bodies(SchemaNode schema, string body)
    {
        yield return ("cut body", body[..^1]);
        foreach ((string pointer, SchemaNode node, bool isRequired) in Places(schema, ""))
        {
            if (isRequired)
            {
                yield return ($"missing {pointer}", Changed(body, pointer, (parent, name) => parent.Remove(name)));
            }

            JsonNode other = node.Type is ApiSchemaType.String ? JsonValue.Create(1) : JsonValue.Create("text")!;
            yield return ($"type of {pointer}", Changed(body, pointer, (parent, name) => parent[name] = other));
            if (node.Values is not null)
            {
                yield return ($"value of {pointer}", Changed(body, pointer, (parent, name) => parent[name] = "NO_SUCH_VALUE"));
            }

            if (node.Type == ApiSchemaType.Object && !node.AllowsUnknown && node.Alternatives.Length == 0)
            {
                yield return ($"unknown in {pointer}", Changed(body, pointer, (parent, name) => parent[name]!.AsObject()["unheardOf"] = 1));
            }
        }
    }

    /// <summary>The members of nested objects that can be addressed by names alone.</summary>
    private static IEnumerable<(string Pointer, SchemaNode Node, bool IsRequired)> Places(SchemaNode schema, string pointer)
    {
        foreach (PropertyNode property in schema.Properties)
        {
            string at = $"{pointer}/{property.Name}";
            yield return (at, property.Schema, property.Required);
            if (property.Schema.Type == ApiSchemaType.Object && property.Schema.Alternatives.Length == 0 && pointer.Count(c => c == '/') < 5)
            {
                foreach (var inner in Places(property.Schema, at))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Changed(string body, string pointer, Action<JsonObject, string> change)
    {
        JsonNode root = JsonNode.Parse(body)!;
        string[] names = pointer[1..].Split('/');
        JsonNode parent = names[..^1].Aggregate(root, (node, name) => node[name]!);
        change(parent.AsObject(), names[^1]);
        return root.ToJsonString();
    }

    private static SampleRequest With(SampleRequest request, string more) =>
        request with { PathAndQuery = $"{request.PathAndQuery}{(request.PathAndQuery.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{more}" };

    private static SampleRequest Without(SampleRequest request, string name)
    {
        string[] parts = request.PathAndQuery.Split('?', 2);
        return request with { PathAndQuery = $"{parts[0]}?{string.Join('&', parts[^1].Split('&').Where(part => !part.StartsWith($"{name}=", StringComparison.Ordinal)))}" };
    }

    private static SampleRequest Replaced(SampleRequest request, string name, string value)
    {
        SampleRequest without = request.PathAndQuery.Contains('?', StringComparison.Ordinal) ? Without(request, name) : request;
        return With(without, $"{name}={value}");
    }

    private static RecordedRequest Record(SampleRequest request)
    {
        string[] parts = request.PathAndQuery.Split('?', 2);
        string query = parts.Length > 1 ? parts[1] : "";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (request.ContentType is { } type)
        {
            headers["Content-Type"] = type;
        }

        if (request.Accept is { } accept)
        {
            headers["Accept"] = accept;
        }

        return new() { Method = request.Method, Path = parts[0], Query = query, Parameters = QueryText.Parse(query), Headers = headers, Body = request.Body ?? [], IsOtherHost = false, At = default };
    }
}
