using System.Text;

namespace AppStoreConnect.Spec.Notation;

/// <summary>A cursor in a line of a surface.</summary>
internal ref struct LineCursor(ReadOnlySpan<char> line, int number, TextPool pool)
{
    private readonly ReadOnlySpan<char> _line = line;
    private readonly TextPool _pool = pool;
    private int _at;

    public int Number { get; } = number;

    public readonly bool IsAtEnd => _at >= _line.Length;

    /// <summary>The next character, or NUL at the end. No line contains NUL.</summary>
    public readonly char Next => _at < _line.Length ? _line[_at] : '\0';

    public readonly bool IsAt(string text) => _line.Slice(_at).StartsWith(text.AsSpan(), StringComparison.Ordinal);

    /// <summary>Whether the rest of the line equals this text.</summary>
    public readonly bool EndsWith(string text) => _line.Length - _at == text.Length && IsAt(text);

    public bool Take(char c)
    {
        if (Next != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool Take(string text)
    {
        if (!IsAt(text))
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    public void Expect(string text)
    {
        if (!Take(text))
        {
            throw Fail($"'{text}'");
        }
    }

    public readonly void ExpectEnd()
    {
        if (!IsAtEnd)
        {
            throw Fail("the end of the line");
        }
    }

    /// <summary>Returns the plain characters from here on. Empty if there are none.</summary>
    public ReadOnlySpan<char> Plain(TokenKind kind)
    {
        int start = _at;
        while (_at < _line.Length && Token.IsPlain(_line[_at], kind))
        {
            _at++;
        }

        return _line.Slice(start, _at - start);
    }

    /// <summary>Returns everything up to one of two characters or the end.</summary>
    public ReadOnlySpan<char> Until(char first, char second)
    {
        ReadOnlySpan<char> rest = _line.Slice(_at);
        int length = rest.IndexOfAny(first, second);
        length = length < 0 ? rest.Length : length;
        _at += length;
        return rest.Slice(0, length);
    }

    /// <summary>Reads a plain or quoted word.</summary>
    public string Word(TokenKind kind, string what)
    {
        if (Next == '"')
        {
            return Quoted();
        }

        ReadOnlySpan<char> text = Plain(kind);
        return text.IsEmpty ? throw Fail(what) : _pool.Get(text);
    }

    public readonly string Pooled(ReadOnlySpan<char> text) => _pool.Get(text);

    public readonly SurfaceFormatException Fail(string expected)
    {
        if (IsAtEnd)
        {
            return new(Number, expected, "the end of the line");
        }

        var found = new StringBuilder().AppendQuoted(_line.Slice(_at, Math.Min(_line.Length - _at, 24)).ToString());
        return new(Number, expected, FormattableString.Invariant($"{found} at column {_at + 1}"));
    }

    private string Quoted()
    {
        Expect("\"");
        var text = new StringBuilder();
        while (true)
        {
            char c = Next;
            if (c is < ' ' or > '~')
            {
                throw Fail("a closing quote, or an escape for this character");
            }

            _at++;
            switch (c)
            {
                case '"':
                    return Whole(text.ToString());
                case '\\':
                    text.Append(Escaped());
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    // An unpaired surrogate could be read here but not written to a document.
    private readonly string Whole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw Fail("both halves of a surrogate pair before this");
            }
        }

        return _pool.Get(text.AsSpan());
    }

    private char Escaped()
    {
        const string Expected = "an escape: \\\", \\\\, \\n or \\u with four digits";
        char c = Next;
        _at++;
        switch (c)
        {
            case '"' or '\\':
                return c;
            case 'n':
                return '\n';
            case 'u' when _at + 4 <= _line.Length
                && int.TryParse(_line.Slice(_at, 4).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code):
                _at += 4;
                return (char)code;
            default:
                _at--;
                throw Fail(Expected);
        }
    }
}
