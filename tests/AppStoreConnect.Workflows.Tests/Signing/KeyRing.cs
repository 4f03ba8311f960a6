using System.Collections.Concurrent;
using System.Security.Cryptography;
using AppStoreConnect.Workflows.Signing;

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>Gives a world a different private key each time. All worlds share the same sequence of keys, because creating one takes 0.2 s.</summary>
internal sealed class KeyRing
{
    private static readonly ConcurrentDictionary<int, Lazy<RSAParameters>> s_keys = new();
    private int _count;

    /// <summary>The next key.</summary>
    public RSA Next() => RSA.Create(s_keys.GetOrAdd(Interlocked.Increment(ref _count), _ => new(Make)).Value);

    private static RSAParameters Make()
    {
        using RSA key = CertificateSigningRequest.CreateKey();
        return key.ExportParameters(includePrivateParameters: true);
    }
}
