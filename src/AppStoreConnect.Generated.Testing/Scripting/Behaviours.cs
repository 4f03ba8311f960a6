namespace AppStoreConnect.Testing;

/// <summary>What services are known to do, as scripts.</summary>
public static partial class Behaviours
{
    /// <summary>Answers with a fixed reply; the request is not applied.</summary>
    public static Behaviour Fixed(Reply reply) => (_, _) => new(reply);

    /// <summary>Answers with these errors; the status is the first one's.</summary>
    public static Behaviour Errors(params ErrorItem[] errors) => (_, _) => new(Reply.Errors(errors));

    /// <summary>Answers with a report: lines of tab-separated values, sent as gzip.</summary>
    public static Behaviour Report(string lines) =>
        Fixed(new() { ContentType = ReportBook.GzipType, Body = TableBodies.Compress(System.Text.Encoding.UTF8.GetBytes(lines)) });

    /// <summary>Answers unscripted, and then changes the answer.</summary>
    public static Behaviour Change(Func<Exchange, Reply, Reply> change) => (exchange, _) => new(change(exchange, exchange.Answer()));

    /// <summary>Answers with a header set, such as another form of <c>X-Rate-Limit</c>; an empty value leaves the header out.</summary>
    public static Behaviour Header(string name, string value) => Change((_, reply) => reply.WithHeader(name, value));

    /// <summary>Answers with a made-up document of other options than the service's.</summary>
    public static Behaviour Documents(AnswerOptions options) => (exchange, _) => new(exchange.Answer(options));

    /// <summary>Answers with a made-up document of a mode.</summary>
    public static Behaviour Documents(DocumentMode mode) => Documents(new AnswerOptions { Mode = mode });

    /// <summary>Answers after a while; the request is applied after it.</summary>
    public static Behaviour Slow(TimeSpan delay) => async (exchange, cancellationToken) =>
    {
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        return exchange.Answer();
    };

    /// <summary>Answers at once, but lets the body drip.</summary>
    public static Behaviour SlowBody(TimeSpan pause, int chunkSize) =>
        Change((_, reply) => reply with { ChunkPause = pause, ChunkSize = chunkSize });

    /// <summary>Answers without telling the length of the body.</summary>
    public static Behaviour Chunked() => Change((_, reply) => reply with { IsChunked = true });

    /// <summary>Answers with the body compressed, and says so in <c>Content-Encoding</c>.</summary>
    public static Behaviour Compressed() => Change((_, reply) => (reply with { Body = TableBodies.Compress(reply.Body.Span) }).WithHeader("Content-Encoding", "gzip"));

    /// <summary>Never answers, until the client gives up.</summary>
    public static Behaviour Hang() => async (exchange, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return exchange.Answer();
    };

    /// <summary>Redirects.</summary>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <param name="location">Where to; null for the same path on the other host.</param>
    public static Behaviour Redirect(int status = 307, string? location = null) => (exchange, _) =>
        new(new Reply { Status = status }.WithHeader("Location", location ?? exchange.Service.OtherAddress + exchange.Request.Path));

    /// <summary>One behaviour after the other, a request each; the last one stays. Null stands for the unscripted answer.</summary>
    public static Behaviour InTurn(params Behaviour?[] behaviours)
    {
        int next = -1;
        return (exchange, cancellationToken) =>
        {
            int turn = Math.Min(Interlocked.Increment(ref next), behaviours.Length - 1);
            return behaviours[turn] is { } behaviour ? behaviour(exchange, cancellationToken) : new(exchange.Answer());
        };
    }

    /// <summary>
    /// Lets a share of the requests meet one of the behaviours, and answers the others. Which ones depends on the seed and on
    /// the request's number alone.
    /// </summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="seed">Chooses.</param>
    /// <param name="behaviours">What the chosen requests meet, in equal shares.</param>
    public static Behaviour Sometimes(double share, int seed, params Behaviour[] behaviours) => (exchange, cancellationToken) =>
    {
        var random = new SampleRandom(((ulong)seed << 32) ^ (ulong)exchange.Request.Number);
        return random.Next(1_000_000) < share * 1_000_000
            ? behaviours[random.Next(behaviours.Length)](exchange, cancellationToken)
            : new(exchange.Answer());
    };
}
