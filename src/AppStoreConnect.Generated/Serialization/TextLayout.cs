namespace AppStoreConnect.Serialization;

/// <summary>
/// The text between the values of a small piece of JSON, as one document writes it. The service indents and test data often does not, but each does so
/// consistently. So the whitespace is learned once, and from then on the text is compared as a whole.
/// </summary>
internal ref struct TextLayout
{
    // A piece that does not match (another order, more members) says nothing about the whitespace. Try a few others before giving up.
    private const int Attempts = 16;

    private int _depth;
    private int _failures;

    /// <summary>The text up to the first value.</summary>
    public ReadOnlySpan<byte> Lead;

    /// <summary>The text from the first value to the second, or to the end.</summary>
    public ReadOnlySpan<byte> Middle;

    /// <summary>The text from the second value to the end. Empty if there is only one value.</summary>
    public ReadOnlySpan<byte> Tail;

    /// <summary>Adapts the layout to a nesting depth, because indentation depends on it.</summary>
    /// <param name="depth">The depth of the piece, at least 1.</param>
    /// <param name="text">The document, starting at the piece.</param>
    /// <param name="pattern">The piece without whitespace, with <c>~</c> for the content of each string value.</param>
    public void Fit(int depth, ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        if (depth == _depth)
        {
            return;
        }

        bool isLearned = Learn(text, pattern);
        if (!isLearned)
        {
            // Compact text, which matches only if there is no whitespace.
            Learn(pattern, pattern);
        }

        if (isLearned || ++_failures == Attempts)
        {
            _depth = depth;
            _failures = 0;
        }
    }

    /// <summary>Returns the first value of a piece that starts with this layout. Returns false if the piece must be parsed.</summary>
    public readonly bool TryFirst(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (Lead.IsEmpty || !text.StartsWith(Lead))
        {
            return false;
        }

        value = text[Lead.Length..];
        int end = value.IndexOfAny((byte)'"', (byte)'\\');
        bool isWhole = end >= 0 && value[end] == '"';
        value = isWhole ? value[..end] : default;
        return isWhole;
    }

    private bool Learn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        Lead = Middle = Tail = default;
        int values = 0;
        int start = 0;
        int at = 0;
        bool inString = false;
        foreach (byte expected in pattern)
        {
            if (expected == (byte)'~')
            {
                Keep(values++, text[start..at]);
                int end = text[at..].IndexOfAny((byte)'"', (byte)'\\');
                if (end < 0)
                {
                    return false;
                }

                start = at += end;
                continue;
            }

            while (!inString && at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                at++;
            }

            if (at == text.Length || text[at] != expected)
            {
                return false;
            }

            inString ^= expected == (byte)'"';
            at++;
        }

        Keep(values, text[start..at]);
        return true;
    }

    private void Keep(int index, ReadOnlySpan<byte> piece)
    {
        switch (index)
        {
            case 0:
                Lead = piece;
                break;
            case 1:
                Middle = piece;
                break;
            default:
                Tail = piece;
                break;
        }
    }
}
