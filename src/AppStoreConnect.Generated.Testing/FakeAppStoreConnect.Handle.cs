using System.Globalization;
using AppStoreConnect.Testing.Hosting;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Store;
using AppStoreConnect.Testing.Validation;
using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.Testing;

/// <content>Request handling: read, validate, run a script or answer, record, and send.</content>
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
            // The client disconnected, so there is nobody to answer.
            context.Abort();
        }
    }

    private async Task<Reply> ReadAndReplyAsync(HttpContext context)
    {
        bool isOther = context.Connection.LocalPort == _host.OtherPort;
        RecordedRequest request;
        try
        {
            request = await RequestReader.ReadAsync(context, isOther, isOther ? LongestOtherBody : _ => LongestBody, _time.GetUtcNow()).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            // The connection cannot be reused after an incomplete request.
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

    /// <summary>Only the upload that a path belongs to can have longer parts, so that not every sender can fill memory with them.</summary>
    private long LongestOtherBody(string path) => Math.Max(Math.Max(LongestBody, _options.UploadPartSize), _store?.PartSize(path) ?? 0);

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
            return WithServiceHeaders(await ValidateAsync(request, left, cancellationToken).ConfigureAwait(false), request, left);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A bug in this service or in a script must be visible in the test.
            return Reply.Text(500, "text/plain", $"The fake service failed: {error}");
        }
    }

    private ValueTask<Reply> ValidateAsync(RecordedRequest request, int left, CancellationToken cancellationToken)
    {
        Verdict verdict = _validator.Validate(request);
        request.Violations = verdict.Violations;
        request.OperationId = verdict.Match?.Route?.Id;
        return ScriptedAsync(request, verdict.Match?.Template, options => Answer(verdict, request, left, options), cancellationToken);
    }

    private ValueTask<Reply> ScriptedAsync(RecordedRequest request, string? template, Func<AnswerOptions?, Reply> answer, CancellationToken cancellationToken) =>
        _scripts.Take(request, template) is { } behavior ? behavior(new(BaseAddress, OtherAddress, request, answer), cancellationToken) : new(answer(null));

    private Reply Answer(Verdict verdict, RecordedRequest request, int left, AnswerOptions? options)
    {
        ErrorItem[] refused = [.. _options.IsLenient ? verdict.Violations.Where(violation => !IsTolerable(violation)) : verdict.Violations];
        if (refused.Length > 0)
        {
            return ErrorDocument.Reply(refused);
        }

        if (_options.HourLimit is { } limit && left < 0)
        {
            return ErrorDocument.Reply([new(429, "RATE_LIMIT_EXCEEDED", "Too many requests", $"{limit} requests per hour are allowed.")]);
        }

        OperationRoute route = verdict.Match!.Route!;
        if (options is not null || _store is not { } store)
        {
            return _generator.Answer(verdict.Match, verdict.Accepted, request, options ?? _options.Answers);
        }

        // Any other response would be an invented success.
        return verdict.Accepted is null or OperationRoute.Json && store.Handles(route) ? store.Answer(verdict.Match, request) : store.Report(route, request) ?? NotModeled(route, verdict.Accepted);
    }

    private static Reply NotModeled(OperationRoute route, string? accepted) =>
        StoreErrors.NotModeled($"{route.Id} ({route.Operation.Method} {route.Path.Path}){(accepted is null or OperationRoute.Json ? "" : $" as {accepted}")}");

    /// <summary>Returns what a lenient service answers: it ignores what it does not model.</summary>
    private static bool IsTolerable(ErrorItem violation) =>
        violation.IsTolerable || violation.Code is "PARAMETER_ERROR.ILLEGAL" or "NOT_ACCEPTABLE" || violation.Code.EndsWith(".UNKNOWN", StringComparison.Ordinal);

    private Reply WithServiceHeaders(Reply reply, RecordedRequest request, int left)
    {
        string rate = string.Create(CultureInfo.InvariantCulture, $"user-hour-lim:{_rate.Limit};user-hour-rem:{left};");
        string id = string.Create(CultureInfo.InvariantCulture, $"FAKE{request.Number:D22}");
        KeyValuePair<string, string>[] own = [new("X-Rate-Limit", rate), new("x-request-id", id)];
        // The headers of a script take precedence.
        return reply with { Headers = [.. own.Where(header => !reply.Headers.Any(other => other.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase))), .. reply.Headers] };
    }
}
