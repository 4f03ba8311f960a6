using System.Net;
using System.Text.Json;
using AppStoreConnect.Testing;

namespace AscFake.Control;

/// <summary>The endpoints that control the service: <c>/__requests</c>, <c>/__script</c>, <c>/__reset</c>, <c>/__webhooks</c>, <c>/__token</c>, <c>/__advance</c>.</summary>
/// <param name="seed">The resources at the start and after a reset. May be null.</param>
/// <param name="script">The script at the start and after a reset.</param>
internal sealed class ControlEndpoints(string? seed, ScriptEntry[] script)
{
    private FakeAppStoreConnect? _service;

    /// <summary>Creates tokens. Null if the keys belong to the user.</summary>
    public TokenMaker? Tokens { get; set; }

    /// <summary>Seeds and scripts the service. A folder that already contains resources is not seeded again.</summary>
    public void Start(FakeAppStoreConnect service)
    {
        _service = service;
        if (service.Data.Count == 0)
        {
            Seed();
        }

        Script(script);
    }

    /// <summary>Answers a request to a control endpoint, or returns null for other requests.</summary>
    public async ValueTask<Reply?> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        if (!request.Path.StartsWith("/__", StringComparison.Ordinal))
        {
            return null;
        }

        // A page in a developer's browser must not control the service.
        if (request.Header("Origin") is not null)
        {
            return Refuse(403, "Requests with an Origin header are not allowed.");
        }

        try
        {
            return (request.Method, request.Path) switch
            {
                ("GET", "/__requests") => Reply.Json(200, Requests()),
                ("DELETE", "/__requests") => Done(_service!.ClearRequests),
                ("POST", "/__script") => Done(() => Script(ScriptEntry.Read(request.BodyText, "The body"))),
                ("DELETE", "/__script") => Done(_service!.ClearScripts),
                ("POST", "/__reset") => Done(Reset),
                ("POST", "/__seed") => Done(() => _service!.AddJson(request.BodyText)),
                ("POST", "/__advance") => Done(() => _service!.Advance(Durations.Parse(request.BodyText.Trim(), message => throw new ArgumentException(message)))),
                ("POST", "/__webhooks") => await SendAsync(request, cancellationToken).ConfigureAwait(false),
                ("GET", "/__token") => Tokens is { } tokens ? Reply.Text(200, "text/plain", tokens.Make(_service!.Now, KeyRoles.Parse(request.Parameter("roles") ?? ""))) : Refuse(404, "Tokens are only available for the key of this run. Start without --key."),
                _ => Refuse(404, "Available: GET /__requests, POST /__script, POST /__reset, POST /__seed, POST /__advance, POST /__webhooks, and GET /__token."),
            };
        }
        catch (Exception e) when (e is ArgumentException or JsonException or HttpRequestException or InvalidOperationException)
        {
            return Refuse(400, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refuse(400, "The endpoint of the webhook did not answer in time.");
        }
    }

    private static Reply Refuse(int status, string message) => Reply.Json(status, JsonSerializer.Serialize(new { error = message }));

    private static Reply Done(Action action)
    {
        action();
        return new Reply { Status = 204 };
    }

    private void Seed()
    {
        if (seed is not null)
        {
            _service!.AddJson(seed);
        }
    }

    private void Script(IEnumerable<ScriptEntry> entries)
    {
        foreach (ScriptEntry entry in entries)
        {
            _service!.Script(entry.Match(), entry.Behavior(), entry.Times);
        }
    }

    private void Reset()
    {
        _service!.Reset();
        Seed();
        Script(script);
    }

    private string Requests() => JsonSerializer.Serialize(_service!.Requests.Select(request => new
    {
        number = request.Number,
        method = request.Method,
        path = request.Path,
        query = request.Query,
        operation = request.OperationId,
        status = request.Reply?.Status,
        body = request.IsOtherHost ? null : request.BodyText,
        bytes = request.BodyLength,
        isUpload = request.IsOtherHost,
        at = request.At,
        violations = request.Violations.Select(violation => new { status = violation.Status, code = violation.Code, detail = violation.Detail, pointer = violation.Pointer, parameter = violation.Parameter }),
    }));

    private async Task<Reply> SendAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(request.Body);
        string? Text(string name) => document.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        if (!Enum.TryParse(Text("event"), ignoreCase: true, out WebhookSample sample) || !Enum.IsDefined(sample))
        {
            return Refuse(400, $"'{Text("event")}' is not an event. Events: {string.Join(", ", Enum.GetNames<WebhookSample>())}.");
        }

        if (Text("url") is not { } url || Text("secret") is not { } secret)
        {
            return Refuse(400, "url and secret are required.");
        }

        HttpStatusCode status = await _service!.SendWebhookAsync(url, secret, sample, Text("instanceId"), cancellationToken: cancellationToken).ConfigureAwait(false);
        return Reply.Json(200, JsonSerializer.Serialize(new { status = (int)status }));
    }
}
