using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AppStoreConnect.Authentication;

/// <summary>
/// Writes the JSON Web Token that App Store Connect expects. jose-jwt signs it with ES256. The two small JSON objects are written by hand, because
/// starting a JSON writer takes longer than the signature.
/// </summary>
internal static class JsonWebToken
{
    internal static string Create(AppStoreConnectKey key, string audience, DateTimeOffset issued, DateTimeOffset expires)
    {
        string content = $"{Encode(Header(key))}.{Encode(Claims(key, audience, issued, expires))}";
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static StringBuilder Header(AppStoreConnectKey key)
    {
        var json = new StringBuilder("{\"alg\":\"ES256\",\"kid\":");
        return AppendText(json, key.KeyId).Append(",\"typ\":\"JWT\"}");
    }

    private static StringBuilder Claims(AppStoreConnectKey key, string audience, DateTimeOffset issued, DateTimeOffset expires)
    {
        var json = new StringBuilder(key.IssuerId is null ? "{\"sub\":" : "{\"iss\":");
        AppendText(json, key.IssuerId ?? "user");
        json.Append(",\"iat\":").Append(issued.ToUnixTimeSeconds()).Append(",\"exp\":").Append(expires.ToUnixTimeSeconds()).Append(",\"aud\":");
        AppendText(json, audience);
        for (int i = 0; i < key.Scopes.Count; i++)
        {
            AppendText(json.Append(i == 0 ? ",\"scope\":[" : ","), key.Scopes[i]);
        }

        return json.Append(key.Scopes.Count > 0 ? "]}" : "}");
    }

    private static StringBuilder AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                json.Append(c is '"' or '\\' ? "\\" : "").Append(c);
            }
        }

        return json.Append('"');
    }

    private static string Encode(StringBuilder json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToString()));
}
