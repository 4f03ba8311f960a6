using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Scripting;

namespace AppStoreConnect.Testing;

/// <content>Correct responses with faults.</content>
public static partial class Behaviors
{
    /// <summary>Sends the correct body with another <c>Content-Type</c>, or without one for null.</summary>
    public static Behavior ContentType(string? contentType) => Change((_, reply) => reply with { ContentType = contentType });

    /// <summary>Sends the start of the correct body as if it were complete.</summary>
    /// <param name="share">The share of the body to send, from 0 to 1.</param>
    public static Behavior Truncated(double share = 0.5) => Change((_, reply) => reply with { Body = reply.Body[..(int)(reply.Body.Length * share)] });

    /// <summary>Sends the correct body with one or more faults. The seed and the request number determine them.</summary>
    public static Behavior Mutated(int seed) => Change((exchange, reply) =>
        reply with { Body = JsonMutator.Mutate(reply.Body.Span, ((ulong)seed << 32) ^ (ulong)exchange.Request.Number) });

    /// <summary>Sends the correct document with another <c>links.next</c>, or without it for null.</summary>
    public static Behavior Next(Func<Exchange, string?> address) => Edit((exchange, document) =>
    {
        JsonObject links = document["links"] as JsonObject ?? [];
        links.Remove("next");
        if (address(exchange) is { } next)
        {
            links["next"] = next;
        }

        document["links"] = links;
    });

    /// <summary>Sends a next link to another host. A client that follows it with the token would leak the token.</summary>
    public static Behavior ForeignNext() => Next(exchange => $"{exchange.OtherAddress}{exchange.Request.Path}?cursor=away");

    /// <summary>Sends a next link to the same page, without end.</summary>
    public static Behavior LoopingNext() => Next(exchange =>
        exchange.BaseAddress + exchange.Request.Path + (exchange.Request.Query.Length == 0 ? "" : "?" + exchange.Request.Query));

    /// <summary>Sends the correct document without <c>meta</c> and therefore without a total.</summary>
    public static Behavior WithoutMeta() => Edit((_, document) => document.Remove("meta"));

    /// <summary>Sends the correct document with <c>"data": null</c>.</summary>
    public static Behavior NullData() => Edit((_, document) => document["data"] = null);

    /// <summary>Sends the correct document with any change. A response that is not a JSON object stays unchanged.</summary>
    public static Behavior Edit(Action<Exchange, JsonObject> change) => Change((exchange, reply) =>
    {
        if (reply.Status >= 300 || reply.Body.IsEmpty || JsonNode.Parse(reply.Body.Span) is not JsonObject document)
        {
            return reply;
        }

        change(exchange, document);
        return reply with { Body = JsonSerializer.SerializeToUtf8Bytes(document) };
    });
}
