using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Creates valid and invalid tokens.</summary>
internal static class TestToken
{
    public static string Make(string? header = null, string? claims = null, ECDsa? key = null)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        header ??= """{"alg":"ES256","kid":"KEY1234567","typ":"JWT"}""";
        claims ??= $$"""{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":{{now - 60}},"exp":{{now + 840}},"aud":"appstoreconnect-v1"}""";
        string signed = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        byte[] signature = key?.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256) ?? new byte[64];
        return $"{signed}.{Encode(signature)}";
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
