using System.Buffers;
using AppStoreConnect.Text;

namespace AppStoreConnect.Http;

/// <summary>
/// Decides which headers a caller may set. A line break in a value would end the header and start another header or request with this client's token.
/// .NET's TryAddWithoutValidation does not reject it.
/// </summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> s_valueCharacters = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Checks the caller's headers.</summary>
    /// <exception cref="ArgumentException">A name or value is invalid. The message names the header and never shows the value, which may be a secret.</exception>
    internal static void Check(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach ((string name, IEnumerable<string> values) in headers)
        {
            CheckName(name);
            foreach (string value in values)
            {
                CheckValue(name, value);
            }
        }
    }

    /// <exception cref="ArgumentException">The value is invalid.</exception>
    internal static void CheckValue(string name, string? value)
    {
        if (value is null)
        {
            throw new ArgumentException($"The value of the header {name} is null.", name);
        }

        int at = value.AsSpan().IndexOfAnyExcept(s_valueCharacters);
        if (at >= 0)
        {
            string kind = value[at] switch
            {
                '\r' or '\n' => "a line break, which would start another header or request",
                '\0' => "a NUL character",
                < ' ' or '\x7F' => "a control character",
                _ => "a non-ASCII character, which must be encoded, for example with Uri.EscapeDataString",
            };
            throw new ArgumentException($"The value of the header {name} contains, at index {at}, {kind}. Nothing was sent.", name);
        }
    }

    private static void CheckName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_nameCharacters))
        {
            throw new ArgumentException($"\"{TerminalText.Beginning(name ?? "")}\" is not a header name. Use letters, digits, and hyphens. Nothing was sent.", nameof(name));
        }

        // Conflicting statements about where a request ends enable request smuggling.
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} can't be set, because it follows from the body. Nothing was sent.", nameof(name));
        }
    }
}
