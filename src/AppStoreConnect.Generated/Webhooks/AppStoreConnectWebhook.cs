using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Webhooks;

namespace AppStoreConnect;

/// <summary>Verifies and reads the notifications that App Store Connect posts to a webhook. They are signed with the secret that the webhook was created with.</summary>
public static class AppStoreConnectWebhook
{
    /// <summary>The name of the header with the signature: <c>hmacsha256=</c> followed by 64 hex digits.</summary>
    public const string SignatureHeader = "x-apple-signature";

    private const string Algorithm = "hmacsha256=";

    /// <summary>Verifies and reads a notification.</summary>
    /// <param name="body">The unmodified body of the request. Whitespace matters.</param>
    /// <param name="signature">The value of the <see cref="SignatureHeader"/>, or null if the request has none.</param>
    /// <param name="secrets">The webhook's secret, or several while one replaces another.</param>
    /// <exception cref="AppStoreConnectWebhookException">The notification is not signed with any of the secrets, or it cannot be read.</exception>
    /// <exception cref="ArgumentException">No secret was passed, or one is empty.</exception>
    public static WebhookNotification Read(ReadOnlyMemory<byte> body, string? signature, params ReadOnlySpan<string> secrets) =>
        IsSigned(body.Span, signature, secrets)
            ? Parse(body)
            : throw new AppStoreConnectWebhookException("The notification is not signed with the webhook's secret. Respond with 400 and ignore it.");

    /// <summary>Whether a notification is signed with one of the secrets. The comparison takes constant time.</summary>
    /// <inheritdoc cref="Read"/>
    public static bool IsSigned(ReadOnlySpan<byte> body, string? signature, params ReadOnlySpan<string> secrets)
    {
        if (secrets.IsEmpty)
        {
            throw new ArgumentException("Verifying a webhook requires its secret, but none was passed.", nameof(secrets));
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool isWellFormed = TryDecode(signature, claimed);
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool isSigned = false;

        // All secrets are tried, so that the duration does not reveal which one matches.
        foreach (string secret in secrets)
        {
            ArgumentException.ThrowIfNullOrEmpty(secret, nameof(secrets));
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, actual);
            isSigned |= CryptographicOperations.FixedTimeEquals(claimed, actual);
        }

        return isSigned & isWellFormed;
    }

    /// <summary>Reads a notification that was already verified, such as one from a queue.</summary>
    /// <param name="body">The unmodified body of the request.</param>
    /// <exception cref="AppStoreConnectWebhookException">The notification cannot be read.</exception>
    public static WebhookNotification Parse(ReadOnlyMemory<byte> body)
    {
        WebhookPayload payload = WebhookPayload.Read(body);
        if (payload.IsPing)
        {
            return new WebhookPingCreated(payload);
        }

        WebhookNotification? known = null;
        WebhookEvents.Create(payload, ref known);
        return known ?? new UnknownWebhookNotification(payload);
    }

    /// <summary>Signs a body as App Store Connect does, for tests.</summary>
    /// <param name="body">The body.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>The value of the <see cref="SignatureHeader"/>.</returns>
    public static string Sign(ReadOnlySpan<byte> body, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return Algorithm + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
    }

    private static bool TryDecode(string? signature, Span<byte> hash)
    {
        ReadOnlySpan<char> text = signature.AsSpan().Trim();
        return text.Length == Algorithm.Length + (hash.Length * 2)
            && text.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase)
            && Convert.FromHexString(text[Algorithm.Length..], hash, out _, out int written) == OperationStatus.Done
            && written == hash.Length;
    }
}
