using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Testing;

/// <summary>A notification as it goes over the wire.</summary>
/// <param name="Body">The body: JSON in UTF-8.</param>
/// <param name="Signature">The value of the header <c>x-apple-signature</c>.</param>
public sealed record WebhookMessage(ReadOnlyMemory<byte> Body, string Signature)
{
    /// <summary>The name of the header that carries the signature.</summary>
    public const string SignatureHeader = "x-apple-signature";

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Signs a body as the service does: HMAC-SHA256 of the raw bytes, in lower-case hex.</summary>
    public static WebhookMessage Sign(ReadOnlyMemory<byte> body, string secret) =>
        new(body, $"hmacsha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span))}");
}
