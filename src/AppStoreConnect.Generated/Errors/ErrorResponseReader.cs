using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Errors;

/// <summary>
/// Reads the <c>errors</c> of a body that may be anything: the service's JSON, a proxy's HTML, half of either, or nothing. Keeps what it could read
/// and never throws.
/// </summary>
internal static class ErrorResponseReader
{
    // More entries than anybody reads; stops a hostile body.
    private const int MaxErrors = 1000;

    internal static IReadOnlyList<ApiError> Read(ReadOnlySpan<byte> utf8)
    {
        var errors = new List<ApiError>();
        var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (NextProperty(ref reader))
                {
                    if (reader.ValueTextEquals("errors"u8))
                    {
                        reader.Read();
                        ReadList(ref reader, utf8, errors, isOutermost: true);
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The body ends or becomes invalid here. The entries before remain, and the exception keeps the body as text.
            return errors;
        }

        return errors;
    }

    // Fills the caller's list entry by entry, so that entries read before a failure remain.
    private static void ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, List<ApiError> errors, bool isOutermost)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject && errors.Count < MaxErrors)
            {
                ReadError(ref reader, utf8, errors, isOutermost);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadError(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, List<ApiError> errors, bool isOutermost)
    {
        var draft = new ErrorDraft { IsOutermost = isOutermost };
        try
        {
            while (NextProperty(ref reader))
            {
                ReadMember(ref reader, utf8, draft);
            }
        }
        finally
        {
            // Also for an entry that the end of the body cut off.
            if (!draft.IsEmpty)
            {
                errors.Add(draft.ToError());
            }
        }
    }

    private static void ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ErrorDraft draft)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            draft.Id = Text(ref reader);
        }
        else if (reader.ValueTextEquals("status"u8))
        {
            draft.Status = Text(ref reader);
        }
        else if (reader.ValueTextEquals("code"u8))
        {
            draft.Code = Text(ref reader);
        }
        else if (reader.ValueTextEquals("title"u8))
        {
            draft.Title = Text(ref reader);
        }
        else if (reader.ValueTextEquals("detail"u8))
        {
            draft.Detail = Text(ref reader);
        }
        else if (reader.ValueTextEquals("source"u8))
        {
            (draft.Pointer, draft.Parameter, _) = Texts(ref reader, "pointer"u8, "parameter"u8, default);
        }
        else if (reader.ValueTextEquals("links"u8))
        {
            (draft.About, draft.Associated, draft.See) = Texts(ref reader, "about"u8, "associated"u8, "see"u8);
        }
        else if (reader.ValueTextEquals("meta"u8))
        {
            ReadMeta(ref reader, utf8, draft);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void ReadMeta(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ErrorDraft draft)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        int start = (int)reader.TokenStartIndex + (utf8.StartsWith("\uFEFF"u8) ? 3 : 0);
        int length = -(int)reader.TokenStartIndex;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("associatedErrors"u8))
            {
                reader.Read();
                ReadAssociated(ref reader, utf8, draft);
            }
            else
            {
                reader.Skip();
            }
        }

        // Only the outermost error keeps the raw text. Keeping it for nested errors too would be quadratic.
        if (draft.IsOutermost || !draft.HasAssociated)
        {
            draft.Meta = Encoding.UTF8.GetString(utf8.Slice(start, length + (int)reader.BytesConsumed));
        }
    }

    private static void ReadAssociated(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ErrorDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (NextProperty(ref reader))
        {
            List<ApiError> list = draft.AssociatedWith(Unescaped(ref reader));
            reader.Read();
            ReadList(ref reader, utf8, list, isOutermost: false);
        }
    }

    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    // Numbers and booleans are taken as their text: a status was seen in both forms.
    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Unescaped(ref reader);
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    // The framework refuses an unpaired half of an emoji, which truncated text can end with. It stays escaped, and the rest is read.
    private static string Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static (string?, string?, string?) Texts(ref Utf8JsonReader reader, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        (string?, string?, string?) texts = default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return texts;
        }

        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals(first))
            {
                texts.Item1 = TextOrHref(ref reader);
            }
            else if (reader.ValueTextEquals(second))
            {
                texts.Item2 = TextOrHref(ref reader);
            }
            else if (!third.IsEmpty && reader.ValueTextEquals(third))
            {
                texts.Item3 = TextOrHref(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return texts;
    }

    // In JSON:API, a link is a URL or an object that contains one. The service sends links.associated in both forms.
    private static string? TextOrHref(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        ahead.Read();
        return ahead.TokenType == JsonTokenType.StartObject ? Texts(ref reader, "href"u8, default, default).Item1 : Text(ref reader);
    }
}
