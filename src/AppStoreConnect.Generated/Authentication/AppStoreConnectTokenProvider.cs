using AppStoreConnect.Authentication;

namespace AppStoreConnect;

/// <summary>
/// Creates tokens for a key and caches each one until shortly before it expires. Thread-safe; concurrent callers share one signature.
/// You can also use it on its own for tools that need a token of this API, such as Apple's command-line tools.
/// </summary>
public sealed class AppStoreConnectTokenProvider
{
    // Tokens are backdated: if this clock is slightly fast, the service would refuse a token from its future.
    private static readonly TimeSpan s_backDate = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_shortestLife = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestLife = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan s_longestScopedLife = TimeSpan.FromDays(180);

    private AppStoreConnectKey _key;
    private readonly string _audience;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Token? _current;

    /// <summary>Creates a token provider for a key.</summary>
    /// <param name="key">Signs the tokens.</param>
    /// <param name="options">The token's lifetime and audience and the clock, or null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names it. For example, the token lifetime is too short, or longer than Apple allows for this key.</exception>
    public AppStoreConnectTokenProvider(AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        options.Validate();
        _key = key;
        _lifetime = options.TokenLifetime;
        _time = options.TimeProvider;
        _audience = options.Audience
            ?? (options.BaseUrl.Host == AppStoreConnectClientOptions.EnterpriseHost ? "apple-developer-enterprise-v1" : "appstoreconnect-v1");
        CheckLifetime(key);
    }

    internal event Action<DateTimeOffset>? Signed;

    /// <summary>Returns a token that stays valid for some time. Signs a new one if necessary.</summary>
    public string GetToken() => Current().Value;

    /// <summary>Discards a token that the service refused, so that the next call signs a new one. Does nothing if the token was already replaced.</summary>
    public void Invalidate(string token)
    {
        if (_current is { } current && current.Value == token)
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }

    /// <summary>Replaces the key, starting with the next token. Tokens that were already issued stay valid.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AppStoreConnectClientOptions.TokenLifetime"/> is longer than Apple allows for this key.</exception>
    public void UseKey(AppStoreConnectKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        CheckLifetime(key);
        lock (_gate)
        {
            _key = key;
            Volatile.Write(ref _current, null);
        }
    }

    /// <summary>Whether the key is a team key, which has an issuer id.</summary>
    internal bool IsTeamKey => Volatile.Read(ref _key).IssuerId is not null;

    /// <summary>Returns the value of the Authorization header. All requests share the text, because formatting it would copy the token for each.</summary>
    internal string GetHeader(out string token)
    {
        Token current = Current();
        token = current.Value;
        return current.Header;
    }

    private void CheckLifetime(AppStoreConnectKey key)
    {
        if (_lifetime < s_shortestLife || (_lifetime > s_longestLife && (_lifetime > s_longestScopedLife || !OnlyReads(key))))
        {
            throw OutOfRange(
                nameof(AppStoreConnectClientOptions.TokenLifetime),
                _lifetime,
                "A token's lifetime must be between 2 and 20 minutes, or up to 180 days if the key has scopes and all of them are GET.");
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(string option, TimeSpan value, string message) => new(option, value, message);

    private static bool OnlyReads(AppStoreConnectKey key) =>
        key.Scopes.Count > 0 && key.Scopes.All(s => s.StartsWith("GET ", StringComparison.Ordinal));

    private Token Current()
    {
        DateTimeOffset now = _time.GetUtcNow();
        Token? token = Volatile.Read(ref _current);
        if (token is not null && token.IsGood(now))
        {
            return token;
        }

        lock (_gate)
        {
            if (_current is { } made && made.IsGood(now))
            {
                return made;
            }

            DateTimeOffset issued = now - s_backDate;
            DateTimeOffset expires = issued + _lifetime;
            TimeSpan margin = _lifetime / 4 < s_renewBefore ? _lifetime / 4 : s_renewBefore;
            var signed = new Token(JsonWebToken.Create(_key, _audience, issued, expires), issued, expires - margin);
            Volatile.Write(ref _current, signed);
            Signed?.Invoke(expires);
            return signed;
        }
    }

    // Not a record: its ToString would show the token.
    private sealed class Token(string value, DateTimeOffset issued, DateTimeOffset renewAt)
    {
        internal string Value { get; } = value;

        internal string Header { get; } = "Bearer " + value;

        // After the clock was set back, the cached token is not valid yet.
        internal bool IsGood(DateTimeOffset now) => now >= issued && now < renewAt;

        public override string ToString() => nameof(Token);
    }
}
