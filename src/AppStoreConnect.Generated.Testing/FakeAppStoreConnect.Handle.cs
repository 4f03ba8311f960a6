using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.Testing;

/// <content>The way of a request: read, judge, script or answer, keep, send.</content>
public sealed partial class FakeAppStoreConnect
{
    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            Reply reply = await ReadAndReplyAsync(context).ConfigureAwait(false);
            await ReplySender.SendAsync(context, reply).ConfigureAwait(false);
        }
        catch (Exception error) when (context.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            // The client went away, which is its right; there is nobody left to answer.
            context.Abort();
        }
    }

    private async Task<Reply> ReadAndReplyAsync(HttpContext context)
    {
        bool isOther = context.Connection.LocalPort == _host.OtherPort;
        RecordedRequest request;
        try
        {
            request = await RequestReader.ReadAsync(context, isOther, isOther ? Math.Max(_options.UploadPartSize, LongestBody) : LongestBody, _time.GetUtcNow()).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            // What was not sent whole is not worth more of this connection.
            return Reply.Errors(new ErrorItem(e.StatusCode, "REQUEST_UNREADABLE", "The request could not be read", e.Message)).WithHeader("Connection", "close");
        }

        if (_options.Intercept is { } intercept && !isOther && await intercept(request, context.RequestAborted).ConfigureAwait(false) is { } own)
        {
            await SaveAsync(request).ConfigureAwait(false);
            return own;
        }

        request.Number = _log.NextNumber();
        _log.Add(request);
        if (_options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(_options.Latency, context.RequestAborted).ConfigureAwait(false);
        }

        Reply reply = await ReplyAsync(request, context.RequestAborted).ConfigureAwait(false);
        await SaveAsync(request).ConfigureAwait(false);
        request.Reply = reply;
        _log.Answered(request);
        _options.Completed?.Invoke(request);
        return reply;
    }

    private Task SaveAsync(RecordedRequest request) => _keeper is { } keeper && request.Method != "GET" ? keeper.SaveAsync() : Task.CompletedTask;

    private async ValueTask<Reply> ReplyAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.IsOtherHost)
            {
                return await ScriptedAsync(request, null, _ => _other.Answer(request), cancellationToken).ConfigureAwait(false);
            }

            int left = _rate.Take();
            return WithServiceHeaders(await JudgedAsync(request, left, cancellationToken).ConfigureAwait(false), request, left);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A fault of this service or of a script must show in the test that met it.
            return Reply.Text(500, "text/plain", $"The fake service failed: {error}");
        }
    }

    private ValueTask<Reply> JudgedAsync(RecordedRequest request, int left, CancellationToken cancellationToken)
    {
        Verdict verdict = _judge.Judge(request);
        request.Violations = verdict.Violations;
        request.OperationId = verdict.Match?.Route?.Id;
        return ScriptedAsync(request, verdict.Match?.Template, options => Answer(verdict, request, left, options), cancellationToken);
    }

    private ValueTask<Reply> ScriptedAsync(RecordedRequest request, string? template, Func<AnswerOptions?, Reply> answer, CancellationToken cancellationToken) =>
        _scripts.Take(request, template) is { } behaviour ? behaviour(new(this, request, answer), cancellationToken) : new(answer(null));

    private Reply Answer(Verdict verdict, RecordedRequest request, int left, AnswerOptions? options)
    {
        ErrorItem[] refused = [.. _options.IsLenient ? verdict.Violations.Where(violation => !IsTolerable(violation)) : verdict.Violations];
        if (refused.Length > 0)
        {
            return ErrorDocument.Reply(refused);
        }

        if (_options.HourLimit is { } limit && left < 0)
        {
            return ErrorDocument.Reply([new(429, "RATE_LIMIT_EXCEEDED", "Too many requests", $"{limit} requests an hour are allowed.")]);
        }

        OperationRoute route = verdict.Match!.Route!;
        if (options is not null || _store is not { } store)
        {
            return _generator.Answer(verdict.Match, verdict.Accepted, request, options ?? _options.Answers);
        }

        // Anything else would be an invented success.
        return verdict.Accepted is null or OperationRoute.Json && store.Handles(route) ? store.Answer(verdict.Match, request) : store.Report(route, request) ?? NotModeled(route, verdict.Accepted);
    }

    private static Reply NotModeled(OperationRoute route, string? accepted) =>
        StoreErrors.NotModeled($"{route.Id} ({route.Operation.Method} {route.Path.Path}){(accepted is null or OperationRoute.Json ? "" : $" as {accepted}")}");

    /// <summary>What a lenient service answers all the same: what it can leave out of account.</summary>
    private static bool IsTolerable(ErrorItem violation) =>
        violation.IsTolerable || violation.Code is "PARAMETER_ERROR.ILLEGAL" or "NOT_ACCEPTABLE" || violation.Code.EndsWith(".UNKNOWN", StringComparison.Ordinal);

    private Reply WithServiceHeaders(Reply reply, RecordedRequest request, int left)
    {
        string rate = string.Create(CultureInfo.InvariantCulture, $"user-hour-lim:{_rate.Limit};user-hour-rem:{left};");
        string id = string.Create(CultureInfo.InvariantCulture, $"FAKE{request.Number:D22}");
        KeyValuePair<string, string>[] own = [new("X-Rate-Limit", rate), new("x-request-id", id)];
        // A script's own headers win.
        return reply with { Headers = [.. own.Where(header => !reply.Headers.Any(other => other.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase))), .. reply.Headers] };
    }
}
