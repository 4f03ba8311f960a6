using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>Writes a curl call with the required members of its body.</summary>
internal sealed class CurlSample(ClientModel model, string server)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, RequestModel> _requests = model.Requests.ToDictionary(request => request.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = model.Enums.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);

    public string Of(OperationInfo info, OperationModel? operation)
    {
        string query = string.Join('&', info.Parameters.Where(parameter => parameter.Required && parameter.In == "query").Select(parameter => $"{parameter.Name}={parameter.Values?[0] ?? "VALUE"}"));
        string address = server + info.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + (query.Length > 0 ? "?" + query : "");
        string method = info.Method == "GET" ? "" : $"--request {info.Method} ";
        string accept = operation is { Accept: not "application/json" } ? $" \\\n  --header 'Accept: {operation.Accept}'" : "";
        string body = operation is null || Body(operation) is not { } json ? "" : $" \\\n  --header 'Content-Type: application/json' \\\n  --data '{json.ToJsonString(s_indented).Replace("'", "'\\''", StringComparison.Ordinal)}'";
        return $"curl --globoff {method}'{address}' \\\n  --header \"Authorization: Bearer $TOKEN\"{accept}{body}";
    }

    /// <summary>Returns the smallest body that the document allows, or null if there is none.</summary>
    public JsonNode? Body(OperationModel operation) => operation.Body switch
    {
        BodyShape.Linkage => new JsonObject { ["data"] = Linkage(operation.BodyType ?? "") },
        BodyShape.Linkages => new JsonObject { ["data"] = new JsonArray(Linkage(operation.BodyType ?? "")) },
        BodyShape.Model when _requests.TryGetValue(operation.BodyClass ?? "", out RequestModel? request) => new JsonObject { ["data"] = Resource(request) },
        BodyShape.Model when _objects.TryGetValue(operation.BodyClass ?? "", out ObjectModel? value) => Object(value.Members, 0),
        _ => null,
    };

    private JsonObject Resource(RequestModel request)
    {
        var data = new JsonObject { ["type"] = request.Type };
        if (request.Role == RequestRole.Update)
        {
            data["id"] = "ID";
        }

        JsonObject attributes = Object(request.Attributes, 0);
        if (attributes.Count > 0)
        {
            data["attributes"] = attributes;
        }

        var relationships = new JsonObject();
        foreach (RelationshipMember member in request.Relationships.Where(member => member.Required))
        {
            relationships[member.WireName] = new JsonObject { ["data"] = member.IsMany ? new JsonArray(Linkage(member.TargetType)) : Linkage(member.TargetType) };
        }

        if (relationships.Count > 0)
        {
            data["relationships"] = relationships;
        }

        return data;
    }

    private static JsonObject Linkage(string type) => new() { ["type"] = type, ["id"] = "ID" };

    private JsonObject Object(IEnumerable<ValueMember> members, int depth)
    {
        var value = new JsonObject();
        foreach (ValueMember member in members.Where(member => member.Required))
        {
            JsonNode? one = Value(member.Type, depth);
            value[member.WireName] = member.Type.IsList ? new JsonArray(one) : one;
        }

        return value;
    }

    private JsonNode? Value(ModelType type, int depth) => type.Kind switch
    {
        ValueKind.Boolean => true,
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double => 1,
        ValueKind.Decimal => "1",
        ValueKind.DateTime => "2027-01-31T10:20:30Z",
        ValueKind.Date => "2027-01-31",
        ValueKind.Duration => "PT1H",
        ValueKind.Enum when _enums.TryGetValue(type.ClassName!, out EnumModel? value) && value.Values.Count > 0 => value.Values[0].Value,
        ValueKind.Object when depth < 4 && _objects.TryGetValue(type.ClassName!, out ObjectModel? value) => Object(value.Members, depth + 1),
        ValueKind.String => "…",
        _ => new JsonObject(),
    };
}
