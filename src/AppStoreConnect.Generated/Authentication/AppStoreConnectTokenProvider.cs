using System.Net.Http.Headers;
using AppStoreConnect.Authentication;

namespace AppStoreConnect;

/// <summary>
/// Makes tokens of a key and keeps each until shortly before its end. Thread-safe; however many ask at once, one signature is made.
/// Of use on its own for tools that want a token of this API, such as Apple's command-line ones.
/// </summary>
public sealed class AppStoreConnectTokenProvider
{
    // A clock that is a little fast would otherwise date tokens into the service's future, which it refuses.
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

    /// <summary>A provider for a key.</summary>
    /// <param name="key">Signs the tokens.</param>
    /// <param name="options">Their life, their audience and the clock; null uses the defaults.</param>
    /// <exception cref="ArgumentException">The options are wrong, as their message says: among others, the life is longer than Apple allows for this key, or too short to be used.</exception>
    public AppStoreConnectTokenProvider(AppStoreConnectKey key, AppStoreConnectClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        options.Validate();
        _key = key;
        _lifetime = options.TokenLifetime;
        _time = options.TimeProvider;
        _audience = options.Audience
            ?? (options.BaseUrl.IdnHost == AppStoreConnectClientOptions.EnterpriseBaseUrl.IdnHost ? "apple-developer-enterprise-v1" : "appstoreconnect-v1");
        CheckLifetime(key);
    }

    internal event Action<DateTimeOffset>? Signed;

    /// <summary>A token that is good for a while yet.</summary>
    public string GetToken() => Current().Value;

    /// <summary>Forgets a token that the service refused, so that the next one asked for is new; a token that has been replaced already is passed over.</summary>
    public void Invalidate(string token)
    {
        if (_current is { } current && current.Value == token)
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }

    /// <summary>Signs with another key from now on, as when a key was replaced by a new one. Tokens that were made keep their life.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options' token life is longer than Apple allows for this key.</exception>
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

    /// <summary>Whether it signs as a team, with an issuer id.</summary>
    internal bool IsTeamKey => Volatile.Read(ref _key).IssuerId is not null;

    /// <summary>The token as a header that all requests share.</summary>
    internal AuthenticationHeaderValue GetHeader() => Current().Header;

    private void CheckLifetime(AppStoreConnectKey key)
    {
        if (_lifetime < s_shortestLife || (_lifetime > s_longestLife && (_lifetime > s_longestScopedLife || !OnlyReads(key))))
        {
            throw OutOfRange(
                nameof(AppStoreConnectClientOptions.TokenLifetime),
                _lifetime,
                "A token may live from 2 to 20 minutes; up to 180 days only where the key has scopes and all of them are GET.");
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

    // No record: its ToString would show the token.
    private sealed class Token(string value, DateTimeOffset issued, DateTimeOffset renewAt)
    {
        internal string Value { get; } = value;

        internal AuthenticationHeaderValue Header { get; } = new("Bearer", value);

        // A clock that was set back makes a token that is not valid yet.
        internal bool IsGood(DateTimeOffset now) => now >= issued && now < renewAt;

        public override string ToString() => nameof(Token);
    }
}
