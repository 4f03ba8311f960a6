using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Benchmarks.Fake;

/// <summary>The baseline for the fake service: a Kestrel app that returns the same bytes for every request.</summary>
internal static class EmptyApp
{
    private static readonly byte[] s_answer = """{"data":{"type":"apps","id":"1"},"links":{"self":"/v1/apps/1"}}"""u8.ToArray();

    public static async Task<WebApplication> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(static context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = s_answer.Length;
            return context.Response.Body.WriteAsync(s_answer, context.RequestAborted).AsTask();
        });
        await app.StartAsync().ConfigureAwait(false);
        return app;
    }
}
