using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Creates a reader, positioned before the first token.</summary>
    public JsonScanner(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        _utf8 = utf8;
        _maxDepth = maxDepth;
    }

    /// <summary>The type of the current token.</summary>
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
    /// <exception cref="JsonException">The file is not JSON.</exception>
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
