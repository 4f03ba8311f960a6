using AppStoreConnect.Observability;

namespace AppStoreConnect.Pipeline;

/// <summary>
/// The services of a client that uploads and waits need in addition to its calls: the clock, the log, the remaining rate limit, and connections without token and cookies.
/// </summary>
internal sealed class TransferHost : IDisposable
{
    private readonly AppStoreConnectClientOptions _options;
    private readonly Func<RateLimit?> _rateLimit;
    private readonly Lazy<HttpMessageInvoker> _connections;

    internal TransferHost(AppStoreConnectClientOptions options, Func<RateLimit?> rateLimit, CancellationToken closed = default)
    {
        Closed = closed;
        _options = options;
        _rateLimit = rateLimit;

        // Only a client whose own service is on loopback, as in tests, sends files without TLS.
        AllowsLoopback = options.BaseUrl.IsLoopback && options.BaseUrl.Scheme == Uri.UriSchemeHttp;
        _connections = new(() => new(CreateHandler(usesProxy: !AllowsLoopback), disposeHandler: true));
    }

    internal TimeProvider Time => _options.TimeProvider;

    internal RateLimit? RateLimit => _rateLimit();

    internal bool AllowsLoopback { get; }

    /// <summary>Canceled when the client is disposed.</summary>
    internal CancellationToken Closed { get; }

    /// <summary>The client's retry options without retries for writes. If a write's outcome is unknown, it is looked up instead.</summary>
    internal RetryOptions WriteOnce => _options.Retry with { RetryWrites = false };

    /// <summary>Returns the host of an adapter. Another library's adapter receives a new one.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="owned">The host to dispose afterward, or null if there is none.</param>
    internal static TransferHost Of(Microsoft.Kiota.Abstractions.IRequestAdapter adapter, out TransferHost? owned)
    {
        owned = adapter is AppStoreConnectRequestAdapter ? null : new(new(), static () => null);
        return owned ?? ((AppStoreConnectRequestAdapter)adapter).Transfers;
    }

    /// <summary>Sends a part. Redirects are not followed, and only the caller limits the duration.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpClient? callers, HttpRequestMessage message, CancellationToken cancellationToken) => callers is null
        ? _connections.Value.SendAsync(message, cancellationToken)
        : callers.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>Waits until the time is over, the caller cancels, or the client is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    internal Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => ClosedClient.DelayAsync(wait, Time, cancellationToken, Closed);

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

    // A separate method, so that a client without a logger does not load the logging assembly.
    private void Warn(string resource, int part, string reason, TimeSpan wait) => Log.RepeatsPart(_options.Logger!, resource, part, reason, wait.TotalSeconds);

    private static SocketsHttpHandler CreateHandler(bool usesProxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // A signed URL over plain http must not leave this machine.
        UseProxy = usesProxy,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(30),

        // Trace ids are not sent to other hosts.
        ActivityHeadersPropagator = null,
    };
}
