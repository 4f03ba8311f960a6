using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <summary>A key that a service knows.</summary>
/// <param name="Public">Verifies its signatures.</param>
/// <param name="Roles">What it may do; empty for an Admin's key.</param>
internal sealed record KnownKey(ECDsa Public, IReadOnlyList<string> Roles);

/// <summary>The public keys that a service knows by their ids. Each is read once.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly ConcurrentDictionary<string, KnownKey> _keys = new(StringComparer.Ordinal);

    public bool IsEmpty => _keys.IsEmpty;

    public void Dispose()
    {
        foreach (KnownKey key in _keys.Values)
        {
            key.Public.Dispose();
        }
    }

    /// <summary>Adds a public key on P-256, as PEM.</summary>
    /// <exception cref="ArgumentException">The text is no such key.</exception>
    public void Register(string id, string pem, params IReadOnlyList<string> roles)
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

        _keys[id] = new(key, roles);
    }

    /// <summary>The key of an id; null where it is not known. A key that was registered without an id is everybody's.</summary>
    public KnownKey? Find(string? id) => _keys.TryGetValue(id ?? "", out KnownKey? key) || _keys.TryGetValue("", out key) ? key : null;
}
