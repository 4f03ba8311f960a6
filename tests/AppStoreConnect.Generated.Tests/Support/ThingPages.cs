using AppStoreConnect.Http;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Support;

/// <summary>A paged collection of things, as the service returns it and as a builder would list it.</summary>
internal static class ThingPages
{
    internal const string First = "/v1/things?limit=2&filter%5Bname%5D=a";

    internal static AsyncPageable<Resource> List(TestApi api, PagingOptions? options = null, string first = First) => new(
        () => new(first, async (link, cancellationToken) =>
        {
            using ApiResponse response = await api.Adapter.SendAsync(new ApiRequest { Method = HttpMethod.Get, Url = link ?? first }, cancellationToken);
            return ModelJson.Read<Page<Resource>>(response.Body.Span);
        }),
        api.Server.Url.AbsoluteUri,
        options);

    internal static async Task<List<string>> IdsAsync(AsyncPageable<Resource> list)
    {
        var ids = new List<string>();
        await foreach (Resource item in list)
        {
            ids.Add(item.Id);
        }

        return ids;
    }

    // Two things per page. meta.paging.total is missing, because it is optional.
    internal static Func<LoopbackRequest, LoopbackReply> Pages(int count) => request =>
    {
        int cursor = request.Target.IndexOf("cursor=", StringComparison.Ordinal);
        int page = cursor < 0 ? 0 : request.Target[cursor + 7] - '0';
        return Page(2, page + 1 < count ? $"http://{request.Headers["Host"]}/v1/things?cursor={page + 1}&limit=2&filter%5Bname%5D=a" : null, null, page);
    };

    internal static LoopbackReply Page(int items, string? next, int? total, int number = 0)
    {
        string data = string.Join(',', Enumerable.Range(0, items).Select(i => $$"""{"type":"things","id":"{{number}}-{{i}}"}"""));
        string links = next is null ? "{}" : $$"""{"next":"{{next}}"}""";
        string meta = total is null ? "" : $$$""","meta":{"paging":{"total":{{{total}}},"limit":2}}""";
        return LoopbackReply.Json($$"""{"data":[{{data}}],"links":{{links}}{{meta}}}""");
    }
}
