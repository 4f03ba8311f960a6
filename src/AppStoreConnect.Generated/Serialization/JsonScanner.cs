using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace AppStoreConnect.Serialization;

/// <summary>
/// Reads the tokens of a whole document that is in memory. It does what <see cref="Utf8JsonReader"/> does, for one kind of document only: no comments,
/// no trailing commas, no segments. That makes it faster, cheap to copy, and able to go on behind text that was compared as a whole.
/// What it does not accept, the framework's reader reads again from the beginning, and says what is wrong and where.
/// </summary>
internal ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _maxDepth;

    // The first byte that was not read, and the value of the token: a string's is within its quotes.
    private int _at;
    private int _start;
    private int _end;

    // One bit for each open object or array: whether it is an object. The array is for what nests deeper than 64; copies share it, since
    // what they read again is the same.
    private ulong _objects;
    private ulong[]? _deepObjects;

    /// <summary>A reader that stands before the first token.</summary>
    public JsonScanner(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        _utf8 = utf8;
        _maxDepth = maxDepth;
    }

    /// <summary>What it stands on.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>How many objects and arrays are open, the one it stands on included if it stands on a beginning.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the string or name has escapes.</summary>
    public bool ValueIsEscaped { get; private set; }

    /// <summary>The value as it is in the document: a string or name without its quotes, a number.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _utf8[_start.._end];

    /// <summary>The document behind the token.</summary>
    public readonly ReadOnlySpan<byte> Rest => _utf8[_at..];

    /// <summary>Whether the innermost open one is an object.</summary>
    private bool IsInObject { get; set; }

    /// <summary>Goes to the next token; false at the end of the document.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public bool Read()
    {
        byte next = Peek();
        switch (TokenType)
        {
            case JsonTokenType.None:
            case JsonTokenType.PropertyName:
                ReadValue(next);
                return true;
            case JsonTokenType.StartObject:
                if (next == '"')
                {
                    ReadName();
                    return true;
                }

                break;
            case JsonTokenType.StartArray:
                if (next != ']')
                {
                    ReadValue(next);
                    return true;
                }

                break;
            default:
                if (next != ',' || Depth == 0)
                {
                    break;
                }

                _at++;
                next = Peek();
                if (!IsInObject)
                {
                    ReadValue(next);
                }
                else if (next == '"')
                {
                    ReadName();
                }
                else
                {
                    Refuse();
                }

                return true;
        }

        return ReadEnd(next);
    }

    /// <summary>Goes to the end of the object or array that it stands on the beginning of, or of the one that belongs to the name it stands on.</summary>
    public void Skip()
    {
        if (TokenType == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int outer = Depth - 1;
            do
            {
                Read();
            }
            while (Depth > outer);
        }
    }

    /// <summary>Goes to the end of the object or array that it stands on the beginning of, and makes sure that its strings can be read later.</summary>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">A string is not valid UTF-8, or an escape of it is not of Unicode.</exception>
    public ReadOnlySpan<byte> SkipSound()
    {
        int start = _at - 1;
        int outer = Depth - 1;
        do
        {
            Read();
            if (TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (ValueIsEscaped || !Utf8.IsValid(ValueSpan)))
            {
                Strict().GetString();
            }
        }
        while (Depth > outer);
        return _utf8[start.._at];
    }

    /// <summary>Goes on behind text that the caller has compared, which ends the value of a member.</summary>
    /// <param name="rest">What follows in the document.</param>
    public void PassValue(ReadOnlySpan<byte> rest)
    {
        _at = _utf8.Length - rest.Length;
        TokenType = JsonTokenType.String;
    }

    /// <summary>Goes to the end of the object that it stands on the beginning of, behind text that the caller has compared.</summary>
    /// <param name="rest">What follows the object in the document.</param>
    public void PassObject(ReadOnlySpan<byte> rest)
    {
        _at = _utf8.Length - rest.Length;
        Pop(JsonTokenType.EndObject);
    }

    private bool ReadEnd(byte next)
    {
        if (Depth == 0)
        {
            if (_at < _utf8.Length)
            {
                Refuse();
            }

            return false;
        }

        if (next != (IsInObject ? '}' : ']'))
        {
            Refuse();
        }

        _at++;
        Pop(IsInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
        return true;
    }

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

    // Stands on the quote; afterwards, behind the other one.
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

    // The next quote, backslash or control character.
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
                return at + System.Numerics.BitOperations.TrailingZeroCount(mask);
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

        if (at < _utf8.Length && !",}] \n\r\t/"u8.Contains(_utf8[at]))
        {
            Refuse();
        }

        (_start, _end, _at) = (_at, at, at);
        TokenType = JsonTokenType.Number;
    }

    // One at least.
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

    private void Push(bool isObject)
    {
        if (Depth == _maxDepth)
        {
            Refuse();
        }

        ref ulong bits = ref Bits(Depth, ref _objects);
        ulong bit = 1UL << (Depth & 63);
        bits = isObject ? bits | bit : bits & ~bit;
        Depth++;
        IsInObject = isObject;
        _at++;
        TokenType = isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray;
    }

    private void Pop(JsonTokenType end)
    {
        Depth--;
        IsInObject = Depth > 0 && (Bits(Depth - 1, ref _objects) & (1UL << ((Depth - 1) & 63))) != 0;
        TokenType = end;
    }

    private ref ulong Bits(int depth, ref ulong first)
    {
        if (depth < 64)
        {
            return ref first;
        }

        _deepObjects ??= new ulong[(_maxDepth + 63) / 64];
        return ref _deepObjects[depth / 64];
    }

    // The next byte that is not white space, where it goes to; 0 at the end of the document.
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
                return at + System.Numerics.BitOperations.TrailingZeroCount(~mask);
            }
        }

        return at;
    }

    // The byte at a place; 0 behind the end, which no rule accepts.
    private readonly byte At(int at) => (uint)at < (uint)_utf8.Length ? _utf8[at] : (byte)0;

    /// <exception cref="JsonException">Always: the framework's reader says what is wrong, and where.</exception>
    [DoesNotReturn]
    private readonly void Refuse()
    {
        var strict = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = _maxDepth });
        while (strict.Read())
        {
            // Up to what is wrong.
        }

        throw new JsonException($"The text is not valid JSON near byte {_at}.");
    }
}
