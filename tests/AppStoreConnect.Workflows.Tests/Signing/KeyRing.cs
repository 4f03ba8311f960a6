using System.Collections.Concurrent;
using System.Security.Cryptography;
using AppStoreConnect.Workflows.Signing;

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>The private keys of one world, each another one. All worlds have the same, since making a key takes a fifth of a second.</summary>
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
