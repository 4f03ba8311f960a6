using System.Net;

namespace AppStoreConnect.Pipeline;

/// <summary>Puts one message on the wire: over connections of its own, or over a caller's HttpClient.</summary>
internal sealed class Transport : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly HttpClient? _callers;

    private Transport(HttpMessageInvoker invoker, HttpClient? callers)
    {
        _invoker = invoker;
        _callers = callers;
    }

    internal static Transport Create(HttpClient? callers, Uri baseUrl) =>
        callers is null ? new(new HttpMessageInvoker(CreateHandler(baseUrl), disposeHandler: true), null) : new(callers, callers);

    /// <summary>Whether the connections are the client's own, with nothing of the caller's between.</summary>
    internal bool IsOwn => _callers is null;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (_callers is null)
        {
            message.Version = HttpVersion.Version20;
            message.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            return _invoker.SendAsync(message, cancellationToken);
        }

        message.Version = _callers.DefaultRequestVersion;
        message.VersionPolicy = _callers.DefaultVersionPolicy;
        return _callers.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public void Dispose()
    {
        if (_callers is null)
        {
            _invoker.Dispose();
        }
    }

    /// <summary>The handler that suits the pipeline.</summary>
    /// <param name="baseUrl">The address of the service. One of plain http is this machine itself, and no proxy is to see the token on its way there.</param>
    internal static SocketsHttpHandler CreateHandler(Uri? baseUrl = null) => new()
    {
        // Redirects are followed by the pipeline, which knows where the token may go.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = baseUrl?.Scheme != Uri.UriSchemeHttp,
        AutomaticDecompression = DecompressionMethods.All,
        // A client that lives as long as its program must see a changed DNS entry.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        ConnectTimeout = TimeSpan.FromSeconds(30),
    };
}
