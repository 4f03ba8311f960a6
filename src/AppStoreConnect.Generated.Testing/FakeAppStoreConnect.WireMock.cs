using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Validation;

namespace AppStoreConnect.Testing;

/// <content>Recorded requests and responses for WireMock.Net.</content>
public sealed partial class FakeAppStoreConnect
{
    /// <summary>
    /// Returns the recorded requests and responses as WireMock.Net mappings: a JSON array for <c>WireMockServer.WithMapping</c>. A recording is a starting point for scripted
    /// tests. It does not validate requests. For equal requests, the last response is used. Requests to <see cref="OtherAddress"/> are omitted.
    /// </summary>
    /// <param name="address">The URL of the WireMock server, which replaces the URL of the service in responses, or null to keep it.</param>
    public string ToWireMockMappings(string? address = null)
    {
        var mappings = new JsonArray();
        foreach (RecordedRequest request in Requests
            .Where(request => !request.IsOtherHost && request.Reply is { CutAfter: null })
            .GroupBy(request => (request.Method, request.Path, request.Query, request.BodyText))
            .Select(group => group.Last()))
        {
            mappings.Add(new JsonObject { ["Request"] = WireMockRequest(request), ["Response"] = WireMockResponse(request.Reply!, address?.TrimEnd('/')) });
        }

        return mappings.ToJsonString();
    }

    private static JsonObject WireMockRequest(RecordedRequest request)
    {
        var json = new JsonObject { ["Methods"] = new JsonArray(request.Method), ["Path"] = new JsonObject { ["Matchers"] = Exactly(Uri.UnescapeDataString(request.Path)) } };
        if (request.Parameters.Count > 0)
        {
            json["Params"] = new JsonArray([.. request.Parameters.Select(parameter => new JsonObject { ["Name"] = parameter.Key, ["Matchers"] = Exactly(parameter.Value) })]);
        }

        if (!request.Body.IsEmpty && JsonText.Fault(request.Body.Span) is null)
        {
            json["Body"] = new JsonObject { ["Matcher"] = new JsonObject { ["Name"] = "JsonMatcher", ["Pattern"] = request.BodyText } };
        }

        return json;
    }

    private JsonObject WireMockResponse(Reply reply, string? address)
    {
        var headers = new JsonObject();
        foreach ((string name, string value) in reply.Headers)
        {
            headers[name] = value;
        }

        var json = new JsonObject { ["StatusCode"] = reply.Status, ["Headers"] = headers };
        if (reply.ContentType is { } type)
        {
            headers["Content-Type"] = type;
            if (type.EndsWith("json", StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal))
            {
                json["Body"] = address is null ? reply.BodyText : reply.BodyText.Replace(BaseAddress, address, StringComparison.Ordinal);
            }
            else
            {
                json["BodyAsBytes"] = Convert.ToBase64String(reply.Body.Span);
            }
        }

        return json;
    }

    private static JsonArray Exactly(string text) => [new JsonObject { ["Name"] = "ExactMatcher", ["Pattern"] = text }];
}
