using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.FakeService;

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
        Func<AnswerOptions?, Reply> answer;
        string? template = null;
        if (request.IsOtherHost)
        {
            answer = _ => _other.Answer(request);
        }
        else
        {
            Verdict verdict = _judge.Judge(request);
            request.Violations = verdict.Violations;
            request.OperationId = verdict.Match?.Route?.Id;
            template = verdict.Match?.Template;
            answer = options => Answer(verdict, request, options);
        }

        Behaviour? behaviour = _scripts.Take(request, template);
        Reply reply;
        try
        {
            reply = behaviour is null ? answer(null) : await behaviour(new(this, request, answer), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A fault of this service or of a script must show in the test that met it.
            return Reply.Text(500, "text/plain", $"The fake service failed: {error}");
        }

        return request.IsOtherHost ? reply : WithServiceHeaders(reply, request);
    }

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
        return reply with { Headers = [new("X-Rate-Limit", rate), new("x-request-id", id), .. reply.Headers] };
    }
}
