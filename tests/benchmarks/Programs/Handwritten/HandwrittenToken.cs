using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Benchmarks;

/// <summary>Creates the token that every request needs, with hand-written code.</summary>
internal static class HandwrittenToken
{
    public static string Create(string keyFile)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(keyFile));
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string id = Path.GetFileNameWithoutExtension(keyFile)["AuthKey_".Length..];
        string head = Encode($$"""{"alg":"ES256","kid":"{{id}}","typ":"JWT"}""");
        string payload = Encode($$"""{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":{{now}},"exp":{{now + 900}},"aud":"appstoreconnect-v1"}""");
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes($"{head}.{payload}"), HashAlgorithmName.SHA256);
        return $"{head}.{payload}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
