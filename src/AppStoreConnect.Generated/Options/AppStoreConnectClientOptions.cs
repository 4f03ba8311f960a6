using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect;

/// <summary>The options of an <see cref="AppStoreConnectClient"/>. The client copies them when it is created; later changes have no effect.</summary>
public sealed class AppStoreConnectClientOptions
{
    internal const string EnterpriseHost = "api.enterprise.developer.apple.com";

    // Not typed as ILogger: a program that does not log then does not load that assembly.
    private object? _logger;

    /// <summary>The base URL of the App Store Connect API.</summary>
    public static Uri DefaultBaseUrl { get; } = new("https://api.appstoreconnect.apple.com");

    /// <summary>The base URL of the Enterprise Program API, which has its own host, token audience, and OpenAPI document.</summary>
    public static Uri EnterpriseBaseUrl { get; } = new("https://" + EnterpriseHost);

    /// <summary>
    /// The base URL, without the version (<c>/v1</c>). The token is sent only to this scheme, host, and port. Must be https unless <see cref="AllowLoopbackHttp"/> is set.
    /// </summary>
    public Uri BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>Whether <see cref="BaseUrl"/> may be plain http on loopback (localhost, 127.0.0.1, ::1), for tests. The default is false.</summary>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>
    /// The token's audience (<c>aud</c>), or null to choose it by host: <c>apple-developer-enterprise-v1</c> for the Enterprise Program API, otherwise <c>appstoreconnect-v1</c>.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>
    /// How long a token is valid, counted from its backdated <c>iat</c>. Between 2 and 20 minutes; up to 180 days if the key has scopes and all of them are GET. The default is 15 minutes.
    /// </summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>When and how often a failed request is retried.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Slows requests down before the rate limit is reached, or null to send without pacing. The default is null.</summary>
    public PacingOptions? Pacing { get; set; }

    /// <summary>The time limit for one attempt, including its body. For streamed bodies it applies to the headers and then to each read. The default is 100 seconds.
    /// Use <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to rely on <see cref="RetryOptions.MaxTotalTime"/> alone.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The maximum size of a buffered response body, in bytes after decompression. A larger body is an error. Streamed bodies have no limit. The default is 256 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Text appended to the <c>User-Agent</c> header, such as <c>MyPipeline/2.1</c>, or null if there is none. Printable ASCII only.</summary>
    public string? UserAgentSuffix { get; set; }

    /// <summary>The logger, or null if there is none. Requests are logged at Debug, and failures that are retried at Warning. Tokens, keys, and bodies are never logged.</summary>
    public ILogger? Logger
    {
        get => _logger as ILogger;
        set => _logger = value;
    }

    /// <summary>The source of the client's activities, or null for the default source, <c>AppStoreConnect.Generated</c>.</summary>
    public ActivitySource? ActivitySource { get; set; }

    /// <summary>The clock and timers. Replace it in tests.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal bool HasLogger => _logger is not null;

    internal AppStoreConnectClientOptions Clone() => (AppStoreConnectClientOptions)MemberwiseClone();

    /// <summary>Throws if an option is invalid.</summary>
    /// <exception cref="ArgumentException">An option is null or out of range, or the token must not be sent to the base URL.</exception>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(BaseUrl);
        ArgumentNullException.ThrowIfNull(Retry);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, RetryOptions.Longest);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxResponseBytes, 1);
        Retry.Validate();
        Pacing?.Validate();
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Query.Length > 0 || BaseUrl.Fragment.Length > 0 || BaseUrl.UserInfo.Length > 0)
        {
            throw new ArgumentException("The base URL must be absolute and must not have user info, a query, or a fragment.", nameof(BaseUrl));
        }

        string path = BaseUrl.AbsolutePath.TrimEnd('/');
        ReadOnlySpan<char> version = path.AsSpan(path.LastIndexOf('/') + 1);
        if (version.Length > 1 && version[0] is 'v' or 'V' && !version[1..].ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException($"The base URL must not end in /{version}: every path of the API starts with its version, such as /v1/apps. Use {BaseUrl.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}{path[..path.LastIndexOf('/')]}.", nameof(BaseUrl));
        }

        bool loopback = BaseUrl.Scheme == Uri.UriSchemeHttp && BaseUrl.IsLoopback;
        if (BaseUrl.Scheme != Uri.UriSchemeHttps && !(loopback && AllowLoopbackHttp))
        {
            throw new ArgumentException(
                loopback ? "Plain http on loopback requires AllowLoopbackHttp. Otherwise the token is sent only over https." : "The base URL must be https. The token is sent only over https.",
                nameof(BaseUrl));
        }

        if (UserAgentSuffix is { } suffix && suffix.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException("The suffix is sent in a header and must be printable ASCII.", nameof(UserAgentSuffix));
        }
    }
}
