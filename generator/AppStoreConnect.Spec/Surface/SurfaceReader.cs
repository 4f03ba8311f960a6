using AppStoreConnect.Spec.Reading;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>Reads the notation that <c>spec/README.md</c> explains.</summary>
public static class SurfaceReader
{
    /// <summary>The surface of Apple's document has 1 MB. Anything beyond this limit is not a surface.</summary>
    private const int MostCharacters = 32 * 1024 * 1024;

    /// <summary>Reads a surface file. Lines can end with <c>\n</c> or <c>\r\n</c>.</summary>
    /// <param name="input">The text, which is left open.</param>
    /// <exception cref="SurfaceFormatException">A line is invalid, or lines are missing or were altered.</exception>
    public static Surface Read(TextReader input)
    {
        var text = new System.Text.StringBuilder();
        char[] buffer = new char[64 * 1024];
        for (int count = input.Read(buffer, 0, buffer.Length); count > 0; count = input.Read(buffer, 0, buffer.Length))
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostCharacters)
            {
                throw new SurfaceFormatException(1, FormattableString.Invariant($"at most {MostCharacters} characters"), "more");
            }
        }

        return Parse(text.ToString());
    }

    /// <summary>Reads the text of a surface file.</summary>
    /// <exception cref="SurfaceFormatException">A line is invalid, or lines are missing or were altered.</exception>
    public static Surface Parse(string text)
    {
        if (text.IndexOf('\r') >= 0)
        {
            text = text.Replace("\r\n", "\n");
        }

        var parser = new SurfaceParser();
        int at = 0;
        for (int number = 1; at < text.Length && !parser.IsInFacts; number++)
        {
            parser.ReadPreamble(NextLine(text, ref at), number);
        }

        parser.ReadFacts(text, at);
        Surface surface = parser.Build();

        // Checked last, because an error in a line is more specific.
        parser.CheckDigest(text, at);
        return surface;
    }

    internal static ReadOnlySpan<char> NextLine(string text, scoped ref int at)
    {
        int end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        at = end + 1;
        return line;
    }
}
