using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <content>Right answers, made wrong.</content>
public static partial class Behaviours
{
    /// <summary>The right body under another <c>Content-Type</c>; null if there is none.</summary>
    public static Behaviour ContentType(string? contentType) => Change((_, reply) => reply with { ContentType = contentType });

    /// <summary>The start of the right body, as if that were all of it.</summary>
    /// <param name="share">How much of the body is sent, from 0 to 1.</param>
    public static Behaviour Truncated(double share = 0.5) => Change((_, reply) => reply with { Body = reply.Body[..(int)(reply.Body.Length * share)] });

    /// <summary>The right body with one or more faults. Seed and request number choose them.</summary>
    public static Behaviour Mutated(int seed) => Change((exchange, reply) =>
        reply with { Body = JsonMutator.Mutate(reply.Body.Span, ((ulong)seed << 32) ^ (ulong)exchange.Request.Number) });

    /// <summary>The right document with another <c>links.next</c>; null takes it out.</summary>
    public static Behaviour Next(Func<Exchange, string?> address) => Edit((exchange, document) =>
    {
        JsonObject links = document["links"] as JsonObject ?? [];
        links.Remove("next");
        if (address(exchange) is { } next)
        {
            links["next"] = next;
        }

        document["links"] = links;
    });

    /// <summary>A next page on another host: following it with the token would give the token away.</summary>
    public static Behaviour ForeignNext() => Next(exchange => $"{exchange.Service.OtherAddress}{exchange.Request.Path}?cursor=away");

    /// <summary>A next page that is this page, forever.</summary>
    public static Behaviour LoopingNext() => Next(exchange =>
        exchange.Service.BaseAddress + exchange.Request.Path + (exchange.Request.Query.Length == 0 ? "" : "?" + exchange.Request.Query));

    /// <summary>The right document without <c>meta</c>, and so without a total.</summary>
    public static Behaviour WithoutMeta() => Edit((_, document) => document.Remove("meta"));

    /// <summary>The right document with <c>"data": null</c>.</summary>
    public static Behaviour NullData() => Edit((_, document) => document["data"] = null);

    /// <summary>The right document after any change; an answer that is no JSON object stays as it is.</summary>
    public static Behaviour Edit(Action<Exchange, JsonObject> change) => Change((exchange, reply) =>
    {
        if (reply.Status >= 300 || reply.Body.IsEmpty || JsonNode.Parse(reply.Body.Span) is not JsonObject document)
        {
            return reply;
        }

        change(exchange, document);
        return reply with { Body = JsonSerializer.SerializeToUtf8Bytes(document) };
    });
}
