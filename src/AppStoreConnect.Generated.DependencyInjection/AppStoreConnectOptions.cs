namespace AppStoreConnect.DependencyInjection;

/// <summary>
/// The configuration of a client. The names of the properties are the names of the settings. A missing setting has the default of
/// <see cref="AppStoreConnectClientOptions"/>.
/// </summary>
public sealed class AppStoreConnectOptions
{
    /// <summary>The key id. Optional if <see cref="PrivateKeyPath"/> contains it, such as <c>AuthKey_2X9R4HXF34.p8</c>.</summary>
    public string? KeyId { get; set; }

    /// <summary>The issuer id of a team key. Leave it unset for an individual key. An empty value is an error, because it usually means a missing secret.</summary>
    public string? IssuerId { get; set; }

    /// <summary>
    /// The private key as text, in any format that <see cref="AppStoreConnectKey.FromText"/> accepts. Takes precedence over <see cref="PrivateKeyPath"/>.
    /// The getter returns asterisks and never the key, because options appear in logs and diagnostics pages.
    /// </summary>
    public string? PrivateKey
    {
        get => string.IsNullOrWhiteSpace(_privateKey) ? _privateKey : "***";
        set => _privateKey = value;
    }

    /// <summary>The path of the private key file.</summary>
    public string? PrivateKeyPath { get; set; }

    /// <summary>The operations that the key's tokens are restricted to, such as <c>GET /v1/apps</c>. Empty if unrestricted.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>The base URL, without the version (<c>/v1</c>).</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Whether the base URL may be plain http on loopback, for tests.</summary>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>The audience of the token. If not set, it is chosen by host.</summary>
    public string? Audience { get; set; }

    /// <summary>How long a token is valid.</summary>
    public TimeSpan? TokenLifetime { get; set; }

    /// <summary>The time limit for one attempt.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The maximum number of times a request is sent, including the first attempt.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>The maximum duration of one call, including all attempts and waits.</summary>
    public TimeSpan? MaxTotalTime { get; set; }

    /// <summary>Whether writes are also retried after 408, 5xx, or a connection failure.</summary>
    public bool RetryWrites { get; set; }

    /// <summary>The share of the rate limit below which requests are spaced. If not set, requests are not paced.</summary>
    public double? PacingReserve { get; set; }

    /// <summary>Text appended to the <c>User-Agent</c> header.</summary>
    public string? UserAgentSuffix { get; set; }

    private string? _privateKey;
    private AppStoreConnectKey? _key;
    private Action<AppStoreConnectClientOptions>? _configureClient;

    /// <summary>Uses this key instead of one from settings.</summary>
    public void UseKey(AppStoreConnectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <summary>Sets client options that have no setting. Applied after the settings.</summary>
    public void ConfigureClient(Action<AppStoreConnectClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _configureClient += configure;
    }

    /// <exception cref="AppStoreConnectKeyException">The key is missing or invalid.</exception>
    internal AppStoreConnectKey CreateKey()
    {
        AppStoreConnectKey key = _key ?? ReadKey();
        return Scopes.Count == 0 ? key : key.WithScopes([.. Scopes]);
    }

    internal AppStoreConnectClientOptions CreateClientOptions()
    {
        var options = new AppStoreConnectClientOptions
        {
            AllowLoopbackHttp = AllowLoopbackHttp,
            Audience = NullIfBlank(Audience),
            UserAgentSuffix = NullIfBlank(UserAgentSuffix),
        };
        options.BaseUrl = BaseUrl ?? options.BaseUrl;
        options.TokenLifetime = TokenLifetime ?? options.TokenLifetime;
        options.Timeout = Timeout ?? options.Timeout;
        options.Retry = options.Retry with
        {
            MaxAttempts = MaxAttempts ?? options.Retry.MaxAttempts,
            MaxTotalTime = MaxTotalTime ?? options.Retry.MaxTotalTime,
            RetryWrites = RetryWrites,
        };
        options.Pacing = PacingReserve is { } reserve ? new() { Reserve = reserve } : null;
        _configureClient?.Invoke(options);
        return options;
    }

    private AppStoreConnectKey ReadKey()
    {
        if (IssuerId is not null && string.IsNullOrWhiteSpace(IssuerId))
        {
            // Read as "none", a team key would sign as an individual key, and every request would get a 401.
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.IssuerMissing, $"{nameof(IssuerId)} is set but empty. A team key needs its issuer id. For an individual key, leave the setting out.");
        }

        string? issuer = IssuerId;
        if (NullIfBlank(_privateKey) is { } text)
        {
            return issuer is null ? AppStoreConnectKey.IndividualFromText(text, KeyId ?? "") : AppStoreConnectKey.FromText(text, KeyId ?? "", issuer);
        }

        if (NullIfBlank(PrivateKeyPath) is { } path)
        {
            return issuer is null ? AppStoreConnectKey.IndividualFromFile(path, KeyId) : AppStoreConnectKey.FromFile(path, issuer, KeyId);
        }

        throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.Missing, $"Neither {nameof(PrivateKey)} nor {nameof(PrivateKeyPath)} is set.");
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
