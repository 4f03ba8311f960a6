using System.Collections.Concurrent;
using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>Says whether a request's token lets it in.</summary>
internal sealed class AuthorizationJudge(AuthorizationRules rules, KeyRing keys, TimeProvider time)
{
    private const int MostTokens = 1000;

    // Signatures are checked once per token: a client sends the same one thousands of times.
    private readonly ConcurrentDictionary<string, (BearerToken? Token, string? Fault)> _seen = new(StringComparer.Ordinal);

    private int _inspected;

    private readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.Ordinal);

    /// <summary>The error to answer with; null where the request may pass.</summary>
    /// <param name="request">The request.</param>
    /// <param name="roles">The roles of its key; empty for an Admin's.</param>
    public ErrorItem? Judge(RecordedRequest request, out IReadOnlyList<string> roles)
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
            return Refuse("The Authorization header is not of the Bearer scheme.");
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
        // Counted here, since a ConcurrentDictionary locks itself whole to count.
        if (Interlocked.Increment(ref _inspected) % MostTokens == 0)
        {
            _seen.Clear();
            _verified.Clear();
        }

        BearerToken? token = BearerToken.Parse(text);
        return (token, token is null ? "The token is no JSON Web Token." : FaultInClaims(token));
    }

    private string? FaultInClaims(BearerToken token) => token switch
    {
        { Algorithm: not "ES256" } => "alg is not ES256.",
        { Type: not "JWT" } => "typ is not JWT.",
        { KeyId: null or "" } => "kid is missing.",
        { HasIssuedAt: true, IssuedAt: null } => "iat is no whole number.",
        { Expires: null } => "exp is missing or no whole number.",
        { Issuer: not null, Subject: not null } => "iss and sub are both given: a key is a team's or a person's.",
        { Issuer: null, Subject: not "user" } => "Neither iss nor sub=user is given.",
        _ when token.Audience != rules.Audience => $"aud is not {rules.Audience}.",
        _ when rules.KeyId is not null && token.KeyId != rules.KeyId => "kid is not known.",
        _ when rules.IssuerId is not null && token.Issuer != rules.IssuerId => "iss is not the key's issuer.",
        _ when token.Scopes is { Count: 0 } => "scope is empty.",
        _ when token.Expires <= token.IssuedAt => "exp is not after iat.",
        { IssuedAt: { } issued } when (Int128)token.Expires!.Value - issued > (Int128)Longest(token) => "The token lives longer than allowed.",
        _ => null,
    };

    /// <summary>Who signed it. A registered key's signature is verified once per token.</summary>
    private string? FaultInKey(BearerToken token, string text)
    {
        if (keys.IsEmpty || (rules.AnyKey && keys.Find(token.KeyId) is null))
        {
            return null;
        }

        return keys.Find(token.KeyId) is not { } key ? "kid is not known."
            : _verified.GetOrAdd(text, _ => token.IsSignedBy(key.Public)) ? null : "The signature does not verify.";
    }

    private double Longest(BearerToken token) => (token.Scopes is null ? rules.LongestLife : rules.LongestScopedLife).TotalSeconds;

    private string? FaultInTime(BearerToken token)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        return token.IssuedAt > now ? string.Create(CultureInfo.InvariantCulture, $"iat is {token.IssuedAt - now} s in the future.")
            : token.Expires <= now ? "The token has expired."
            : token.IssuedAt is null && (Int128)token.Expires!.Value - now > (Int128)Longest(token) ? "The token lives longer than allowed."
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
                && (target.Length == 1 || QueryString.Parse(target[1]).All(request.Parameters.Contains));
        }
    }

    /// <summary>
    /// Apple's page requires <c>iat</c>; clients without it were let in for years (AvdLee/appstoreconnect-swift-sdk#305, #132). A lenient service lets them in too.
    /// </summary>
    private static ErrorItem WithoutIssuedAt() => Refuse("iat is missing.") with { IsTolerable = true };

    private static ErrorItem Refuse(string detail) => new(401, "NOT_AUTHORIZED", "The request is not authenticated", detail);
}
