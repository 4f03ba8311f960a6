using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <content>Clients for the service.</content>
public sealed partial class FakeAppStoreConnect
{
    private readonly Lock _keyLock = new();
    private AppStoreConnectKey? _key;

    /// <summary>
    /// A key that the service lets in. Its pair is made for this service when first asked for, and the service verifies its signatures.
    /// </summary>
    public AppStoreConnectKey Key
    {
        get
        {
            lock (_keyLock)
            {
                return _key ??= MakeKey();
            }
        }
    }

    /// <summary>Makes a client of this service, with <see cref="Key"/>, and the service's clock for its tokens and pauses. Dispose it before the service.</summary>
    /// <param name="configure">Changes its options; null to leave them.</param>
    public AppStoreConnectClient CreateClient(Action<AppStoreConnectClientOptions>? configure = null)
    {
        var options = new AppStoreConnectClientOptions { BaseUrl = new(BaseAddress), AllowLoopbackHttp = true, TimeProvider = _options.Time };
        configure?.Invoke(options);
        return new AppStoreConnectClient(Key, options);
    }

    private AppStoreConnectKey MakeKey()
    {
        using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string id = _options.Authorization.KeyId ?? "FAKEKEY001";
        string issuer = _options.Authorization.IssuerId ?? "57246542-96fe-1a63-e053-0824d011072a";
        _keys.Register(id, pair.ExportSubjectPublicKeyInfoPem());
        return AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), id, issuer);
    }
}
