namespace AppStoreConnect.Testing;

/// <summary>What a token must be to be let in.</summary>
public sealed record AuthorizationRules
{
    /// <summary>Whether every request needs a token; false lets all in unseen.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The <c>aud</c> claim.</summary>
    public string Audience { get; init; } = "appstoreconnect-v1";

    /// <summary>The only <c>kid</c> let in; null for any.</summary>
    public string? KeyId { get; init; }

    /// <summary>The only <c>iss</c> let in; null for any.</summary>
    public string? IssuerId { get; init; }

    /// <summary>The P-256 public key of <see cref="KeyId"/>, as PEM, that signatures are verified with; null to register keys later, if at all.</summary>
    public string? PublicKeyPem { get; init; }

    /// <summary>Whether tokens of keys that are not registered are let in although others are. Their signatures cannot be verified.</summary>
    public bool AnyKey { get; init; }

    /// <summary>The longest <c>exp</c> − <c>iat</c> of a token without scopes.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The longest <c>exp</c> − <c>iat</c> of a token with scopes.</summary>
    public TimeSpan LongestScopedLife { get; init; } = TimeSpan.FromDays(183);
}
