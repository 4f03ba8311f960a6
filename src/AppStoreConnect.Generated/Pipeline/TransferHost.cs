using AppStoreConnect.Observability;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// What uploads and waits need of a client besides its calls: the clock, the log, what is left of the rate limit, and connections that know neither token nor cookies.
/// </summary>
internal sealed class TransferHost : IDisposable
{
    private readonly AppStoreConnectClientOptions _options;
    private readonly Func<RateLimit?> _rateLimit;
    private readonly Lazy<HttpMessageInvoker> _connections;

    internal TransferHost(AppStoreConnectClientOptions options, Func<RateLimit?> rateLimit)
    {
        _options = options;
        _rateLimit = rateLimit;

        // Only a client that itself talks to this machine, as in tests, sends files to it without TLS.
        AllowsLoopback = options.BaseUrl.IsLoopback && options.BaseUrl.Scheme == Uri.UriSchemeHttp;
        _connections = new(() => new(CreateHandler(usesProxy: !AllowsLoopback), disposeHandler: true));
    }

    internal TimeProvider Time => _options.TimeProvider;

    internal RateLimit? RateLimit => _rateLimit();

    internal bool AllowsLoopback { get; }

    /// <summary>The client's retry rules, with writes sent once: what a write that broke off has done is looked up instead.</summary>
    internal RetryOptions WriteOnce => _options.Retry with { RetryWrites = false };

    /// <summary>The host of an adapter; one of its own for an adapter that is not this library's.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="owned">What to dispose afterwards; null for nothing.</param>
    internal static TransferHost Of(Microsoft.Kiota.Abstractions.IRequestAdapter adapter, out TransferHost? owned)
    {
        owned = adapter is AppStoreConnectRequestAdapter ? null : new(new(), static () => null);
        return owned ?? ((AppStoreConnectRequestAdapter)adapter).Transfers;
    }

    /// <summary>Sends a part. No redirect is followed, and there is no limit on how long it takes but the caller's.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpClient? callers, HttpRequestMessage message, CancellationToken cancellationToken) => callers is null
        ? _connections.Value.SendAsync(message, cancellationToken)
        : callers.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    internal void LogRepeats(string resource, int part, string reason, TimeSpan wait)
    {
        if (_options.HasLogger)
        {
            Warn(resource, part, reason, wait);
        }
    }

    public void Dispose()
    {
        if (_connections.IsValueCreated)
        {
            _connections.Value.Dispose();
        }
    }

    // Apart, so that a client without a logger does not load its assembly.
    private void Warn(string resource, int part, string reason, TimeSpan wait) => Log.RepeatsPart(_options.Logger!, resource, part, reason, wait.TotalSeconds);

    private static SocketsHttpHandler CreateHandler(bool usesProxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // A signed address over plain http is for this machine's eyes only.
        UseProxy = usesProxy,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(30),

        // Nobody's trace ids go to a host that is not the service's own.
        ActivityHeadersPropagator = null,
    };
}
