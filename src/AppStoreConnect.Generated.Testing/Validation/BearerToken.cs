using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Parses a JSON Web Token with its own code, so that a lenient library cannot hide a client's mistake.</summary>
internal sealed record BearerToken
{
    public string? Algorithm { get; private init; }

    public string? KeyId { get; private init; }

    public string? Type { get; private init; }

    public string? Issuer { get; private init; }

    public string? Subject { get; private init; }

    public string? Audience { get; private init; }

    public long? IssuedAt { get; private init; }

    public bool HasIssuedAt { get; private init; }

    public long? Expires { get; private init; }

    /// <summary>The allowed requests, or null if the token is not limited.</summary>
    public IReadOnlyList<string>? Scopes { get; private init; }

    private byte[] Signed { get; init; } = [];

    private byte[] Signature { get; init; } = [];

    /// <summary>Parses a token. Returns null if it is not a token.</summary>
    public static BearerToken? Parse(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != 3 || !parts.All(part => part.Length > 0 && Base64Url.IsValid(part)) || text.Contains('='))
        {
            return null;
        }

        try
        {
            JsonElement header = JsonElement.Parse(Base64Url.DecodeFromChars(parts[0]));
            JsonElement claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
            return new BearerToken
            {
                Algorithm = Text(header, "alg"),
                KeyId = Text(header, "kid"),
                Type = Text(header, "typ"),
                Issuer = Text(claims, "iss"),
                Subject = Text(claims, "sub"),
                Audience = Text(claims, "aud"),
                IssuedAt = Seconds(claims, "iat"),
                HasIssuedAt = claims.TryGetProperty("iat", out _),
                Expires = Seconds(claims, "exp"),
                Scopes = claims.TryGetProperty("scope", out JsonElement scopes) ? [.. scopes.EnumerateArray().Select(scope => scope.GetString() ?? "")] : null,
                Signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                Signature = Base64Url.DecodeFromChars(parts[2]),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON, or claims with other types: the text is not a token.
            return null;
        }
    }

    public bool IsSignedBy(ECDsa key) => Signature.Length == 64 && key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Seconds(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long seconds) ? seconds : null;
}
