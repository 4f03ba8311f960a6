using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>The paging information (<c>meta.paging</c>) of a page or a relationship.</summary>
public sealed class PagingInfo
{
    internal static readonly MemberTable Names = new("total limit nextCursor"u8);

    /// <summary>The total number of items, or null if the service did not report it.</summary>
    public int? Total { get; init; }

    /// <summary>The maximum number of items per page, or null if the service did not report it.</summary>
    public int? Limit { get; init; }

    /// <summary>The service's cursor for the next page, or null on the last page. Follow the page's next link instead of building one from the cursor.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Writes it as a member of <c>meta</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="others">The members that have no property.</param>
    internal void Write(ref ModelWriter writer, UntypedObject? others)
    {
        ulong written = 0;
        writer.Json.WriteStartObject("paging"u8);
        if (Total is { } total)
        {
            writer.Json.WriteNumber(Names.Encoded(0), total);
            written |= 1;
        }

        if (Limit is { } limit)
        {
            writer.Json.WriteNumber(Names.Encoded(1), limit);
            written |= 1 << 1;
        }

        if (NextCursor is { } cursor)
        {
            writer.Json.WriteString(Names.Encoded(2), cursor);
            written |= 1 << 2;
        }

        writer.Others(others?.GetValue(), Names, written);
        writer.Json.WriteEndObject();
    }
}
