using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace AppStoreConnect.Serialization;

/// <summary>
/// Reads the tokens of a complete document in memory. It follows the rules of <see cref="Utf8JsonReader"/> but supports no comments,
/// no trailing commas, and no segments. So it is faster, cheap to copy, and can continue after text that was compared as a whole.
/// A document that it rejects is read again by the framework's reader, which reports the error and its position.
/// </summary>
internal ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _maxDepth;

    // The first unread byte, and the value of the token. A string's value excludes its quotes.
    private int _at;
    private int _start;
    private int _end;

    // Whether the innermost open container is an object.
    private bool _isInObject;

    // One bit for each open container: set for an object, clear for an array. The array is for nesting deeper than 64. Copies share it, because
    // they read the same bytes again.
    private ulong _objects;
    private ulong[]? _deepObjects;

    /// <summary>Creates a reader, positioned before the first token.</summary>
    public JsonScanner(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        _utf8 = utf8;
        _maxDepth = maxDepth;
    }

    // Fields, because the runtime would compile an accessor for each before the first document is read.

    /// <summary>The type of the current token.</summary>
    public JsonTokenType TokenType;

    /// <summary>The number of open objects and arrays, including the one that the current token starts.</summary>
    public int Depth;

    /// <summary>Whether the string or name has escapes.</summary>
    public bool ValueIsEscaped;

    /// <summary>The value as it is in the document: a string or name without its quotes, a number.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _utf8[_start.._end];

    /// <summary>The rest of the document after the token.</summary>
    public readonly ReadOnlySpan<byte> Rest => _utf8[_at..];

    /// <summary>Moves to the next token. Returns false at the end of the document.</summary>
    /// <exception cref="JsonException">The document is not JSON.</exception>
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
                if (!_isInObject)
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

    /// <summary>On the start of an object or array, moves to its end. On a name, moves to the end of its value.</summary>
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

    /// <summary>On the start of an object or array, moves to its end and checks that its strings are readable.</summary>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">A string is not valid UTF-8 or contains an invalid escape.</exception>
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

    /// <summary>Continues after text that the caller has compared. The text ends the value of a member.</summary>
    /// <param name="rest">What follows in the document.</param>
    public void PassValue(ReadOnlySpan<byte> rest)
    {
        _at = _utf8.Length - rest.Length;
        TokenType = JsonTokenType.String;
    }

    /// <summary>On the start of an object, moves to its end, which follows text that the caller has compared.</summary>
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

        if (next != (_isInObject ? '}' : ']'))
        {
            Refuse();
        }

        _at++;
        Pop(_isInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
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
        _isInObject = isObject;
        _at++;
        TokenType = isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray;
    }

    private void Pop(JsonTokenType end)
    {
        Depth--;
        _isInObject = Depth > 0 && (Bits(Depth - 1, ref _objects) & (1UL << ((Depth - 1) & 63))) != 0;
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

    /// <exception cref="JsonException">Always thrown, by the framework's reader, with the error and its position.</exception>
    [DoesNotReturn]
    private readonly void Refuse()
    {
        var strict = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = _maxDepth });
        while (strict.Read())
        {
            // Ends at the error.
        }

        throw new JsonException($"The text is not valid JSON near byte {_at}.");
    }
}
