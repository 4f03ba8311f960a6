using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing.Store;

/// <summary>Answers reads: selects the resources, splits them into pages, and writes them.</summary>
internal sealed class StoreReader(StoreContents contents)
{
    private const int UsualPage = 20;
    private readonly StoreQuery _query = new(contents);

    /// <summary>Returns a parameter that cannot be applied to stored resources, or null if all can.</summary>
    public string? NotModeled(StoreRoute route, RecordedRequest request)
    {
        string? type = route.Action == StoreAction.List ? route.Type : route.Data?.ResourceType;
        return type is null ? null : _query.Unknown(type, request.Parameters.Select(parameter => parameter.Key));
    }

    public Reply One(StoreRoute route, RecordedRequest request, StoredResource? resource, int status) =>
        Write(route, request, resource is null ? [] : [resource], status, page: null);

    public Reply List(StoreRoute route, RecordedRequest request, IList<StoredResource> resources) =>
        Page(route, request, _query.Apply(route.Type, request, resources));

    public Reply Related(StoreRoute route, RecordedRequest request, StoredResource from)
    {
        IEnumerable<StoredResource> targets = contents.Relationship(route.Type, route.Relationship!) is { } relationship ? contents.Targets(from, relationship) : [];
        return route.Response!.Property("data")!.Schema.Items is null
            ? Write(route, request, targets.Take(1).ToList(), 200, page: null)
            : Page(route, request, _query.Apply(route.Data!.ResourceType!, request, targets));
    }

    private Reply Page(StoreRoute route, RecordedRequest request, IList<StoredResource> all)
    {
        int limit = int.TryParse(request.Parameter("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Max(asked, 1) : UsualPage;
        int offset = contents.Surroundings.Cursors.Read(request.Parameter(PageCursor.Parameter)) ?? 0;
        string? cursor = offset + limit < all.Count ? contents.Surroundings.Cursors.Write(offset + limit) : null;
        return Write(route, request, all.Skip(offset).Take(limit).ToList(), 200, new(all.Count, limit, cursor));
    }

    private Reply Write(StoreRoute route, RecordedRequest request, IReadOnlyList<StoredResource> resources, int status, StorePage? page)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        var options = new JsonWriterOptions { Indented = contents.Surroundings.Options.Answers.Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            if (!new StoreDocumentWriter(json, contents, route, request).TryWrite(resources, page))
            {
                return StoreErrors.TooLong(request);
            }
        }

        return new Reply { Status = status, ContentType = OperationRoute.Json, Body = buffer.WrittenMemory };
    }
}

/// <summary>Answers with a page of a list.</summary>
internal sealed record StorePage(int Total, int Limit, string? NextCursor);
