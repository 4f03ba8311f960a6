using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec.OpenApi;

namespace AppStoreConnect.Spec;

/// <summary>Finds the locations of JSON pointers in a text.</summary>
public static class JsonPlaces
{
    /// <summary>Returns the line and column of a JSON pointer: of a member's name or an array's item.</summary>
    /// <param name="utf8Json">The text, with or without a byte order mark.</param>
    /// <param name="pointer">The pointer, such as <c>/components/schemas/App</c>. Empty for the whole text.</param>
    /// <returns>
    /// Line and column, starting at 1, in UTF-16 code units. If the text has no such place, or is not JSON before it, the nearest
    /// existing container.
    /// </returns>
    public static (int Line, int Column) Locate(ReadOnlyMemory<byte> utf8Json, string pointer) => Locate(utf8Json, [pointer])[pointer];

    /// <summary>Returns the line and column of each of these JSON pointers. Reads the text once, however many there are.</summary>
    /// <param name="utf8Json">The text, with or without a byte order mark.</param>
    /// <param name="pointers">The pointers.</param>
    /// <inheritdoc cref="Locate(ReadOnlyMemory{byte}, string)" path="/returns"/>
    public static IReadOnlyDictionary<string, (int Line, int Column)> Locate(ReadOnlyMemory<byte> utf8Json, IEnumerable<string> pointers)
    {
        ReadOnlySpan<byte> text = DocumentText.ReplaceHalfCharacters(utf8Json).Span;
        int mark = text.StartsWith(DocumentText.ByteOrderMark) ? DocumentText.ByteOrderMark.Length : 0;
        text = text.Slice(mark);
        var root = new JsonPlace();
        KeyValuePair<string, JsonPlace>[] wanted = [.. pointers.Distinct(StringComparer.Ordinal).Select(pointer => new KeyValuePair<string, JsonPlace>(pointer, root.Descend(pointer)))];
        Find(text, root);
        return ToLines(text, wanted);
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

    private static void Find(ReadOnlySpan<byte> text, JsonPlace root)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DocumentText.MostLevels });
        try
        {
            reader.Read();
            root.Offset = (int)reader.TokenStartIndex;
            Enter(ref reader, root);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a name that is not UTF-8. The places before it are the best available.
        }
    }

    /// <summary>Reads a value and records the offsets of the places to find within it. If several members have the same name, the first one counts.</summary>
    private static void Enter(ref Utf8JsonReader reader, JsonPlace place)
    {
        if (!place.HasChildren || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            reader.Skip();
            return;
        }

        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        for (int index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            int start = (int)reader.TokenStartIndex;
            JsonPlace? child = place.Child(isObject ? reader.GetString()! : index.ToString(CultureInfo.InvariantCulture));
            if (isObject)
            {
                reader.Read();
            }

            if (child is { Offset: null })
            {
                child.Offset = start;
                Enter(ref reader, child);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static Dictionary<string, (int Line, int Column)> ToLines(ReadOnlySpan<byte> text, KeyValuePair<string, JsonPlace>[] wanted)
    {
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.Ordinal);
        (int line, int column, int at) = (1, 1, 0);
        foreach (KeyValuePair<string, JsonPlace> place in wanted.OrderBy(place => place.Value.Nearest))
        {
            ReadOnlySpan<byte> between = text.Slice(at, place.Value.Nearest - at);
            for (int end = between.IndexOf((byte)'\n'); end >= 0; end = between.IndexOf((byte)'\n'))
            {
                (line, column) = (line + 1, 1);
                between = between.Slice(end + 1);
            }

            column += Encoding.UTF8.GetCharCount(between.ToArray());
            at = place.Value.Nearest;
            places.Add(place.Key, (line, column));
        }

        return places;
    }
}
