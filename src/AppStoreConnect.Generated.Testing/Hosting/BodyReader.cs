using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>Reads bodies up to a maximum length.</summary>
internal static class BodyReader
{
    /// <exception cref="BadHttpRequestException">The body is too long, or its framing is invalid.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, long most)
    {
        if (context.Request.ContentLength is null or 0 && context.Request.Headers.TransferEncoding.Count == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        if (context.Request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        PipeReader reader = context.Request.BodyReader;
        ArrayBufferWriter<byte>? body = null;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if ((body?.WrittenCount ?? 0) + result.Buffer.Length > most)
            {
                throw TooLarge(most);
            }

            // Most bodies arrive at once.
            if (body is null && result.IsCompleted)
            {
                byte[] whole = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return whole;
            }

            // Bytes are taken as they arrive, so that Kestrel buffers only a little for each connection.
            body ??= new();
            foreach (ReadOnlyMemory<byte> segment in result.Buffer)
            {
                body.Write(segment.Span);
            }

            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return body.WrittenSpan.ToArray();
            }
        }
    }

    private static BadHttpRequestException TooLarge(long most) => new($"The body is longer than {most} bytes.", StatusCodes.Status413PayloadTooLarge);
}
