using System.Collections;

namespace AppStoreConnect.Uploads;

/// <summary>The secrets of a signed URL and of the headers that go with it. Hosts, proxies, and handlers quote them in their errors, so they are removed from these.</summary>
internal sealed class SignedAddress
{
    private const string Removed = "…";

    // Shorter values are not secrets. Removing them would corrupt ordinary text.
    private const int ShortestSecret = 8;

    // A name and a password are secrets even if they are short.
    private const int ShortestName = 3;

    // The start of a secret that was cut off.
    private const int ShortestPart = 16;

    private readonly List<string> _secrets = [];
    private readonly List<byte[]> _plain;

    internal SignedAddress(string? url, IEnumerable<KeyValuePair<string?, string?>>? headers = null)
    {
        AddUrl(url ?? "");
        foreach ((string? name, string? value) in headers ?? [])
        {
            if (!IsPublic(name ?? ""))
            {
                // A value with parameters contains the signature in one of them.
                Add(value, ShortestSecret);
                foreach (string part in (value ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..], ShortestPart);
                }
            }
        }

        // A secret before its parts.
        _secrets.Sort(static (one, other) => other.Length.CompareTo(one.Length));
        _plain = _secrets.ConvertAll(static secret => new EscapedText(secret).Bytes.ToArray());
    }

    /// <summary>Returns the text without the secrets, however they are escaped, or the text itself if it contains none.</summary>
    internal string RemoveFrom(string text)
    {
        if (_secrets.Count == 0)
        {
            return text;
        }

        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, Removed, StringComparison.Ordinal).Replace(Uri.UnescapeDataString(secret), Removed, StringComparison.Ordinal);
        }

        var escaped = new EscapedText(text);
        bool[]? hidden = null;
        foreach (byte[] secret in _plain)
        {
            for (int at = 0; at < escaped.Bytes.Length; at++)
            {
                ReadOnlySpan<byte> rest = escaped.Bytes[at..];
                int length = rest.CommonPrefixLength(secret);
                if (length > 0 && (length == secret.Length || length >= ShortestPart || (length == rest.Length && length >= ShortestSecret)))
                {
                    hidden ??= new bool[text.Length];
                    hidden.AsSpan(escaped.Place(at, length)).Fill(true);
                    at += length - 1;
                }
            }
        }

        return hidden is null ? text : string.Concat(text.Select((c, i) => !hidden[i] ? c.ToString() : i > 0 && hidden[i - 1] ? "" : Removed));
    }

    /// <summary>
    /// Returns the cause of a failure, or only its message without the secrets if it or an exception inside it quotes them. Also without control characters, which a
    /// host can send in a line that .NET then quotes.
    /// </summary>
    internal Exception? RemoveFrom(Exception? cause)
    {
        if (cause is null)
        {
            return null;
        }

        string all = cause.ToString() + string.Concat(Chain(cause).SelectMany(inner => inner.Data.Cast<DictionaryEntry>()).Select(entry => $"\n{entry.Key}\n{entry.Value}"));
        return ReferenceEquals(RemoveFrom(all), all) && !Chain(cause).Any(inner => inner.Message.Any(char.IsControl))
            ? cause
            : new IOException(string.Concat(RemoveFrom(cause.Message).Select(c => char.IsControl(c) ? ' ' : c)));
    }

    private static IEnumerable<Exception> Chain(Exception cause) =>
        (cause is AggregateException { InnerExceptions: { } several } ? several : cause.InnerException is { } inner ? [inner] : Enumerable.Empty<Exception>()).SelectMany(Chain).Prepend(cause);

    private void AddUrl(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal);
        string all = query < 0 ? "" : url[(query + 1)..];
        Add(all, ShortestSecret);
        foreach (string pair in all.Split('&', '#'))
        {
            string value = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];

            // A short value is only recognized together with its name.
            Add(Uri.UnescapeDataString(value).Length >= ShortestSecret ? value : pair, ShortestSecret);
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length > 0)
        {
            Add(uri.UserInfo, ShortestName);
            Add(uri.UserInfo[(uri.UserInfo.IndexOf(':', StringComparison.Ordinal) + 1)..], ShortestName);
        }
    }

    private void Add(string? secret, int shortest)
    {
        if (secret is not null && Uri.UnescapeDataString(secret).Length >= shortest && !_secrets.Contains(secret))
        {
            _secrets.Add(secret);
        }
    }

    // Headers that describe the body or the connection.
    private static bool IsPublic(string name) => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Connection", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
        || name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase);
}
