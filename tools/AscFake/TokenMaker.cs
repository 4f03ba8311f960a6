using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AscFake.Output;

namespace AscFake;

/// <summary>Creates tokens with the key of this run, so that a first request needs no library.</summary>
/// <param name="pair">The key.</param>
/// <param name="register">Registers a key by id, with roles.</param>
internal sealed class TokenMaker(ECDsa pair, Action<string, string, IReadOnlyList<string>> register) : IDisposable
{
    /// <summary>Creates a token.</summary>
    /// <param name="now">The time on the clock of the service.</param>
    /// <param name="roles">The roles of its key. Empty for the roles of this run's key.</param>
    public string Make(DateTimeOffset now, IReadOnlyList<string> roles)
    {
        string keyId = Banner.KeyId;
        if (roles.Count > 0)
        {
            // Uses the same key pair under another id, because the service distinguishes keys by id.
            keyId = string.Join('-', roles.Prepend(keyId));
            register(keyId, pair.ExportSubjectPublicKeyInfoPem(), roles);
        }

        string header = Encode(new { alg = "ES256", kid = keyId, typ = "JWT" });
        string claims = Encode(new { iss = Banner.IssuerId, iat = now.ToUnixTimeSeconds(), exp = now.AddMinutes(20).ToUnixTimeSeconds(), aud = "appstoreconnect-v1" });
        byte[] signature = pair.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => pair.Dispose();

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
