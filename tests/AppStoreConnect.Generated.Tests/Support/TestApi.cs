using AppStoreConnect.Pipeline;

namespace AppStoreConnect.Tests.Support;

/// <summary>A scripted server and a client with its own clock.</summary>
internal sealed class TestApi : IAsyncDisposable
{
    internal TestApi(Func<LoopbackRequest, LoopbackReply> answer, Action<AppStoreConnectClientOptions>? configure = null, AppStoreConnectKey? key = null)
        : this(new LoopbackServer(answer), configure, key)
    {
    }

    private TestApi(IScriptedServer server, Action<AppStoreConnectClientOptions>? configure = null, AppStoreConnectKey? key = null)
    {
        Server = server;
        Options = new() { BaseUrl = Server.Url, AllowLoopbackHttp = true, TimeProvider = Clock };
        configure?.Invoke(Options);
        Client = new(key ?? TestKeys.Team, Options);
    }

    /// <summary>Answers with these replies in order, and then repeats the last one. WireMock.Net sends regular HTTP.</summary>
    internal TestApi(params LoopbackReply[] replies)
        : this(replies.All(reply => reply.IsWellFormed) ? new WireMockServerOfReplies(replies) : new LoopbackServer(InOrder(replies)))
    {
    }

    internal IScriptedServer Server { get; }

    /// <summary>The socket server, for tests that count connections.</summary>
    internal LoopbackServer Sockets => (LoopbackServer)Server;

    internal TestClock Clock { get; } = new();

    internal AppStoreConnectClientOptions Options { get; }

    internal AppStoreConnectClient Client { get; }

    internal AppStoreConnectRequestAdapter Adapter => (AppStoreConnectRequestAdapter)Client.RequestAdapter;

    internal static Func<LoopbackRequest, LoopbackReply> InOrder(params LoopbackReply[] replies)
    {
        int next = -1;
        return _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    internal Task<RawResponse> GetAsync(string path = "/v1/apps", CancellationToken cancellationToken = default) => Client.SendAsync(HttpMethod.Get, path, null, cancellationToken);

    internal Task<RawResponse> PostAsync(string path = "/v1/apps", string body = """{"data":{"type":"apps"}}""") => Client.SendAsync(HttpMethod.Post, path, RawBody.Json(body));

    internal async Task<T> FailsAsync<T>(HttpMethod? method = null, string path = "/v1/apps", RetryOptions? retry = null)
        where T : AppStoreConnectException =>
        await Assert.ThrowsAnyAsync<T>(() => Client.SendAsync(new RawRequest(method ?? HttpMethod.Get, path)
        {
            Retry = retry,
            Body = method is null || method == HttpMethod.Get ? null : RawBody.Json("""{"data":{}}"""),
        }));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
