using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace AppStoreConnect.Serialization;

// Reads single tokens and the whitespace between them.
internal ref partial struct JsonScanner
{
    private void ReadValue(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                ReadString();
                TokenType = JsonTokenType.String;
                break;
            case (byte)'{':
                Push(isObject: true);
                break;
            case (byte)'[':
                Push(isObject: false);
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void ReadName()
    {
        ReadString();
        if (Peek() != ':')
        {
            Refuse();
        }

        _at++;
        TokenType = JsonTokenType.PropertyName;
    }

    // Starts on the opening quote and ends after the closing one.
    private void ReadString()
    {
        _start = ++_at;
        ValueIsEscaped = false;
        while (true)
        {
            _at = FindStringEnd(_at);
            byte end = At(_at);
            if (end == '"')
            {
                break;
            }

            if (end != '\\')
            {
                Refuse();
            }

            ValueIsEscaped = true;
            PassEscape();
        }

        _end = _at++;
    }

    private void PassEscape()
    {
        byte kind = At(_at + 1);
        _at += 2;
        if (kind == 'u')
        {
            for (int end = _at + 4; _at < end; _at++)
            {
                if (!char.IsAsciiHexDigit((char)At(_at)))
                {
                    Refuse();
                }
            }
        }
        else if (kind == 0 || !"\"\\/bfnrt"u8.Contains(kind))
        {
            Refuse();
        }
    }

    // Finds the next quote, backslash, or control character.
    private readonly int FindStringEnd(int at)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        for (; at <= utf8.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> some = Vector128.Create(utf8.Slice(at, Vector128<byte>.Count));
            Vector128<byte> ends = Vector128.Equals(some, Vector128.Create((byte)'"')) | Vector128.Equals(some, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(some, Vector128.Create((byte)' '));
            uint mask = ends.ExtractMostSignificantBits();
            if (mask != 0)
            {
                return at + BitOperations.TrailingZeroCount(mask);
            }
        }

        while ((uint)at < (uint)utf8.Length && utf8[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!Rest.StartsWith(literal))
        {
            Refuse();
        }

        _start = _at;
        _end = _at += literal.Length;
        TokenType = type;
    }

    private void ReadNumber()
    {
        int at = _at;
        at += At(at) == '-' ? 1 : 0;
        at = At(at) == '0' ? at + 1 : PassDigits(at);
        if (At(at) == '.')
        {
            at = PassDigits(at + 1);
        }

        if (At(at) is (byte)'e' or (byte)'E')
        {
            at++;
            at += At(at) is (byte)'+' or (byte)'-' ? 1 : 0;
            at = PassDigits(at);
        }

        if (at < _utf8.Length ? ",}] \n\r\t/"u8.IndexOf(_utf8[at]) < 0 : Depth > 0)
        {
            Refuse();
        }

        (_start, _end, _at) = (_at, at, at);
        TokenType = JsonTokenType.Number;
    }

    // Requires at least one digit.
    private readonly int PassDigits(int at)
    {
        int start = at;
        while (char.IsAsciiDigit((char)At(at)))
        {
            at++;
        }

        if (at == start)
        {
            Refuse();
        }

        return at;
    }

    // Moves to the next byte that is not whitespace and returns it, or 0 at the end of the document.
    private byte Peek()
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int at = _at;
        while ((uint)at < (uint)utf8.Length)
        {
            byte next = utf8[at];
            if (next > ' ')
            {
                _at = at;
                return next;
            }

            if (next == '\n')
            {
                at = PassSpaces(at + 1);
            }
            else if (next is (byte)' ' or (byte)'\r' or (byte)'\t')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        _at = at;
        return 0;
    }

    // The indentation of a line.
    private readonly int PassSpaces(int at)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        for (; at <= utf8.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            uint mask = Vector128.Equals(Vector128.Create(utf8.Slice(at, Vector128<byte>.Count)), Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            if (mask != ushort.MaxValue)
            {
                return at + BitOperations.TrailingZeroCount(~mask);
            }
        }

        return at;
    }

    // The byte at an index, or 0 after the end, which no rule accepts.
    private readonly byte At(int at) => (uint)at < (uint)_utf8.Length ? _utf8[at] : (byte)0;
}
