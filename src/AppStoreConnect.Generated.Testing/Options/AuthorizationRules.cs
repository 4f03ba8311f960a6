namespace AppStoreConnect.Testing;

/// <summary>The rules that tokens must follow.</summary>
public sealed record AuthorizationRules
{
    /// <summary>Whether every request needs a token. If false, tokens are not checked.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The required <c>aud</c> claim.</summary>
    public string Audience { get; init; } = "appstoreconnect-v1";

    /// <summary>The only accepted <c>kid</c>, or null for any.</summary>
    public string? KeyId { get; init; }

    /// <summary>The only accepted <c>iss</c>, or null for any.</summary>
    public string? IssuerId { get; init; }

    /// <summary>The P-256 public key of <see cref="KeyId"/>, as PEM, for verifying signatures. Null to register keys later or not at all.</summary>
    public string? PublicKeyPem { get; init; }

    /// <summary>Whether to accept tokens of unregistered keys even if other keys are registered. Their signatures cannot be verified.</summary>
    public bool AnyKey { get; init; }

    /// <summary>The maximum lifetime (<c>exp</c> − <c>iat</c>) of a token without scopes.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The maximum lifetime (<c>exp</c> − <c>iat</c>) of a token with scopes.</summary>
    public TimeSpan LongestScopedLife { get; init; } = TimeSpan.FromDays(183);
}
