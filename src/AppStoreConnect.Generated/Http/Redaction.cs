using System.Buffers;
using System.Text;

namespace AppStoreConnect.Http;

/// <summary>
/// Takes tokens out of what is kept of an answer. Proxies and debug pages repeat the request that they were sent, its Authorization header included, and from there it would
/// get into messages, logs and dumps.
/// </summary>
internal sealed class Redaction(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers, IReadOnlyCollection<string> tokens)
{
    internal const string Replacement = "[token removed]";

    // Shorter ones are no secrets, and would tear ordinary text apart.
    private const int ShortestSecret = 12;
    private const int ShortestPart = 16;

    private static readonly SearchValues<char> s_base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private List<string>? _secrets;

    /// <summary>The text without the tokens of this call, and without anything else that looks like one.</summary>
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

        return WithoutTokens(text);
    }

    /// <summary>Whether a header could hold a token: nearly none is long enough.</summary>
    internal static bool CanHoldToken(string value) => value.Length >= ShortestSecret && (value.Length > 100 || value.Contains("eyJ", StringComparison.Ordinal));

    private List<string> Secrets()
    {
        var secrets = new List<string>();
        foreach (string token in tokens)
        {
            secrets.Add(token);

            // What remains of one that was wrapped or cut: the signature is what makes it a token.
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

    // JSON Web Tokens begin with {" in base64: those of an attempt before, or of whoever else uses the proxy.
    private static string WithoutTokens(string text)
    {
        int start = text.IndexOf("eyJ", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        int done = 0;
        while (start >= 0)
        {
            int end = TokenEnd(text, start);
            if (end > 0)
            {
                clean.Append(text, done, start - done).Append(Replacement);
                done = end;
            }

            int next = end > 0 ? end : start + 3;
            start = text.IndexOf("eyJ", next, StringComparison.Ordinal);
        }

        return clean.Append(text, done, text.Length - done).ToString();
    }

    // Three parts with a point between; 0 where there is no token.
    private static int TokenEnd(string text, int start)
    {
        int at = start;
        for (int part = 0; part < 3; part++)
        {
            int length = text.AsSpan(at).IndexOfAnyExcept(s_base64Url);
            length = length < 0 ? text.Length - at : length;
            bool isLast = part == 2;
            if (length < ShortestPart || (!isLast && (at + length >= text.Length || text[at + length] != '.')))
            {
                return 0;
            }

            at += length + (isLast ? 0 : 1);
        }

        return at;
    }
}
