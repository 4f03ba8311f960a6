using AppStoreConnect.Testing.Messages;

namespace AppStoreConnect.Testing.Store;

/// <content>Links and paging.</content>
internal sealed partial class StoreDocumentWriter
{
    private void Links(StorePage? page)
    {
        string Address(string query) => contents.Surroundings.BaseAddress + request.Path + (query.Length == 0 ? "" : $"?{query}");
        string plain = PageCursor.Without(request.Query);
        json.WriteStartObject("links");
        json.WriteString("self", Address(request.Query));
        if (page is not null)
        {
            json.WriteString("first", Address(plain));
        }

        if (page?.NextCursor is { } cursor)
        {
            json.WriteString("next", Address(PageCursor.With(plain, cursor)));
        }

        json.WriteEndObject();
        if (page is not null && route.Response?.Property("meta")?.Schema.Property("paging")?.Schema is { } paging)
        {
            json.WriteStartObject("meta");
            Paging(page.Total, page.Limit, paging.Property("nextCursor") is null ? null : page.NextCursor);
            json.WriteEndObject();
        }
    }

    private void Paging(int total, int limit, string? cursor)
    {
        json.WriteStartObject("paging");
        json.WriteNumber("total", total);
        json.WriteNumber("limit", limit);
        if (cursor is not null)
        {
            json.WriteString("nextCursor", cursor);
        }

        json.WriteEndObject();
    }
}
