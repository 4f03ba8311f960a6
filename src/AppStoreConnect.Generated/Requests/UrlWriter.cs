using System.Buffers;
using System.Text;

namespace AppStoreConnect.Requests;

/// <summary>Builds a request's URL on the stack. Only the final string is allocated.</summary>
internal ref struct UrlWriter
{
    // RFC 3986's unreserved characters. All others are percent-encoded, including brackets in parameter names.
    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;

    /// <summary>Creates a writer with the caller's initial buffer, usually on the stack.</summary>
    public UrlWriter(Span<char> buffer) => _buffer = buffer;

    /// <summary>Whether the URL ends with this character. A URL that ends with a question mark needs no other separator.</summary>
    public readonly bool EndsWith(char c) => _length > 0 && (_buffer[_length - 1] == c || (c == '&' && _buffer[_length - 1] == '?'));

    /// <summary>Appends text unchanged.</summary>
    public void AppendLiteral(string text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes the encoded name of a parameter between its separator and <c>=</c>.</summary>
    /// <param name="separator">The separator before it, or U+0000 for none.</param>
    /// <param name="name">The name.</param>
    public void AppendName(char separator, string name)
    {
        Span<char> room = Reserve(name.Length + 2);
        if (separator != '\0')
        {
            room[0] = separator;
            room = room[1..];
            _length++;
        }

        name.CopyTo(room);
        room[name.Length] = '=';
        _length += name.Length + 1;
    }

    /// <summary>Writes the text if all of its characters are unreserved, which is usual.</summary>
    public bool TryAppendUnreserved(string text)
    {
        bool isUnreserved = !text.AsSpan().ContainsAnyExcept(s_unreserved);
        if (isUnreserved)
        {
            AppendLiteral(text);
        }

        return isUnreserved;
    }

    /// <summary>Appends text, percent-encoding everything but unreserved characters.</summary>
    public void AppendEscaped(string text)
    {
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            int end = rest.IndexOfAnyExcept(s_unreserved);
            end = end < 0 ? rest.Length : end;
            rest[..end].CopyTo(Reserve(end));
            _length += end;
            rest = rest[end..];
            if (!rest.IsEmpty)
            {
                rest = rest[AppendEncoded(rest)..];
            }
        }
    }

    /// <summary>Returns the URL. Do not use the writer afterward.</summary>
    public string Finish()
    {
        string url = new(_buffer[.._length]);
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }

        return url;
    }

    // Percent-encodes the first character and returns its length.
    private int AppendEncoded(ReadOnlySpan<char> text)
    {
        if (char.IsAscii(text[0]))
        {
            AppendByte((byte)text[0]);
            return 1;
        }

        Rune.DecodeFromUtf16(text, out Rune rune, out int length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
        {
            AppendByte(b);
        }

        return length;
    }

    private void AppendByte(byte b)
    {
        Span<char> room = Reserve(3);
        room[0] = '%';
        room[1] = Hex(b >> 4);
        room[2] = Hex(b & 15);
        _length += 3;
    }

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    private Span<char> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer[_length..];
    }

    private void Grow(int count)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer[.._length].CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }

        _buffer = _rented = larger;
    }
}
