using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing.Validation;

/// <summary>A key that a service knows.</summary>
/// <param name="Public">The public key that verifies its signatures.</param>
/// <param name="Roles">The roles of the key. Empty for an Admin key.</param>
internal sealed record KnownKey(ECDsa Public, IReadOnlyList<string> Roles);

/// <summary>The public keys that a service knows, by id. Each is parsed once.</summary>
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

    /// <summary>Adds a P-256 public key, as PEM.</summary>
    /// <exception cref="ArgumentException">The text is not a P-256 public key.</exception>
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
            throw new ArgumentException($"The public key of '{id}' is not a P-256 key in PEM format.", nameof(pem), e);
        }

        if (key.KeySize != 256)
        {
            key.Dispose();
            throw new ArgumentException($"The public key of '{id}' is not a P-256 key.", nameof(pem));
        }

        _keys[id] = new(key, roles);
    }

    /// <summary>Returns the key with an id, or null if it is unknown. A key that was registered without an id matches every id.</summary>
    public KnownKey? Find(string? id) => _keys.TryGetValue(id ?? "", out KnownKey? key) || _keys.TryGetValue("", out key) ? key : null;
}
