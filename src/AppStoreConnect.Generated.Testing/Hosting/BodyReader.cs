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
        while (true)
        {
            ReadResult result = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (result.Buffer.Length > most)
            {
                throw TooLarge(most);
            }

            if (result.IsCompleted)
            {
                byte[] body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static BadHttpRequestException TooLarge(long most) => new($"The body is longer than {most} bytes.", StatusCodes.Status413PayloadTooLarge);
}
