using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect;

/// <summary>How a client works. Copied when the client is made: changing it later changes nothing.</summary>
public sealed class AppStoreConnectClientOptions
{
    // Not of the logger's type: a program that logs nothing does not load that assembly.
    private object? _logger;

    /// <summary>Apple's App Store Connect API.</summary>
    public static Uri DefaultBaseUrl { get; } = new("https://api.appstoreconnect.apple.com");

    /// <summary>Apple's Enterprise Program API: another host, another audience, another document.</summary>
    public static Uri EnterpriseBaseUrl { get; } = new("https://api.enterprise.developer.apple.com");

    /// <summary>
    /// The address before <c>/v1/…</c>. The token goes to this scheme, host and port only. It must be https, but for <see cref="AllowLoopbackHttp"/>.
    /// </summary>
    public Uri BaseUrl { get; set; } = DefaultBaseUrl;

    /// <summary>Allows a <see cref="BaseUrl"/> of plain http on this machine itself (localhost, 127.0.0.1, ::1), for tests. False by default.</summary>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>
    /// The <c>aud</c> of the token; null for the one that fits the host: <c>apple-developer-enterprise-v1</c> for the Enterprise Program API, else <c>appstoreconnect-v1</c>.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>
    /// How long a token lives, counted from its back-dated <c>iat</c>: from 2 to 20 minutes, 15 by default; up to 180 days where the key has scopes and all of them are GET, as Apple allows.
    /// </summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>When a request is sent again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Slows down before the rate limit is reached; null, the default, for not at all.</summary>
    public PacingOptions? Pacing { get; set; }

    /// <summary>How long one attempt may take, its body included; for streamed bodies up to the headers, and then for each read. 100 seconds by default;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit but <see cref="RetryOptions.MaxTotalTime"/>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest body, in bytes after decompression, that is read into memory; more is an error. 256 MiB by default. Streams have no limit.</summary>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Added to the <c>User-Agent</c>, such as <c>MyPipeline/2.1</c>; null for nothing.</summary>
    public string? UserAgentSuffix { get; set; }

    /// <summary>Gets what the client does at Debug and what went wrong and was retried at Warning; never a token, key or body. Null for none.</summary>
    public ILogger? Logger
    {
        get => _logger as ILogger;
        set => _logger = value;
    }

    /// <summary>Where the client's activities come from; null for its own source, <c>AppStoreConnect.Generated</c>.</summary>
    public ActivitySource? ActivitySource { get; set; }

    /// <summary>The clock and the timers.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal bool HasLogger => _logger is not null;

    internal AppStoreConnectClientOptions Clone() => (AppStoreConnectClientOptions)MemberwiseClone();

    /// <summary>Says what is wrong, before anything is sent.</summary>
    /// <exception cref="ArgumentException">A member is null, out of its range, or the base address is not one that a token may go to.</exception>
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
            throw new ArgumentException("The base URL must be absolute, without user, query or fragment.", nameof(BaseUrl));
        }

        string path = BaseUrl.AbsolutePath.TrimEnd('/');
        if (path.Length > 2 && path[^2] == 'v' && char.IsAsciiDigit(path[^1]) && path[^3] == '/')
        {
            throw new ArgumentException($"The base URL must not end in {path[^3..]}: every path of the API begins with its version, as in /v1/apps. Use {BaseUrl.GetLeftPart(UriPartial.Authority)}{path[..^3]}.", nameof(BaseUrl));
        }

        bool loopback = BaseUrl.Scheme == Uri.UriSchemeHttp && BaseUrl.IsLoopback;
        if (BaseUrl.Scheme != Uri.UriSchemeHttps && !(loopback && AllowLoopbackHttp))
        {
            throw new ArgumentException(
                loopback ? "Plain http to this machine needs AllowLoopbackHttp: the token is sent over https only." : "The base URL must be https: the token is sent over https only.",
                nameof(BaseUrl));
        }

        if (UserAgentSuffix is { } suffix && suffix.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException("The suffix goes into a header: printable ASCII only.", nameof(UserAgentSuffix));
        }
    }
}
