using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace AppStoreConnect.Requests;

/// <summary>Builds a request's URL in a buffer that each thread keeps. Only the final string is allocated.</summary>
internal struct UrlWriter
{
    private const int FirstBuffer = 512;
    private const int MostKept = 16 * 1024;

    // A character of UTF-16 becomes up to three bytes of UTF-8, each written as %XX.
    private const int MostPerCharacter = 9;

    // RFC 3986's unreserved characters. All others are percent-encoded, including brackets in parameter names.
    private static readonly bool[] s_isUnreserved =
        [.. Enumerable.Range(0, 128).Select(static c => char.IsAsciiLetterOrDigit((char)c) || (char)c is '-' or '.' or '_' or '~')];

    // The runtime would clear a buffer on the stack for every URL.
    [ThreadStatic]
    private static char[]? s_buffer;

    private char[] _buffer;
    private int _length;

    /// <summary>Creates a writer. Finish it on this thread before another one is created: nothing that is called in between may create one.</summary>
    public UrlWriter() => _buffer = s_buffer ??= new char[FirstBuffer];

    /// <summary>Appends text unchanged.</summary>
    public void AppendLiteral(string text)
    {
        text.CopyTo(Room(_length, text.Length).AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Appends text, percent-encoding everything but unreserved characters.</summary>
    /// <returns>Whether the text is valid: not empty, and without unpaired surrogates. If not, the URL is incomplete.</returns>
    public bool TryAppendEscaped(string text)
    {
        int end = AppendValue(text, _length);
        _length = Math.Max(end, _length);
        return end >= 0;
    }

    /// <summary>Appends query parameters.</summary>
    /// <param name="parameters">In turn, the percent-encoded names, and the values: a string, or an array of strings or open enums, which are separated by commas.</param>
    /// <param name="separator">The character before the first parameter. Not written if the URL ends with it or a question mark.</param>
    /// <returns>The index of the first parameter with an invalid value, or -1. If there is one, the URL is incomplete.</returns>
    public int AppendQuery(ReadOnlySpan<object> parameters, char separator)
    {
        // A local, because each piece would wait until the previous one has stored the length.
        int at = _length;
        if (at > 0 && !parameters.IsEmpty && (_buffer[at - 1] == separator || _buffer[at - 1] == '?'))
        {
            separator = _buffer[--at];
        }

        for (int i = 0; i < parameters.Length; i += 2)
        {
            string name = Unsafe.As<string>(parameters[i]);
            char[] buffer = Room(at, name.Length + 2);
            buffer[at++] = separator;
            separator = '&';
            name.CopyTo(buffer.AsSpan(at));
            at += name.Length;
            buffer[at++] = '=';
            at = parameters[i + 1] is string text ? AppendValue(text, at) : AppendValues(name, Unsafe.As<string?[]>(parameters[i + 1]), at);
            if (at < 0)
            {
                return i;
            }
        }

        _length = at;
        return -1;
    }

    /// <summary>Returns the URL. Do not use the writer afterward.</summary>
    public readonly string Finish() => new(_buffer, 0, _length);

    // An open enum is a string and nothing else, so an array of them has the layout of an array of strings: read it as such,
    // instead of compiling this code for each of hundreds of types.
    private int AppendValues(string name, string?[] values, int at)
    {
        if (values.Length == 0 && name.StartsWith("filter", StringComparison.Ordinal))
        {
            return -1;
        }

        for (int i = 0; i < values.Length && at >= 0; i++)
        {
            if (i > 0)
            {
                Room(at, 1)[at++] = ',';
            }

            at = AppendValue(values[i], at);
        }

        return at;
    }

    // Appends a value at a position and returns the position after it, or -1 if it is invalid. Usually, there is room and nothing to encode.
    // Everything else is a separate method, which must not be inlined: this loop would become slower.
    private int AppendValue(string? value, int at)
    {
        if (string.IsNullOrEmpty(value))
        {
            return -1;
        }

        int done = 0;
        char[] buffer = _buffer;
        if (buffer.Length - at >= value.Length)
        {
            Span<char> room = buffer.AsSpan(at, value.Length);
            bool[] isUnreserved = s_isUnreserved;
            for (; done < room.Length; done++)
            {
                char c = value[done];
                if ((uint)c >= (uint)isUnreserved.Length || !isUnreserved[c])
                {
                    break;
                }

                room[done] = c;
            }

            if (done == room.Length)
            {
                return at + done;
            }
        }

        return AppendEncoded(value, done, at + done);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AppendEncoded(string value, int start, int at)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return -1;
        }

        ReadOnlySpan<char> text = value.AsSpan(start);
        char[] buffer = Room(at, text.Length * MostPerCharacter);
        bool[] isUnreserved = s_isUnreserved;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((uint)c >= (uint)isUnreserved.Length)
            {
                if (Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length) != OperationStatus.Done)
                {
                    return -1;
                }

                at = AppendEncoded(rune, buffer, at);
                i += length - 1;
            }
            else if (isUnreserved[c])
            {
                buffer[at++] = c;
            }
            else
            {
                at = AppendEncoded((byte)c, buffer, at);
            }
        }

        return at;
    }

    private static int AppendEncoded(Rune rune, char[] buffer, int at)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
        {
            at = AppendEncoded(b, buffer, at);
        }

        return at;
    }

    private static int AppendEncoded(byte b, char[] buffer, int at)
    {
        buffer[at] = '%';
        buffer[at + 1] = Hex(b >> 4);
        buffer[at + 2] = Hex(b & 15);
        return at + 3;
    }

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    // The buffer, with room for this many characters at a position.
    private char[] Room(int at, int count)
    {
        if (_buffer.Length - at < count)
        {
            Grow(at + count);
        }

        return _buffer;
    }

    private void Grow(int length)
    {
        Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, length));
        if (_buffer.Length <= MostKept)
        {
            s_buffer = _buffer;
        }
    }
}
