using System.Globalization;
using AppStoreConnect.Benchmarks.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>
/// Serves the programs on loopback with prepared pages, one created resource, and one error. The tests' fake service would take most of the measured time,
/// because it validates each request and generates each response. tests/AppStoreConnect.AheadOfTime.Tests verifies the requests of a published program
/// against Apple's document.
/// </summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    /// <summary>The path of a small sparse page, followed by its number of apps.</summary>
    public const string SparsePath = "/v1/apps?limit=25";
    public const int SparseLimit = 25;

    private const int Pages = 10;
    private readonly WebApplication _host;

    private LoopbackService(WebApplication host) => _host = host;

    /// <summary>The address that the service listens on.</summary>
    public string Address => _host.Urls.First();

    public static async Task<LoopbackService> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication host = builder.Build();
        var service = new LoopbackService(host);
        byte[] small = SamplePages.Full(20, next: null);
        byte[] sparse = SamplePages.Sparse(SparseLimit);
        byte[][] pages = [];
        host.MapGet("/v1/apps", (string? cursor, int limit) =>
        {
            int index = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
            return Json(limit switch { 20 => small, SparseLimit => sparse, _ => pages[index] });
        });
        host.MapGet("/v1/apps/missing", static () => Json(
            """{"errors":[{"id":"1","status":"404","code":"NOT_FOUND","title":"There is no such resource","detail":"There is no app 'missing'"}]}"""u8.ToArray(), 404));
        host.MapPost("/v1/bundleIds", static () => Json(
            """{"data":{"type":"bundleIds","id":"B1","attributes":{"name":"My App","identifier":"com.example.app","platform":"IOS"}}}"""u8.ToArray(), 201));
        await host.StartAsync().ConfigureAwait(false);
        pages = [.. Enumerable.Range(1, Pages).Select(page =>
            SamplePages.Full(200, page == Pages ? null : $"{service.Address}/v1/apps?cursor={page}&limit=200"))];
        return service;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static JsonAnswer Json(byte[] body, int status = 200) => new JsonAnswer(body, status);

    private sealed class JsonAnswer(byte[] body, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json";
            httpContext.Response.ContentLength = body.Length;
            await httpContext.Response.Body.WriteAsync(body).ConfigureAwait(false);
        }
    }
}
