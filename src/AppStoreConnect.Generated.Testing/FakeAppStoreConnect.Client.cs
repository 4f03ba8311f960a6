using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <content>Clients for the service.</content>
public sealed partial class FakeAppStoreConnect
{
    private readonly Lock _keyLock = new();
    private AppStoreConnectKey? _key;
    private int _keysAdded;

    /// <summary>
    /// A key that the service lets in. Its pair is made for this service when first asked for, and the service verifies its signatures.
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

    /// <summary>Makes a key with roles, and lets it in. What none of its roles may do is refused with 403.</summary>
    /// <param name="roles">Its roles. Without any, it is an Admin's key.</param>
    public AppStoreConnectKey AddKey(params IReadOnlyList<string> roles) =>
        MakeKey(string.Create(CultureInfo.InvariantCulture, $"FAKEKEY{Interlocked.Increment(ref _keysAdded) + 1:D3}"), roles);

    /// <summary>Makes a client of this service, with <see cref="Key"/>, and the service's clock for its tokens and pauses. Dispose it before the service.</summary>
    /// <param name="configure">Changes its options; null to leave them.</param>
    public AppStoreConnectClient CreateClient(Action<AppStoreConnectClientOptions>? configure = null) => CreateClient(Key, configure);

    /// <summary>Makes a client of this service with another key, such as one of <see cref="AddKey"/>. Dispose it before the service.</summary>
    /// <param name="key">The key.</param>
    /// <param name="configure">Changes its options; null to leave them.</param>
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
