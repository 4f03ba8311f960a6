using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec.OpenApi;

namespace AppStoreConnect.Spec;

/// <summary>Finds the location of a JSON pointer in a text.</summary>
public static class JsonPlaces
{
    /// <summary>Returns the line and column of a JSON pointer: of a member's name or an array's item.</summary>
    /// <param name="utf8Json">The text, with or without a byte order mark.</param>
    /// <param name="pointer">The pointer, such as <c>/components/schemas/App</c>. Empty for the whole text.</param>
    /// <returns>
    /// Line and column, starting at 1, in UTF-16 code units. If the text has no such place, or is not JSON before it, the nearest
    /// existing container.
    /// </returns>
    public static (int Line, int Column) Locate(ReadOnlyMemory<byte> utf8Json, string pointer)
    {
        ReadOnlySpan<byte> text = DocumentText.ReplaceHalfCharacters(utf8Json).Span;
        int mark = text.StartsWith(DocumentText.ByteOrderMark) ? DocumentText.ByteOrderMark.Length : 0;
        text = text.Slice(mark);
        return ToLine(text, (int)Find(text, pointer));
    }

    /// <summary>Returns the line and column at which the text is no longer valid JSON, starting at 1, or null if all of it is valid.</summary>
    /// <param name="utf8Json">The text, with or without a byte order mark.</param>
    public static (int Line, int Column)? Damage(ReadOnlyMemory<byte> utf8Json)
    {
        ReadOnlySpan<byte> text = DocumentText.ReplaceHalfCharacters(utf8Json).Span;
        int mark = text.StartsWith(DocumentText.ByteOrderMark) ? DocumentText.ByteOrderMark.Length : 0;
        var reader = new Utf8JsonReader(text.Slice(mark), new JsonReaderOptions { MaxDepth = DocumentText.MostLevels });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException damage)
        {
            return ((int)(damage.LineNumber ?? 0) + 1, (int)(damage.BytePositionInLine ?? 0) + 1);
        }
    }

    private static long Find(ReadOnlySpan<byte> text, string pointer)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DocumentText.MostLevels });
        long found = 0;
        try
        {
            reader.Read();
            found = reader.TokenStartIndex;
            foreach (string key in pointer.Split('/').Skip(1))
            {
                if (!Enter(ref reader, key.Replace("~1", "/").Replace("~0", "~"), out long start))
                {
                    break;
                }

                found = start;
            }
        }
        catch (JsonException)
        {
            // The last place before the error is the best available.
        }

        return found;
    }

    /// <summary>Moves from an object or array to the value of one member or item.</summary>
    private static bool Enter(ref Utf8JsonReader reader, string key, out long start)
    {
        start = 0;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                start = reader.TokenStartIndex;
                bool found = reader.ValueTextEquals(key);
                reader.Read();
                if (found)
                {
                    return true;
                }

                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray
            && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                start = reader.TokenStartIndex;
                if (index-- == 0)
                {
                    return true;
                }

                reader.Skip();
            }
        }

        return false;
    }

    private static (int Line, int Column) ToLine(ReadOnlySpan<byte> text, int offset)
    {
        int line = 1;
        int start = 0;
        for (int at = text.Slice(0, offset).IndexOf((byte)'\n'); at >= 0;)
        {
            line++;
            start += at + 1;
            at = text.Slice(start, offset - start).IndexOf((byte)'\n');
        }

        return (line, Encoding.UTF8.GetCharCount(text.Slice(start, offset - start).ToArray()) + 1);
    }
}
