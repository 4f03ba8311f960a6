using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// The App Store Connect API. Make one and share it: it is thread-safe, and it keeps its connections, its token and what it knows of the rate limit.
/// </summary>
public sealed partial class AppStoreConnectClient : IDisposable
{
    private readonly AppStoreConnectRequestAdapter? _owned;

    /// <summary>A client of its own connections.</summary>
    /// <param name="key">The key that signs the tokens.</param>
    /// <param name="options">How it works; null uses the defaults.</param>
    /// <exception cref="ArgumentException">The options are wrong, as their message says.</exception>
    public AppStoreConnectClient(AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        _owned = AppStoreConnectRequestAdapter.Create(key, options, httpClient: null);
        RequestAdapter = _owned;
    }

    /// <summary>
    /// A client over the caller's <see cref="HttpClient"/>, which stays the caller's to dispose. Retries, token and errors are this client's all the same.
    /// </summary>
    /// <remarks>
    /// This client hands the token to nothing but requests to its own host; what the caller's handlers then do is theirs. Let them not follow redirects
    /// (<see cref="SocketsHttpHandler.AllowAutoRedirect"/> false): this client follows them itself, without the token where they lead elsewhere.
    /// .NET's own redirect handling drops the Authorization header, others may not.
    /// </remarks>
    /// <param name="httpClient">Sends the requests. Its base address is not used; its timeout and default headers are.</param>
    /// <param name="key">The key that signs the tokens.</param>
    /// <param name="options">How it works; null uses the defaults.</param>
    /// <exception cref="ArgumentException">The options are wrong, as their message says.</exception>
    public AppStoreConnectClient(HttpClient httpClient, AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(key);
        _owned = AppStoreConnectRequestAdapter.Create(key, options, httpClient);
        RequestAdapter = _owned;
    }

    /// <summary>
    /// A client over any Kiota adapter, such as a stand-in in tests. The adapter stays the caller's to dispose. Like Kiota's own clients it registers the JSON serializers,
    /// and sets the adapter's base URL where that is empty. Token, retries and time limits are the adapter's business.
    /// </summary>
    public AppStoreConnectClient(IRequestAdapter requestAdapter)
    {
        ArgumentNullException.ThrowIfNull(requestAdapter);
        ForeignAdapter.Link(requestAdapter);
        RequestAdapter = requestAdapter;
    }

    /// <summary>What the request builders send through.</summary>
    public IRequestAdapter RequestAdapter { get; }

    /// <summary>The budget of the key as the last answer told it; null before the first one that did, and over an adapter that is not this library's.</summary>
    public RateLimit? RateLimit => (RequestAdapter as AppStoreConnectRequestAdapter)?.RateLimit;

    /// <summary>
    /// The handler that a client makes for its own connections, to build an <see cref="HttpClient"/> on: no redirects, no cookies, decompression, and
    /// connections that are renewed every five minutes. The caller's to dispose.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => Transport.CreateHandler();

    /// <inheritdoc cref="CreateHandler()"/>
    /// <param name="baseUrl">The address of the service. For one of plain http, which is this machine itself, the handler uses no proxy: it would see the token.</param>
    public static SocketsHttpHandler CreateHandler(Uri? baseUrl) => Transport.CreateHandler(baseUrl);

    /// <summary>Signs with another key from the next request on, as when a key was replaced by a new one in a program that runs on.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">This client is over an adapter of the caller's, which does its own signing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options' token life is longer than Apple allows for this key.</exception>
    public void UseKey(AppStoreConnectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        (_owned ?? throw new InvalidOperationException("This client sends through a request adapter of the caller's, which does its own signing: give that the key.")).UseKey(key);
    }

    /// <summary>Ends what this client made itself; a caller's HttpClient or adapter is left alone.</summary>
    public void Dispose() => _owned?.Dispose();
}
