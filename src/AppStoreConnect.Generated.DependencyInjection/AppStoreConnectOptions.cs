namespace AppStoreConnect.DependencyInjection;

/// <summary>
/// A client as configuration describes it: the names of the members are the names of the settings. A setting that is left out has the default of
/// <see cref="AppStoreConnectClientOptions"/>.
/// </summary>
public sealed class AppStoreConnectOptions
{
    /// <summary>The key's id; may be left out where <see cref="PrivateKeyPath"/> tells it, as <c>AuthKey_2X9R4HXF34.p8</c> does.</summary>
    public string? KeyId { get; set; }

    /// <summary>The issuer id of a team's key; left out for an individual key. Empty is an error, since a missing secret looks so.</summary>
    public string? IssuerId { get; set; }

    /// <summary>
    /// The key as text, in each form of <see cref="AppStoreConnectKey.FromText"/>. Goes before <see cref="PrivateKeyPath"/>.
    /// Reading it gives a few asterisks, never the key: options get into logs and diagnostics pages.
    /// </summary>
    public string? PrivateKey
    {
        get => string.IsNullOrWhiteSpace(_privateKey) ? _privateKey : "***";
        set => _privateKey = value;
    }

    /// <summary>The file with the key.</summary>
    public string? PrivateKeyPath { get; set; }

    /// <summary>What the key's tokens are restricted to, such as <c>GET /v1/apps</c>; empty for no restriction.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>The address before <c>/v1/…</c>.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Allows a base address of plain http on this machine itself, for tests.</summary>
    public bool AllowLoopbackHttp { get; set; }

    /// <summary>The audience of the token; left out for the one that fits the host.</summary>
    public string? Audience { get; set; }

    /// <summary>How long a token lives.</summary>
    public TimeSpan? TokenLifetime { get; set; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a request is sent at most, the first time included.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>How long one call may take in all, attempts and waits together.</summary>
    public TimeSpan? MaxTotalTime { get; set; }

    /// <summary>Whether writes are sent again after 408, 5xx and broken connections, too.</summary>
    public bool RetryWrites { get; set; }

    /// <summary>The share of the rate limit below which requests are spaced; left out for no pacing.</summary>
    public double? PacingReserve { get; set; }

    /// <summary>Added to the <c>User-Agent</c>.</summary>
    public string? UserAgentSuffix { get; set; }

    private string? _privateKey;
    private AppStoreConnectKey? _key;
    private Action<AppStoreConnectClientOptions>? _configureClient;

    /// <summary>Takes this key rather than one that settings describe.</summary>
    public void UseKey(AppStoreConnectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <summary>Changes what no setting stands for; comes after the settings.</summary>
    public void ConfigureClient(Action<AppStoreConnectClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _configureClient += configure;
    }

    /// <exception cref="AppStoreConnectKeyException">The key is missing or can't be used.</exception>
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
            // Taken for "none", a team's key would sign as an individual one and get nothing but 401.
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
