namespace AppStoreConnect.Serialization;

/// <summary>
/// The text between the values of a small piece of JSON, as one document writes it. The service indents, test data often does not, and each does so
/// in the same way from its first resource to its last. So the white space is learned once, and the text is compared whole from then on.
/// </summary>
internal ref struct TextLayout
{
    // A piece that does not fit (another order, more members) says nothing about the white space: try some others before giving up.
    private const int Attempts = 16;

    private int _depth;
    private int _failures;

    /// <summary>Up to the first value.</summary>
    public ReadOnlySpan<byte> Lead { get; private set; }

    /// <summary>From the first value to the second, or to the end.</summary>
    public ReadOnlySpan<byte> Middle { get; private set; }

    /// <summary>From the second value to the end; empty if there is one value only.</summary>
    public ReadOnlySpan<byte> Tail { get; private set; }

    /// <summary>Makes the layout the one of a nesting depth, where documents indent differently.</summary>
    /// <param name="depth">The depth of the piece, at least 1.</param>
    /// <param name="text">The document from the piece on.</param>
    /// <param name="pattern">The piece without white space, with <c>~</c> for the content of each string that is a value.</param>
    public void Fit(int depth, ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        if (depth == _depth)
        {
            return;
        }

        bool isLearned = Learn(text, pattern);
        if (!isLearned)
        {
            // Compact text, which matches if there is no white space, and nothing otherwise.
            Learn(pattern, pattern);
        }

        if (isLearned || ++_failures == Attempts)
        {
            _depth = depth;
            _failures = 0;
        }
    }

    /// <summary>The first value of a piece that begins as this layout does; false where it has to be read.</summary>
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
