using System.Text.Json;
using System.Text.Json.Serialization;
using AppStoreConnect.Testing;

namespace AscFake.Control;

/// <summary>One entry of a script: which requests, and what they are answered with.</summary>
internal sealed record ScriptEntry
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The method; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>The path, or a template such as <c>/v1/apps/{id}</c>; null for any.</summary>
    public string? Path { get; init; }

    /// <summary>The operation's id; null for any.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether requests to the upload host are meant.</summary>
    public bool Uploads { get; init; }

    /// <summary>How often; null for always.</summary>
    public int? Times { get; init; }

    /// <summary>The status to answer with; null to answer as usual.</summary>
    public int? Status { get; init; }

    /// <summary>The value of <c>Retry-After</c>; null if there is none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The body of the answer: any JSON, or text; null for an error document that fits the status.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>How long to wait before the answer, such as <c>50ms</c>; null not to.</summary>
    public string? Delay { get; init; }

    /// <summary><c>cut</c>, <c>cutMidBody</c>, <c>hang</c>, <c>html</c>, <c>truncated</c>; null if there is none.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the request is carried out although the answer says that it failed.</summary>
    public bool Applied { get; init; }

    /// <exception cref="ArgumentException">The text is no script; the message says where.</exception>
    public static ScriptEntry[] Read(string json, string name)
    {
        try
        {
            ScriptEntry[] entries = json.AsSpan().TrimStart() is ['[', ..]
                ? JsonSerializer.Deserialize<ScriptEntry[]>(json, s_options) ?? []
                : [JsonSerializer.Deserialize<ScriptEntry>(json, s_options) ?? throw new JsonException("null is no script.")];
            foreach (ScriptEntry entry in entries)
            {
                entry.Behaviour();
            }

            return entries;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{name} is no script: {e.Message}", e);
        }
    }

    public RequestMatch Match() => new() { Method = Method?.ToUpperInvariant(), Path = Path, OperationId = Operation, ToOtherHost = Uploads };

    /// <exception cref="ArgumentException">A value is none of the allowed.</exception>
    public Behaviour Behaviour()
    {
        Behaviour inner = Fault switch
        {
            null => Status is { } status ? Answer(status) : (exchange, _) => new(exchange.Answer()),
            "cut" => Behaviours.Cut(Applied),
            "cutMidBody" => Behaviours.CutMidBody(),
            "hang" => Behaviours.Hang(),
            "html" => Behaviours.HtmlError(Status ?? 503, Applied),
            "truncated" => Behaviours.Truncated(),
            _ => throw new ArgumentException($"The fault '{Fault}' is not one of cut, cutMidBody, hang, html, truncated."),
        };
        if (Status is < 200 or > 599)
        {
            throw new ArgumentException($"The status {Status} is not from 200 to 599.");
        }

        if (Delay is null)
        {
            return inner;
        }

        TimeSpan delay = Durations.Parse(Delay, message => throw new ArgumentException(message));
        return async (exchange, cancellationToken) =>
        {
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            return await inner(exchange, cancellationToken).ConfigureAwait(false);
        };
    }

    private Behaviour Answer(int status) => (exchange, _) =>
    {
        if (Applied)
        {
            exchange.Answer();
        }

        Reply reply = Body is { ValueKind: JsonValueKind.String } text ? Reply.Text(status, "text/plain", text.GetString()!)
            : Body is { } json ? Reply.Json(status, json.GetRawText())
            : status >= 400 ? Reply.Errors(new ErrorItem(status, status == 429 ? "RATE_LIMIT_EXCEEDED" : "UNEXPECTED_ERROR", "A scripted answer", null))
            : new Reply { Status = status };
        return new(RetryAfter is { } wait ? reply.WithHeader("Retry-After", wait) : reply);
    };
}
