using System.Buffers;
using System.Text.Json;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// Compares the client's reader with the framework's reader. The comparison by token shows that <see cref="JsonScanner"/> accepts the same text. The comparison by model uses
/// the same document with whitespace that no shortcut handles, which shows that the shortcuts skip nothing.
/// </summary>
internal static class Agreement
{
    private static readonly byte[][] s_spaces = [.. new[] { " ", "\n", "\t ", "", "\r\n  ", " \n " }.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Returns where the readers disagree on a document, or null if they agree.</summary>
    public static string? Fault(Type type, byte[] json)
    {
        byte[]? spaced = Respaced(json, out string? fault);
        if (fault is not null)
        {
            return fault;
        }

        (byte[]? fast, string? problem) = Written(type, json);
        if (spaced is null)
        {
            return fast is null ? null : "The framework's reader refuses it, and a model was read";
        }

        (byte[]? strict, string? strictProblem) = Written(type, spaced);
        return fast.AsSpan().SequenceEqual(strict) && fast is null == strict is null
            ? null
            : $"In other white space it is another model: {problem ?? Text(fast)}\nand {strictProblem ?? Text(strict)}\n";
    }

    // Returns the tokens with other whitespace, or null if the text is not JSON. Both readers read it in parallel.
    private static byte[]? Respaced(byte[] json, out string? fault)
    {
        ReadOnlySpan<byte> utf8 = ModelJson.WithoutMark(json);
        var strict = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ModelReader.MaxDepth });
        var fast = new JsonScanner(utf8, ModelReader.MaxDepth);
        var text = new ArrayBufferWriter<byte>((json.Length * 2) + 1);
        JsonTokenType last = JsonTokenType.None;
        for (int count = 0; ; count++)
        {
            bool? more = Read(ref strict);
            bool? moreFast = Read(ref fast);
            fault = more != moreFast || (more == true && !IsSame(strict, fast))
                ? $"Token {count} is {strict.TokenType} to the framework's reader and {fast.TokenType} to the client's"
                : null;
            if (fault is not null || more is null)
            {
                return null;
            }

            if (more == false)
            {
                return text.WrittenSpan.ToArray();
            }

            Append(text, strict, last, count);
            last = strict.TokenType;
        }
    }

    private static void Append(ArrayBufferWriter<byte> text, in Utf8JsonReader token, JsonTokenType last, int count)
    {
        bool isEnd = token.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (!isEnd && last is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            text.Write(","u8);
        }

        text.Write(s_spaces[count * 7 % 11 % s_spaces.Length]);
        bool isQuoted = token.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        text.Write(isQuoted ? "\""u8 : default);
        text.Write(token.ValueSpan);
        text.Write(isQuoted ? "\""u8 : default);
        text.Write(token.TokenType == JsonTokenType.PropertyName ? " :"u8 : default);
    }

    private static bool IsSame(in Utf8JsonReader strict, in JsonScanner fast)
    {
        bool hasValue = strict.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.EndObject or JsonTokenType.EndArray);
        int depth = strict.CurrentDepth + (strict.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        return strict.TokenType == fast.TokenType && depth == fast.Depth
            && (!hasValue || (strict.ValueSpan.SequenceEqual(fast.ValueSpan)
                && (strict.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || strict.ValueIsEscaped == fast.ValueIsEscaped)));
    }

    private static bool? Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool? Read(ref JsonScanner reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (byte[]? Json, string? Problem) Written(Type type, byte[] json)
    {
        try
        {
            var model = (Model)Activator.CreateInstance(type)!;
            ModelJson.Read(model, json);
            return (ModelJson.ToUtf8(model), null);
        }
        catch (JsonException problem)
        {
            return (null, problem.Message);
        }
    }

    private static string Text(byte[]? json) => System.Text.Encoding.UTF8.GetString(json ?? []);
}
