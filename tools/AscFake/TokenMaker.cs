using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AscFake;

/// <summary>Makes tokens with the key of this run, so that a first request needs no library.</summary>
internal sealed class TokenMaker(ECDsa pair, string keyId, string issuerId) : IDisposable
{
    public string Make(DateTimeOffset now)
    {
        string header = Encode(new { alg = "ES256", kid = keyId, typ = "JWT" });
        string claims = Encode(new { iss = issuerId, iat = now.ToUnixTimeSeconds(), exp = now.AddMinutes(20).ToUnixTimeSeconds(), aud = "appstoreconnect-v1" });
        byte[] signature = pair.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => pair.Dispose();

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
