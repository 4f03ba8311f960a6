using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Http;

/// <summary>Writes an ES256 JSON Web Token with the claims that App Store Connect wants.</summary>
internal static class JsonWebToken
{
    private const int SignatureLength = 64;

    internal static string Create(AppStoreConnectKey key, string audience, DateTimeOffset issued, DateTimeOffset expires)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(json);
        var text = new StringBuilder(512);

        WriteHeader(writer, key);
        Append(text, json, writer);
        text.Append('.');
        WriteClaims(writer, key, audience, issued, expires);
        Append(text, json, writer);

        Span<byte> signature = stackalloc byte[SignatureLength];
        if (!key.TrySign(Encoding.ASCII.GetBytes(text.ToString()), signature))
        {
            throw new CryptographicException("The token could not be signed with this key.");
        }

        return text.Append('.').Append(Base64Url.EncodeToString(signature)).ToString();
    }

    private static void WriteHeader(Utf8JsonWriter writer, AppStoreConnectKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("alg"u8, "ES256"u8);
        writer.WriteString("kid"u8, key.KeyId);
        writer.WriteString("typ"u8, "JWT"u8);
        writer.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter writer, AppStoreConnectKey key, string audience, DateTimeOffset issued, DateTimeOffset expires)
    {
        writer.WriteStartObject();
        if (key.IssuerId is { } issuer)
        {
            writer.WriteString("iss"u8, issuer);
        }
        else
        {
            writer.WriteString("sub"u8, "user"u8);
        }

        writer.WriteNumber("iat"u8, issued.ToUnixTimeSeconds());
        writer.WriteNumber("exp"u8, expires.ToUnixTimeSeconds());
        writer.WriteString("aud"u8, audience);
        if (key.Scopes.Count > 0)
        {
            writer.WriteStartArray("scope"u8);
            foreach (string scope in key.Scopes)
            {
                writer.WriteStringValue(scope);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Append(StringBuilder text, ArrayBufferWriter<byte> json, Utf8JsonWriter writer)
    {
        writer.Flush();
        text.Append(Base64Url.EncodeToString(json.WrittenSpan));
        json.ResetWrittenCount();
        writer.Reset();
    }
}
