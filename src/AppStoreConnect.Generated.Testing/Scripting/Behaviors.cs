using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing;

/// <summary>Behaviors of real services, for scripts.</summary>
public static partial class Behaviors
{
    /// <summary>Answers with a fixed reply. The request is not applied.</summary>
    public static Behavior Fixed(Reply reply) => (_, _) => new(reply);

    /// <summary>Answers with these errors and the status of the first one.</summary>
    public static Behavior Errors(params ErrorItem[] errors) => (_, _) => new(Reply.Errors(errors));

    /// <summary>Answers with a report: lines of tab-separated values, sent as gzip.</summary>
    public static Behavior Report(string lines) =>
        Fixed(new() { ContentType = TableBodies.GzipType, Body = TableBodies.Compress(System.Text.Encoding.UTF8.GetBytes(lines)) });

    /// <summary>Answers normally and then changes the response.</summary>
    public static Behavior Change(Func<Exchange, Reply, Reply> change) => (exchange, _) => new(change(exchange, exchange.Answer()));

    /// <summary>Answers with a header, such as another form of <c>X-Rate-Limit</c>. An empty value removes the header.</summary>
    public static Behavior Header(string name, string value) => Change((_, reply) => reply.WithHeader(name, value));

    /// <summary>Answers with a generated document, with other options than the service.</summary>
    public static Behavior Documents(AnswerOptions options) => (exchange, _) => new(exchange.Answer(options));

    /// <summary>Answers with a generated document in a mode.</summary>
    public static Behavior Documents(DocumentMode mode) => Documents(new AnswerOptions { Mode = mode });

    /// <summary>Answers after a delay. The request is applied after the delay.</summary>
    public static Behavior Slow(TimeSpan delay) => async (exchange, cancellationToken) =>
    {
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        return exchange.Answer();
    };

    /// <summary>Answers immediately but sends the body slowly.</summary>
    public static Behavior SlowBody(TimeSpan pause, int chunkSize) =>
        Change((_, reply) => reply with { ChunkPause = pause, ChunkSize = chunkSize });

    /// <summary>Answers without the length of the body.</summary>
    public static Behavior Chunked() => Change((_, reply) => reply with { IsChunked = true });

    /// <summary>Answers with a compressed body and the matching <c>Content-Encoding</c>.</summary>
    public static Behavior Compressed() => Change((_, reply) => (reply with { Body = TableBodies.Compress(reply.Body.Span) }).WithHeader("Content-Encoding", "gzip"));

    /// <summary>Never answers. The request ends when the client gives up.</summary>
    public static Behavior Hang() => async (exchange, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return exchange.Answer();
    };

    /// <summary>Answers with a redirect.</summary>
    /// <param name="status">301, 302, 303, 307, or 308.</param>
    /// <param name="location">The target, or null for the same path on the other host.</param>
    public static Behavior Redirect(int status = 307, string? location = null) => (exchange, _) =>
        new(new Reply { Status = status }.WithHeader("Location", location ?? exchange.OtherAddress + exchange.Request.Path));

    /// <summary>Applies one behavior per request, in order. The last one applies to all further requests. Null means the normal response.</summary>
    public static Behavior InTurn(params Behavior?[] behaviors)
    {
        int next = -1;
        return (exchange, cancellationToken) =>
        {
            int turn = Math.Min(Interlocked.Increment(ref next), behaviors.Length - 1);
            return behaviors[turn] is { } behavior ? behavior(exchange, cancellationToken) : new(exchange.Answer());
        };
    }

    /// <summary>
    /// Applies one of the behaviors to a share of the requests and answers the others normally. Only the seed and the request number
    /// determine which requests are affected.
    /// </summary>
    /// <param name="share">The share of affected requests, from 0 to 1.</param>
    /// <param name="seed">The seed for choosing requests.</param>
    /// <param name="behaviors">The behaviors, which apply in equal shares.</param>
    public static Behavior Sometimes(double share, int seed, params Behavior[] behaviors) => (exchange, cancellationToken) =>
    {
        var random = new SampleRandom(((ulong)seed << 32) ^ (ulong)exchange.Request.Number);
        return random.Next(1_000_000) < share * 1_000_000
            ? behaviors[random.Next(behaviors.Length)](exchange, cancellationToken)
            : new(exchange.Answer());
    };
}
