using System.Buffers;
using System.Text;

namespace AppStoreConnect.Http;

/// <summary>
/// Removes tokens from stored parts of a response. Proxies and debug pages echo the request that they received, including its Authorization header, which
/// would then reach messages, logs, and dumps.
/// </summary>
internal sealed class Redaction(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers, IReadOnlyCollection<string> tokens)
{
    internal const string Replacement = "[token removed]";

    // Shorter values are not secrets. Removing them would corrupt ordinary text.
    private const int ShortestSecret = 12;
    private const int ShortestPart = 16;

    private static readonly SearchValues<char> s_base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly SearchValues<char> s_valueEnds = SearchValues.Create("&\"'<>\\ \t\r\n");

    private List<string>? _secrets;

    /// <summary>Returns the text without this call's tokens and without anything else that looks like a token.</summary>
    internal string Clean(string text)
    {
        if (text.Length < ShortestSecret)
        {
            return text;
        }

        foreach (string secret in _secrets ??= Secrets())
        {
            text = text.Replace(secret, Replacement, StringComparison.Ordinal);
        }

        return WithoutSignatures(WithoutTokens(text));
    }

    /// <summary>Whether a header could contain a token. Almost none is long enough.</summary>
    internal static bool CanHoldToken(string value) => value.Length >= ShortestSecret && (value.Length > 100 || value.Contains("eyJ", StringComparison.Ordinal));

    private List<string> Secrets()
    {
        var secrets = new List<string>();
        foreach (string token in tokens)
        {
            secrets.Add(token);

            // The remains of a token that was wrapped or truncated. The signature is what makes a token usable.
            secrets.Add(token[(token.LastIndexOf('.') + 1)..]);
        }

        foreach ((string name, IEnumerable<string> values) in headers ?? [])
        {
            if (OutgoingRequest.IsSecret(name))
            {
                secrets.AddRange(values);
                secrets.AddRange(values.Select(value => value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
            }
        }

        secrets.RemoveAll(secret => secret.Length < ShortestSecret);
        return secrets;
    }

    /// <summary>Returns the text without anything that looks like a token: one from an earlier attempt, for example, or of another user of the proxy.</summary>
    internal static string WithoutTokens(string text)
    {
        // JSON Web Tokens start with {" in base64.
        int start = text.IndexOf("eyJ", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        int done = 0;
        while (start >= 0)
        {
            bool isToken = IsToken(text, start, out int end);
            if (isToken)
            {
                clean.Append(text, done, start - done).Append(Replacement);
                done = end;
            }

            start = text.IndexOf("eyJ", end, StringComparison.Ordinal);
        }

        return clean.Append(text, done, text.Length - done).ToString();
    }

    // The values that sign the URLs of uploads and report files. Whoever has one can use the URL.
    private static string WithoutSignatures(string text)
    {
        StringBuilder? clean = null;
        int done = 0;
        for (int at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', Math.Max(at + 1, done)))
        {
            ReadOnlySpan<char> name = text.AsSpan(done, at - done);
            if (name.EndsWith("signature", StringComparison.OrdinalIgnoreCase) || name.EndsWith("security-token", StringComparison.OrdinalIgnoreCase))
            {
                int length = text.AsSpan(at + 1).IndexOfAny(s_valueEnds);
                (clean ??= new StringBuilder(text.Length)).Append(text, done, at + 1 - done).Append(Replacement);
                done = length < 0 ? text.Length : at + 1 + length;
            }
        }

        return clean is null ? text : clean.Append(text, done, text.Length - done).ToString();
    }

    // Three parts separated by dots. Otherwise, no token can start before the end of the first part either, which keeps the cost linear.
    private static bool IsToken(string text, int start, out int end)
    {
        int at = start;
        end = start;
        for (int part = 0; part < 3; part++)
        {
            int length = text.AsSpan(at).IndexOfAnyExcept(s_base64Url);
            length = length < 0 ? text.Length - at : length;
            end = part == 0 ? at + length : end;
            bool isLast = part == 2;
            if (length < ShortestPart || (!isLast && (at + length >= text.Length || text[at + length] != '.')))
            {
                return false;
            }

            at += length + (isLast ? 0 : 1);
        }

        end = at;
        return true;
    }
}
