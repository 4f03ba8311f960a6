using System.Buffers;

namespace AppStoreConnect.Http;

/// <summary>Reads a body into a buffer of the pool, up to a limit.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;
    private const int MostBelieved = 4 * 1024 * 1024;

    /// <param name="content">The body.</param>
    /// <param name="limit">How many bytes of it.</param>
    /// <param name="keepsPart">Whether what has arrived before the connection broke or time ran out is taken for it, as cut.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The buffer, to be given back; how much of it is the body; whether the body goes on past the limit.</returns>
    internal static async ValueTask<(byte[] Buffer, int Length, bool IsCut)> ReadAsync(HttpContent content, int limit, bool keepsPart, CancellationToken cancellationToken)
    {
        long? announced = content.Headers.ContentLength;
        if (announced == 0)
        {
            return ([], 0, false);
        }

        // One byte more than announced, so that the end is seen without growing. More than the bound must have come before it is believed.
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstBuffer, MostBelieved) + 1);
        int filled = 0;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return (buffer, filled, false);
                    }

                    filled += read;
                    if (filled > limit)
                    {
                        return (buffer, limit, true);
                    }

                    if (filled == buffer.Length)
                    {
                        buffer = Grow(buffer, filled);
                    }
                }
            }
        }
        catch (Exception e) when (keepsPart && e is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            return (buffer, filled, true);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer, int filled)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * filled, Array.MaxLength));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
