using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <summary>The public keys that a service knows by their ids. Each is read once.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly ConcurrentDictionary<string, ECDsa> _keys = new(StringComparer.Ordinal);

    public bool IsEmpty => _keys.IsEmpty;

    public void Dispose()
    {
        foreach (ECDsa key in _keys.Values)
        {
            key.Dispose();
        }
    }

    /// <summary>Adds a public key on P-256, as PEM.</summary>
    /// <exception cref="ArgumentException">The text is no such key.</exception>
    public void Register(string id, string pem)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new ArgumentException($"The public key of '{id}' is no key on P-256 in PEM.", nameof(pem), e);
        }

        if (key.KeySize != 256)
        {
            key.Dispose();
            throw new ArgumentException($"The public key of '{id}' is no key on P-256.", nameof(pem));
        }

        _keys[id] = key;
    }

    /// <summary>The key of an id; null where it is not known. A key that was registered without an id is everybody's.</summary>
    public ECDsa? Find(string? id) => _keys.TryGetValue(id ?? "", out ECDsa? key) || _keys.TryGetValue("", out key) ? key : null;
}
