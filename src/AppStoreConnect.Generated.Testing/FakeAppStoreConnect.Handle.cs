using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.Testing;

/// <content>The way of a request: read, judge, script or answer, send.</content>
public sealed partial class FakeAppStoreConnect
{
    private const int UsualHourLimit = 3500;
    private int _apiRequests;

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            bool isOther = context.Connection.LocalPort == _host.OtherPort;
            RecordedRequest request = await RequestReader.ReadAsync(context, _log.NextNumber(), isOther, _options.Time.GetUtcNow()).ConfigureAwait(false);
            _log.Add(request);
            Reply reply = await ReplyAsync(request, context.RequestAborted).ConfigureAwait(false);
            request.Reply = reply;
            await ReplySender.SendAsync(context, reply).ConfigureAwait(false);
        }
        catch (Exception error) when (context.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            // The client went away, which is its right; there is nobody left to answer.
            context.Abort();
        }
    }

    private async ValueTask<Reply> ReplyAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.IsOtherHost
                ? await ScriptedAsync(request, null, _ => _other.Answer(request), cancellationToken).ConfigureAwait(false)
                : WithServiceHeaders(await JudgedAsync(request, cancellationToken).ConfigureAwait(false), request);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A fault of this service or of a script must show in the test that met it.
            return Reply.Text(500, "text/plain", $"The fake service failed: {error}");
        }
    }

    private ValueTask<Reply> JudgedAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        Verdict verdict = _judge.Judge(request);
        request.Violations = verdict.Violations;
        request.OperationId = verdict.Match?.Route?.Id;
        return ScriptedAsync(request, verdict.Match?.Template, options => Answer(verdict, request, options), cancellationToken);
    }

    private ValueTask<Reply> ScriptedAsync(RecordedRequest request, string? template, Func<AnswerOptions?, Reply> answer, CancellationToken cancellationToken) =>
        _scripts.Take(request, template) is { } behaviour ? behaviour(new(this, request, answer), cancellationToken) : new(answer(null));

    private Reply Answer(Verdict verdict, RecordedRequest request, AnswerOptions? options)
    {
        if (verdict.Violations.Count > 0)
        {
            return ErrorDocument.Reply(verdict.Violations);
        }

        if (_options.HourLimit is { } limit && _apiRequests >= limit)
        {
            return ErrorDocument.Reply([new(429, "RATE_LIMIT_EXCEEDED", "Too many requests", $"{limit} requests an hour are allowed.")]);
        }

        return options is null && verdict.Accepted is null or OperationRoute.Json && _store is { } store && store.Handles(verdict.Match!.Route!)
            ? store.Answer(verdict.Match!, request)
            : _generator.Answer(verdict.Match!, verdict.Accepted, request, options ?? _options.Answers);
    }

    private Reply WithServiceHeaders(Reply reply, RecordedRequest request)
    {
        int limit = _options.HourLimit ?? UsualHourLimit;
        int left = Math.Max(limit - Interlocked.Increment(ref _apiRequests), -1);
        string rate = string.Create(CultureInfo.InvariantCulture, $"user-hour-lim:{limit};user-hour-rem:{left};");
        string id = string.Create(CultureInfo.InvariantCulture, $"FAKE{request.Number:D22}");
        KeyValuePair<string, string>[] own = [new("X-Rate-Limit", rate), new("x-request-id", id)];
        // A script's own headers win.
        return reply with { Headers = [.. own.Where(header => !reply.Headers.Any(other => other.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase))), .. reply.Headers] };
    }
}
