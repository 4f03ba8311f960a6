using System.Text.Json;
using System.Text.Json.Serialization;
using AppStoreConnect.Testing;

namespace AscFake.Control;

/// <summary>An entry of a script: which requests it applies to, and how they are answered.</summary>
internal sealed record ScriptEntry
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The method, or null for any.</summary>
    public string? Method { get; init; }

    /// <summary>The path or a template such as <c>/v1/apps/{id}</c>, or null for any.</summary>
    public string? Path { get; init; }

    /// <summary>The id of the operation, or null for any.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether it applies to requests to the upload host.</summary>
    public bool Uploads { get; init; }

    /// <summary>The number of requests that it applies to, or null for all.</summary>
    public int? Times { get; init; }

    /// <summary>The status of the response, or null for the normal response.</summary>
    public int? Status { get; init; }

    /// <summary>The value of <c>Retry-After</c>, or null to omit it.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The body of the response: any JSON or text, or null for an error document that matches the status.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The delay before the response, such as <c>50ms</c>, or null for no delay.</summary>
    public string? Delay { get; init; }

    /// <summary><c>cut</c>, <c>cutMidBody</c>, <c>hang</c>, <c>html</c>, <c>truncated</c>, or null for no fault.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the request is applied although the response says that it failed.</summary>
    public bool Applied { get; init; }

    /// <exception cref="ArgumentException">The text is not a valid script. The message says where.</exception>
    public static ScriptEntry[] Read(string json, string name)
    {
        try
        {
            ScriptEntry?[] entries = json.AsSpan().TrimStart() is ['[', ..]
                ? JsonSerializer.Deserialize<ScriptEntry?[]>(json, s_options) ?? []
                : [JsonSerializer.Deserialize<ScriptEntry>(json, s_options) ?? throw new JsonException("null is not a script.")];
            // Whatever cannot be sent must be refused here and not fail a request later.
            return [.. entries.Select((entry, index) =>
            {
                (entry ?? throw new JsonException($"Entry {index + 1} is null.")).Behavior();
                return entry;
            })];
        }
        // Text with an unpaired surrogate is an InvalidOperationException.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ArgumentException($"{name} is not a valid script: {e.Message}", e);
        }
    }

    public RequestMatch Match() => new() { Method = Method?.ToUpperInvariant(), Path = Path, OperationId = Operation, ToOtherHost = Uploads };

    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    public Behavior Behavior()
    {
        Behavior inner = Fault switch
        {
            null => Status is { } status ? Answer(status) : (exchange, _) => new(exchange.Answer()),
            "cut" => Behaviors.Cut(Applied),
            "cutMidBody" => Behaviors.CutMidBody(),
            "hang" => Behaviors.Hang(),
            "html" => Behaviors.HtmlError(Status ?? 503, Applied),
            "truncated" => Behaviors.Truncated(),
            _ => throw new ArgumentException($"The fault '{Fault}' is not one of cut, cutMidBody, hang, html, and truncated."),
        };
        if (Status is < 200 or > 599)
        {
            throw new ArgumentException($"The status {Status} is not between 200 and 599.");
        }

        if (Times < 0)
        {
            throw new ArgumentException($"times is {Times}, but it must not be negative.");
        }

        if (RetryAfter.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException("retryAfter contains a character that a header must not contain. Only printable ASCII is allowed.");
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

    private Behavior Answer(int status)
    {
        string? text = Body is { ValueKind: JsonValueKind.String } body ? Text(body) : null;
        return (exchange, _) =>
        {
            if (Applied)
            {
                exchange.Answer();
            }

            Reply reply = text is not null ? Reply.Text(status, "text/plain", text)
                : Body is { } json ? Reply.Json(status, json.GetRawText())
                : status >= 400 ? Reply.Errors(new ErrorItem(status, status == 429 ? "RATE_LIMIT_EXCEEDED" : "UNEXPECTED_ERROR", "A scripted answer", null))
                : new Reply { Status = status };
            return new(RetryAfter is { } wait ? reply.WithHeader("Retry-After", wait) : reply);
        };
    }

    private static string Text(JsonElement body)
    {
        try
        {
            return body.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException("body contains an unpaired surrogate, which cannot be sent as text.", e);
        }
    }
}
