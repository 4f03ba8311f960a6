using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <content>Clients of the service.</content>
public sealed partial class FakeAppStoreConnect
{
    private readonly Lock _keyLock = new();
    private AppStoreConnectKey? _key;
    private int _keysAdded;

    /// <summary>
    /// A key that the service accepts. The key pair is created for this service on first use, and the service verifies its signatures.
    /// </summary>
    public AppStoreConnectKey Key
    {
        get
        {
            lock (_keyLock)
            {
                return _key ??= MakeKey(_options.Authorization.KeyId ?? "FAKEKEY001", []);
            }
        }
    }

    /// <summary>Creates and registers a key with roles. Requests that none of its roles allow are rejected with 403.</summary>
    /// <param name="roles">The roles of the key. Without roles, the key is an Admin key.</param>
    public AppStoreConnectKey AddKey(params IReadOnlyList<string> roles) =>
        MakeKey(string.Create(CultureInfo.InvariantCulture, $"FAKEKEY{Interlocked.Increment(ref _keysAdded) + 1:D3}"), roles);

    /// <summary>Creates a client of this service with <see cref="Key"/>. The client uses the clock of the service for its tokens and delays. Dispose it before the service.</summary>
    /// <param name="configure">Changes the options of the client, or null for the defaults.</param>
    public AppStoreConnectClient CreateClient(Action<AppStoreConnectClientOptions>? configure = null) => CreateClient(Key, configure);

    /// <summary>Creates a client of this service with another key, such as one from <see cref="AddKey"/>. Dispose it before the service.</summary>
    /// <param name="key">The key.</param>
    /// <param name="configure">Changes the options of the client, or null for the defaults.</param>
    public AppStoreConnectClient CreateClient(AppStoreConnectKey key, Action<AppStoreConnectClientOptions>? configure = null)
    {
        var options = new AppStoreConnectClientOptions { BaseUrl = new(BaseAddress), AllowLoopbackHttp = true, TimeProvider = _options.Time };
        configure?.Invoke(options);
        return new AppStoreConnectClient(key, options);
    }

    private AppStoreConnectKey MakeKey(string id, IReadOnlyList<string> roles)
    {
        using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string issuer = _options.Authorization.IssuerId ?? "57246542-96fe-1a63-e053-0824d011072a";
        _keys.Register(id, pair.ExportSubjectPublicKeyInfoPem(), roles);
        return AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), id, issuer);
    }
}
