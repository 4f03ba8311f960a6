using System.Text.Json;

namespace AppStoreConnect;

/// <summary>The <c>meta.paging</c> of a page or a relationship.</summary>
public sealed class PagingInfo
{
    /// <summary>How many there are in all; null where the service does not say, which happens.</summary>
    public int? Total { get; init; }

    /// <summary>The greatest count a page holds; null where the service does not say.</summary>
    public int? Limit { get; init; }

    /// <summary>The service's own mark of the next page; null on the last one. Follow the page's next link rather than this.</summary>
    public string? NextCursor { get; init; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("paging"u8);
        if (Total is { } total)
        {
            json.WriteNumber("total"u8, total);
        }

        if (Limit is { } limit)
        {
            json.WriteNumber("limit"u8, limit);
        }

        if (NextCursor is { } cursor)
        {
            json.WriteString("nextCursor"u8, cursor);
        }

        json.WriteEndObject();
    }
}
