using System.Net;

namespace AppStoreConnect.Pipeline;

/// <summary>Sends one message, over its own connections or the caller's HttpClient.</summary>
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

    /// <summary>Whether the client owns the connections, with no caller's handler in between.</summary>
    internal bool IsOwn => _callers is null;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (_callers is null)
        {
            message.Version = HttpVersion.Version20;
            message.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            GzipContent.Accept(message);
            return _invoker.SendAsync(message, cancellationToken);
        }

        message.Version = _callers.DefaultRequestVersion;
        message.VersionPolicy = _callers.DefaultVersionPolicy;
        if (!_callers.DefaultRequestHeaders.NonValidated.Contains("Accept-Encoding"))
        {
            GzipContent.Accept(message);
        }

        return _callers.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public void Dispose()
    {
        if (_callers is null)
        {
            _invoker.Dispose();
        }
    }

    /// <summary>Creates the handler that the pipeline expects of a caller's HttpClient.</summary>
    /// <param name="baseUrl">The base URL of the service. Plain http is allowed only on loopback, where no proxy may see the token.</param>
    internal static SocketsHttpHandler CreateHandler(Uri? baseUrl = null) => new()
    {
        // AutomaticDecompression is not even set: the pipeline decompresses, and a NativeAOT program would otherwise contain Brotli.
        // The pipeline follows redirects, because it knows where the token may be sent.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = baseUrl?.Scheme != Uri.UriSchemeHttp,
        // A long-lived client must notice changed DNS entries.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        ConnectTimeout = TimeSpan.FromSeconds(30),
    };
}
