using System.Collections.Concurrent;
using System.Globalization;
using AppStoreConnect.Testing.Messages;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Validates the token of a request.</summary>
internal sealed class AuthorizationValidator(AuthorizationRules rules, KeyRing keys, TimeProvider time)
{
    private const int MostTokens = 1000;

    // Signatures are checked once per token, because a client sends the same token thousands of times.
    private readonly ConcurrentDictionary<string, (BearerToken? Token, string? Fault)> _seen = new(StringComparer.Ordinal);

    private int _inspected;

    private readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.Ordinal);

    /// <summary>Returns the error to answer with, or null if the request is authorized.</summary>
    /// <param name="request">The request.</param>
    /// <param name="roles">The roles of the key. Empty for an Admin key.</param>
    public ErrorItem? Validate(RecordedRequest request, out IReadOnlyList<string> roles)
    {
        roles = [];
        if (!rules.Required)
        {
            return null;
        }

        const string Scheme = "Bearer ";
        string? header = request.Header("Authorization");
        if (header is null)
        {
            return Refuse("No Authorization header was sent.");
        }

        if (!header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return Refuse("The Authorization header does not use the Bearer scheme.");
        }

        (BearerToken? token, string? fault) = _seen.GetOrAdd(header[Scheme.Length..], Inspect);
        fault ??= FaultInKey(token!, header[Scheme.Length..]) ?? FaultInTime(token!) ?? FaultInScope(token!, request);
        if (fault is not null)
        {
            return Refuse(fault);
        }

        roles = keys.Find(token!.KeyId)?.Roles ?? [];
        return token.IssuedAt is null ? WithoutIssuedAt() : null;
    }

    private (BearerToken? Token, string? Fault) Inspect(string text)
    {
        // Counted separately, because ConcurrentDictionary locks all its buckets to count.
        if (Interlocked.Increment(ref _inspected) % MostTokens == 0)
        {
            _seen.Clear();
            _verified.Clear();
        }

        BearerToken? token = BearerToken.Parse(text);
        return (token, token is null ? "The token is not a JSON Web Token." : FaultInClaims(token));
    }

    private string? FaultInClaims(BearerToken token) => token switch
    {
        { Algorithm: not "ES256" } => "alg is not ES256.",
        { Type: not "JWT" } => "typ is not JWT.",
        { KeyId: null or "" } => "kid is missing.",
        { HasIssuedAt: true, IssuedAt: null } => "iat is not an integer.",
        { Expires: null } => "exp is missing or not an integer.",
        { Issuer: not null, Subject: not null } => "iss and sub are both given. A key belongs to either a team or a person.",
        { Issuer: null, Subject: not "user" } => "Neither iss nor sub=user is given.",
        _ when token.Audience != rules.Audience => $"aud is not {rules.Audience}.",
        _ when rules.KeyId is not null && token.KeyId != rules.KeyId => "kid is unknown.",
        _ when rules.IssuerId is not null && token.Issuer != rules.IssuerId => "iss is not the issuer of the key.",
        _ when token.Scopes is { Count: 0 } => "scope is empty.",
        _ when token.Expires <= token.IssuedAt => "exp is not after iat.",
        { IssuedAt: { } issued } when (Int128)token.Expires!.Value - issued > (Int128)Longest(token) => "The lifetime of the token is longer than allowed.",
        _ => null,
    };

    /// <summary>Verifies the signer. The signature of a registered key is verified once per token.</summary>
    private string? FaultInKey(BearerToken token, string text)
    {
        if (keys.IsEmpty || (rules.AnyKey && keys.Find(token.KeyId) is null))
        {
            return null;
        }

        return keys.Find(token.KeyId) is not { } key ? "kid is unknown."
            : _verified.GetOrAdd(text, _ => token.IsSignedBy(key.Public)) ? null : "The signature is invalid.";
    }

    private double Longest(BearerToken token) => (token.Scopes is null ? rules.LongestLife : rules.LongestScopedLife).TotalSeconds;

    private string? FaultInTime(BearerToken token)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        return token.IssuedAt > now ? string.Create(CultureInfo.InvariantCulture, $"iat is {token.IssuedAt - now} s in the future.")
            : token.Expires <= now ? "The token has expired."
            : token.IssuedAt is null && (Int128)token.Expires!.Value - now > (Int128)Longest(token) ? "The lifetime of the token is longer than allowed."
            : null;
    }

    /// <summary>A scope names a method, a path, and query parameters that the request must carry.</summary>
    private static string? FaultInScope(BearerToken token, RecordedRequest request)
    {
        return token.Scopes is null || token.Scopes.Any(Allows) ? null : "No scope of the token allows this request.";

        bool Allows(string scope)
        {
            string[] parts = scope.Split(' ', 2);
            string[] target = parts[^1].Split('?', 2);
            return parts.Length == 2 && parts[0] == request.Method && target[0] == request.Path
                && (target.Length == 1 || QueryText.Parse(target[1]).All(request.Parameters.Contains));
        }
    }

    /// <summary>
    /// Apple's documentation requires <c>iat</c>, but the service accepted tokens without it for years (AvdLee/appstoreconnect-swift-sdk#305, #132). So does a lenient service.
    /// </summary>
    private static ErrorItem WithoutIssuedAt() => Refuse("iat is missing.") with { IsTolerable = true };

    private static ErrorItem Refuse(string detail) => new(401, "NOT_AUTHORIZED", "The request is not authenticated", detail);
}
