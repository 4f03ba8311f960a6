using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// The client for the App Store Connect API. Create one and share it: it is thread-safe and reuses its connections, its token, and the last known rate limit.
/// </summary>
public sealed partial class AppStoreConnectClient : IDisposable
{
    private readonly AppStoreConnectRequestAdapter? _owned;

    /// <summary>Creates a client that manages its own connections.</summary>
    /// <param name="key">The API key that signs the tokens.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public AppStoreConnectClient(AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        _owned = AppStoreConnectRequestAdapter.Create(key, options, httpClient: null);
        RequestAdapter = _owned;
    }

    /// <summary>
    /// Creates a client that sends through an existing <see cref="HttpClient"/>. The caller remains responsible for disposing it. Authentication, retries, and
    /// error handling still come from this client.
    /// </summary>
    /// <remarks>
    /// This client attaches the token only to requests to its own host. It follows redirects itself and drops the token when one leads to another host.
    /// Turn off redirects in your handlers (<see cref="SocketsHttpHandler.AllowAutoRedirect"/> set to false): .NET's own redirect handling drops the Authorization header,
    /// but other handlers may not.
    /// </remarks>
    /// <param name="httpClient">Sends the requests. Its timeout and default headers apply; its base address is ignored.</param>
    /// <param name="key">The API key that signs the tokens.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public AppStoreConnectClient(HttpClient httpClient, AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(key);
        _owned = AppStoreConnectRequestAdapter.Create(key, options, httpClient);
        RequestAdapter = _owned;
    }

    /// <summary>
    /// Creates a client over any Kiota request adapter, such as a test double. The caller remains responsible for disposing the adapter. Like Kiota's own clients,
    /// it registers the JSON serializers and sets the adapter's base URL if it is empty. The adapter handles authentication, retries, and timeouts.
    /// </summary>
    public AppStoreConnectClient(IRequestAdapter requestAdapter)
    {
        ArgumentNullException.ThrowIfNull(requestAdapter);
        ForeignAdapter.Link(requestAdapter);
        RequestAdapter = requestAdapter;
    }

    /// <summary>The request adapter that the request builders send through.</summary>
    public IRequestAdapter RequestAdapter { get; }

    /// <summary>The key's rate limit as of the last response that reported it, or null if none has. Always null over another library's request adapter.</summary>
    public RateLimit? RateLimit => (RequestAdapter as AppStoreConnectRequestAdapter)?.RateLimit;

    /// <summary>
    /// Creates the handler that a client uses for its own connections, for use with your own <see cref="HttpClient"/>: no redirects, no cookies, and connections that are
    /// renewed every five minutes. It does not decompress, because the client does. The caller disposes it.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => Transport.CreateHandler();

    /// <inheritdoc cref="CreateHandler()"/>
    /// <param name="baseUrl">The base URL of the service. For plain http, which is allowed only on loopback, the handler bypasses proxies so that they do not see the token.</param>
    public static SocketsHttpHandler CreateHandler(Uri? baseUrl) => Transport.CreateHandler(baseUrl);

    /// <summary>Replaces the key, starting with the next request. Use this to rotate keys in a long-running program.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">This client uses a caller-supplied request adapter, which signs its own requests.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AppStoreConnectClientOptions.TokenLifetime"/> is longer than Apple allows for this key.</exception>
    public void UseKey(AppStoreConnectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        (_owned ?? throw new InvalidOperationException("This client uses a caller-supplied request adapter, which signs its own requests. Set the key on that adapter.")).UseKey(key);
    }

    /// <summary>
    /// Ends the calls that are running with <see cref="ObjectDisposedException"/> and releases what the client created itself. A stream that a call returned stays open until you dispose it.
    /// A caller-supplied HttpClient or adapter is not disposed.
    /// </summary>
    public void Dispose() => _owned?.Dispose();
}
