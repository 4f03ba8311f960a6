using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>Sends a reply, or the part of it that the reply specifies.</summary>
internal static class ReplySender
{
    public static async Task SendAsync(HttpContext context, Reply reply)
    {
        if (reply.CutAfter < 0)
        {
            context.Abort();
            return;
        }

        HttpResponse response = context.Response;
        response.StatusCode = reply.Status;
        if (reply.ContentType is not null)
        {
            response.ContentType = reply.ContentType;
        }

        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (reply.Status is 204 or 205 or 304)
        {
            // Kestrel throws if a body is written to them.
            return;
        }

        long whole = reply.Body.Length * reply.Repeat;
        response.ContentLength = reply.IsChunked ? null : whole;
        await response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        await BodyAsync(context, reply, reply.CutAfter ?? whole).ConfigureAwait(false);
        if (reply.CutAfter is not null)
        {
            context.Abort();
        }
    }

    private static async Task BodyAsync(HttpContext context, Reply reply, long bytes)
    {
        while (bytes > 0)
        {
            ReadOnlyMemory<byte> body = bytes < reply.Body.Length ? reply.Body[..(int)bytes] : reply.Body;
            bytes -= body.Length;
            while (!body.IsEmpty)
            {
                ReadOnlyMemory<byte> chunk = body;
                if (reply.ChunkPause is { } pause)
                {
                    chunk = body[..Math.Min(reply.ChunkSize, body.Length)];
                    await Task.Delay(pause, context.RequestAborted).ConfigureAwait(false);
                }

                await context.Response.BodyWriter.WriteAsync(chunk, context.RequestAborted).ConfigureAwait(false);
                body = body[chunk.Length..];
            }
        }
    }
}
