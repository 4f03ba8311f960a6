using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Prepares request bodies and responses with their media types.</summary>
internal sealed class ContentPreparer(PreparationContext context, SchemaPreparer schemas)
{
    public ObjectNode PrepareBody(JsonElement body, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in context.Members(body, place, "a request body"))
        {
            switch (name)
            {
                case "required":
                    result[name] = context.Flag(value, at, name);
                    break;
                case "content":
                    result[name] = PrepareContent(value, at);
                    break;
                case "description":
                    break;
                default:
                    context.NotHeld(name, at, "a request body", value);
                    break;
            }
        }

        result["content"] ??= new ObjectNode();
        return result;
    }

    public ObjectNode PrepareResponses(JsonElement responses, Place place)
    {
        var result = new ObjectNode();
        foreach ((string status, JsonElement value, Place at) in context.Members(responses, place, "the responses"))
        {
            if (StatusCode.IsValid(status))
            {
                result[status] = context.Follow(value, at, PrepareResponse) ?? new() { ["description"] = "" };
            }
            else if (status.StartsWith("x-", StringComparison.Ordinal))
            {
                context.NotHeld(status, at, "the responses", value);
            }
            else
            {
                context.Problems.Error(at, "Expected a status such as 200, 4XX or default; this response is not read.");
            }
        }

        return result;
    }

    private ObjectNode PrepareResponse(JsonElement response, Place place)
    {
        var result = new ObjectNode { ["description"] = "" };
        foreach ((string name, JsonElement value, Place at) in context.Members(response, place, "a response"))
        {
            switch (name)
            {
                case "content":
                    result[name] = PrepareContent(value, at);
                    break;
                case "description" or "summary":
                    break;
                default:
                    context.NotHeld(name, at, "a response", value);
                    break;
            }
        }

        return result;
    }

    private ObjectNode PrepareContent(JsonElement content, Place place)
    {
        var result = new ObjectNode();
        foreach ((string mediaType, JsonElement value, Place at) in context.Members(content, place, "the content"))
        {
            result[mediaType] = context.Follow(value, at, PrepareMediaType) ?? [];
        }

        return result;
    }

    private ObjectNode PrepareMediaType(JsonElement mediaType, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in context.Members(mediaType, place, "a media type"))
        {
            switch (name)
            {
                case "schema":
                    result[name] = schemas.Prepare(value, at);
                    break;
                case "example" or "examples":
                    break;
                default:
                    context.NotHeld(name, at, "a media type", value);
                    break;
            }
        }

        return result;
    }
}
