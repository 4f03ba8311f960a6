using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Prepares the parameters of paths and operations.</summary>
internal sealed class ParameterPreparer(PreparationContext context, SchemaPreparer schemas)
{
    public ArrayNode Prepare(JsonElement parameters, Place place)
    {
        var result = new ArrayNode();
        var seen = new Dictionary<(string?, string?), ObjectNode>();
        foreach ((JsonElement value, Place at) in context.Items(parameters, place, "the parameters"))
        {
            if (context.Follow(value, at, PrepareParameter) is not { } parameter)
            {
                continue;
            }

            (string?, string?) key = ((string?)parameter["in"], (string?)parameter["name"]);
            if (!seen.TryGetValue(key, out ObjectNode? first))
            {
                seen.Add(key, parameter);
                result.Add(parameter);
            }
            else if (AddValues(first["schema"], parameter["schema"]))
            {
                context.Problems.Info(at, $"The parameter '{key.Item2}' is listed twice; the values of both are read.");
            }
            else
            {
                context.Problems.Error(at, $"The parameter '{key.Item2}' is listed twice with different schemas; the first one is read.");
            }
        }

        return result;
    }

    // Apple's documents 1.5 to 2.4 list a parameter twice, with different values. The parameter accepts the values of both.
    private static bool AddValues(Node? first, Node? second)
    {
        if (first is null || second is null || Node.DeepEquals(first, second))
        {
            return first is null == second is null;
        }

        if (first is not ObjectNode one || second is not ObjectNode other)
        {
            return false;
        }

        if (one["items"] is ObjectNode items && other["items"] is ObjectNode otherItems)
        {
            return (string?)one["type"] == (string?)other["type"] && AddValues(items, otherItems);
        }

        if (one["enum"] is not ArrayNode values || other["enum"] is not ArrayNode more || (string?)one["type"] != (string?)other["type"])
        {
            return false;
        }

        var known = new HashSet<string?>(values.Select(value => (string?)value), StringComparer.Ordinal);
        foreach (Node? value in more.Where(value => known.Add((string?)value)))
        {
            values.Add(value);
        }

        return true;
    }

    private ObjectNode? PrepareParameter(JsonElement parameter, Place place)
    {
        var result = new ObjectNode();
        var facts = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in context.Members(parameter, place, "a parameter"))
        {
            switch (name)
            {
                case "name" or "in":
                    result[name] = context.Text(value, at, name);
                    break;
                case "required" or "deprecated":
                    result[name] = context.Flag(value, at, name);
                    break;
                case "style":
                    facts[Facts.Style] = context.Text(value, at, name);
                    break;
                case "explode":
                    facts[Facts.Explode] = context.Flag(value, at, name);
                    break;
                case "schema":
                    result[name] = schemas.Prepare(value, at);
                    break;
                case "content":
                    // Microsoft.OpenApi does not accept a null.
                    if (ContentSchema(value, at) is { } schema)
                    {
                        result["schema"] ??= schema;
                    }

                    break;
                case "description" or "example" or "examples":
                    break;
                default:
                    context.NotHeld(name, at, "a parameter", value);
                    break;
            }
        }

        if (result["name"] is null || (string?)result["in"] is not ("query" or "path" or "header" or "cookie"))
        {
            context.Problems.Error(place, "A parameter needs a name, and a place that is query, path, header or cookie; this one is not read.");
            return null;
        }

        if (result["schema"] is null)
        {
            context.Problems.Warning(place, "The parameter has no schema; read as taking anything.");
        }

        result[Facts.Extension] = facts;
        return result;
    }

    private ObjectNode? ContentSchema(JsonElement content, Place place)
    {
        context.Problems.Warning(place, "The parameter's media type is not read, only the schema of the first one.");
        foreach ((string _, JsonElement mediaType, Place at) in context.Members(content, place, "the content"))
        {
            if (mediaType.ValueKind == JsonValueKind.Object && mediaType.TryGetProperty("schema", out JsonElement schema))
            {
                return schemas.Prepare(schema, at.Child("schema"));
            }
        }

        return null;
    }
}
