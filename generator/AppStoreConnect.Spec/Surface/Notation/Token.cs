using System.Text;

namespace AppStoreConnect.Spec.Notation;

/// <summary>
/// The words of the notation. A word of plain characters is written unchanged. Any other word is quoted, with everything
/// outside printable ASCII escaped, so that no name can break a line, be invisible, or look like another one.
/// </summary>
internal static class Token
{
    private const string Hex = "0123456789abcdef";

    private static readonly TokenKind[] s_plain = MakePlain();

    public static bool IsPlain(char c, TokenKind kind) => c < 128 && (s_plain[c] & kind) != 0;

    public static bool IsPlain(string text, TokenKind kind)
    {
        foreach (char c in text)
        {
            if (!IsPlain(c, kind))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    public static StringBuilder AppendToken(this StringBuilder builder, string text, TokenKind kind) =>
        IsPlain(text, kind) ? builder.Append(text) : builder.AppendQuoted(text);

    public static StringBuilder AppendQuoted(this StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    builder.Append('\\').Append(c);
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    builder.Append(c);
                    break;
                default:
                    builder.Append("\\u").Append(Hex[c >> 12]).Append(Hex[(c >> 8) & 15]).Append(Hex[(c >> 4) & 15]).Append(Hex[c & 15]);
                    break;
            }
        }

        return builder.Append('"');
    }

    private static TokenKind[] MakePlain()
    {
        const TokenKind All = TokenKind.Name | TokenKind.Id | TokenKind.Parameter | TokenKind.Value | TokenKind.Path | TokenKind.MediaType;
        var plain = new TokenKind[128];
        for (char c = '0'; c <= 'z'; c++)
        {
            plain[c] = c is <= '9' or (>= 'A' and <= 'Z') or >= 'a' ? All : 0;
        }

        plain['_'] = plain['-'] = All;
        plain['.'] = All & ~TokenKind.Name;
        plain['/'] = TokenKind.Value | TokenKind.Path | TokenKind.MediaType;
        plain['['] = plain[']'] = TokenKind.Parameter;
        plain[':'] = plain['@'] = TokenKind.Value;
        plain['{'] = plain['}'] = TokenKind.Path;
        plain['+'] = plain['*'] = TokenKind.MediaType;
        return plain;
    }
}
