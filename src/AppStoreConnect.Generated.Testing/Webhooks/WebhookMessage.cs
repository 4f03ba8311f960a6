using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Testing;

/// <summary>A notification as it is sent.</summary>
/// <param name="Body">The body: UTF-8 JSON.</param>
/// <param name="Signature">The value of the header <c>x-apple-signature</c>.</param>
public sealed record WebhookMessage(ReadOnlyMemory<byte> Body, string Signature)
{
    /// <summary>The name of the header with the signature.</summary>
    public const string SignatureHeader = "x-apple-signature";

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Signs a body like the service: HMAC-SHA256 of the raw bytes, in lowercase hex.</summary>
    public static WebhookMessage Sign(ReadOnlyMemory<byte> body, string secret) =>
        new(body, $"hmacsha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span))}");
}
