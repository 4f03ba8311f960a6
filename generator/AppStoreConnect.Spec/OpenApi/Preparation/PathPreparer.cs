using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Prepares paths and their operations.</summary>
internal sealed class PathPreparer(PreparationContext context, SchemaPreparer schemas)
{
    private readonly ParameterPreparer _parameters = new(context, schemas);
    private readonly ContentPreparer _content = new(context, schemas);
    private readonly Dictionary<string, Place> _operationIds = new(StringComparer.Ordinal);

    public ObjectNode Prepare(JsonElement paths, Place place)
    {
        var result = new ObjectNode();
        foreach ((string path, JsonElement value, Place at) in context.Members(paths, place, "the paths"))
        {
            if (path.StartsWith("/", StringComparison.Ordinal))
            {
                result[path] = context.Follow(value, at, PreparePathItem) ?? [];
            }
            else if (path.StartsWith("x-", StringComparison.Ordinal))
            {
                context.NotHeld(path, at, "the paths", value);
            }
            else
            {
                context.Problems.Error(at, "A path begins with a slash; this one is not read.");
            }
        }

        return result;
    }

    private ObjectNode PreparePathItem(JsonElement pathItem, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in context.Members(pathItem, place, "a path"))
        {
            switch (name)
            {
                case "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace":
                    if (PrepareOperation(value, at) is { } operation)
                    {
                        result[name] = operation;
                    }

                    break;
                case "parameters":
                    result[name] = _parameters.Prepare(value, at);
                    break;
                case "summary" or "description":
                    break;
                default:
                    context.NotHeld(name, at, "a path", value);
                    break;
            }
        }

        return result;
    }

    private ObjectNode? PrepareOperation(JsonElement operation, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in context.Members(operation, place, "an operation"))
        {
            switch (name)
            {
                case "operationId":
                    result[name] = OperationId(value, at);
                    break;
                case "tags":
                    result[name] = Tags(value, at);
                    break;
                case "deprecated":
                    result[name] = context.Flag(value, at, name);
                    break;
                case "parameters":
                    result[name] = _parameters.Prepare(value, at);
                    break;
                case "requestBody":
                    if (context.Follow(value, at, _content.PrepareBody) is { } body)
                    {
                        result[name] = body;
                    }

                    break;
                case "responses":
                    result[name] = _content.PrepareResponses(value, at);
                    break;
                case Facts.RemarkExtension when context.Text(value, at, "a remark") is { } remark:
                    FactsOf(result)[Facts.Remark] = remark;
                    break;
                case Facts.ReportedExtension:
                    ArrayNode reports = [.. context.Items(value, at, "the reports")
                        .Select(item => context.Text(item.Item1, item.Item2, "a report")).OfType<string>().Select(report => (Node?)report)];
                    FactsOf(result)[Facts.Reported] = reports;
                    break;
                case "summary" or "description" or "externalDocs" or Facts.RemarkExtension:
                    break;
                default:
                    context.NotHeld(name, at, "an operation", value);
                    break;
            }
        }

        if (operation.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (result["operationId"] is null)
        {
            context.Problems.Warning(place, "The operation has no operationId.");
        }

        result["responses"] ??= new ObjectNode();
        return result;
    }

    private static ObjectNode FactsOf(ObjectNode operation)
    {
        operation[Facts.Extension] ??= new ObjectNode();
        return (ObjectNode)operation[Facts.Extension]!;
    }

    private string? OperationId(JsonElement value, Place place)
    {
        if (context.Text(value, place, "an operationId") is not { Length: > 0 } id)
        {
            return null;
        }

        if (_operationIds.TryGetValue(id, out Place? first))
        {
            context.Problems.Info(place, $"The operationId '{id}' is also that of {first.ToPointer()}: nothing is named after it.");
        }
        else
        {
            _operationIds.Add(id, place);
        }

        return id;
    }

    private ArrayNode Tags(JsonElement value, Place place)
    {
        var tags = new ArrayNode();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((JsonElement tag, Place at) in context.Items(value, place, "the tags"))
        {
            if (context.Text(tag, at, "a tag") is not { } name)
            {
                continue;
            }

            if (!seen.Add(name))
            {
                context.Problems.Info(at, $"The tag '{name}' is listed twice.");
            }
            else
            {
                tags.Add(context.Names.ToPlain(name));
            }
        }

        return tags;
    }
}
