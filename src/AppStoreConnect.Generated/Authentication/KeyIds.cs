namespace AppStoreConnect.Authentication;

/// <summary>Cleans up and checks key ids and issuer ids, which users copy from web pages, quote in shells, and sometimes swap.</summary>
internal static class KeyIds
{
    /// <summary>Returns the id without surrounding whitespace, quotes, and invisible characters, or null if nothing is left.</summary>
    internal static string? Clean(string? id)
    {
        ReadOnlySpan<char> clean = Trim(id);
        while (clean.Length > 1 && IsQuoted(clean[0], clean[^1]))
        {
            clean = Trim(clean[1..^1]);
        }

        return clean.IsEmpty ? null : clean.Length == id!.Length ? id : clean.ToString();
    }

    /// <summary>Cleans an issuer id as <see cref="Clean"/> does. Also removes whitespace and invisible characters within a UUID.</summary>
    internal static string? CleanIssuer(string? id)
    {
        string? clean = Clean(id);
        if (clean is null || Guid.TryParse(clean, out _))
        {
            return clean;
        }

        string visible = string.Concat(clean.Where(c => !IsInvisible(c)));
        return Guid.TryParse(visible, out _) ? visible : clean;
    }

    /// <exception cref="AppStoreConnectKeyException">The ids cannot belong to one key.</exception>
    internal static void Check(string keyId, string? issuerId)
    {
        if (keyId.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.InvalidId, "The key id contains a space, a line end, or an invisible character. Copy it again.");
        }

        if (Guid.TryParse(keyId, out _))
        {
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.IdsSwapped,
                "The key id is a UUID, which is what an issuer id looks like. A key id has ten letters and digits, such as 2X9R4HXF34. "
                + (issuerId is null || Guid.TryParse(issuerId, out _) ? "Pass the id of the key." : "The two seem to be swapped."));
        }

        if (issuerId is not null && string.Equals(keyId, issuerId, StringComparison.Ordinal))
        {
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.IdsSwapped, "The key id and the issuer id are the same. In App Store Connect, the issuer id is the UUID above the list of keys, and the key id is shown next to the key.");
        }
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsInvisible(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsInvisible(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private static bool IsQuoted(char first, char last) => (first, last) is ('"', '"') or ('\'', '\'') or ('`', '`')
        or ('\u201C', '\u201D') or ('\u201E', '\u201C') or ('\u2018', '\u2019') or ('\u00AB', '\u00BB') or ('<', '>');
}
