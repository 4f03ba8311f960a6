using System.Buffers;

namespace AppStoreConnect.Http;

/// <summary>A body as far as it came.</summary>
/// <param name="Buffer">Holds it; to be given back with <see cref="BodyReader.Return"/>.</param>
/// <param name="Length">How much of the buffer is the body.</param>
/// <param name="IsCut">Whether the body goes on past the limit.</param>
/// <param name="Problem">What ended it before its end; null where it is whole.</param>
internal readonly record struct ReadBody(byte[] Buffer, int Length, bool IsCut, Exception? Problem);

/// <summary>Reads a body into a buffer of the pool, up to a limit.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    // Larger ones are not pooled: the pool rounds up to the next power of two, and would keep them.
    private const int LargestPooled = 4 * 1024 * 1024;

    /// <summary>Reads until the end, the limit or a problem. Throws nothing: what has arrived is worth something without the rest.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">How many bytes of it.</param>
    /// <param name="cancellationToken">Cancels the reading, which is a problem like any other.</param>
    internal static async ValueTask<ReadBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        byte[] buffer = [];
        int filled = 0;
        try
        {
            long? announced = content.Headers.ContentLength;
            if (announced == 0)
            {
                return new([], 0, false, null);
            }

            // One byte more than announced, so that the end is seen without growing. More than the bound must have come before it is believed.
            buffer = Rent((int)Math.Min(announced ?? FirstBuffer, Math.Min(LargestPooled - 1, limit)) + 1);
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return new(buffer, filled, false, null);
                    }

                    filled += read;
                    if (filled > limit)
                    {
                        return new(buffer, limit, true, null);
                    }

                    if (filled == buffer.Length)
                    {
                        buffer = Grow(buffer, filled, limit);
                    }
                }
            }
        }
#pragma warning disable CA1031 // Decoders and callers' handlers throw what they like: Brotli's an InvalidOperationException.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(buffer, filled, true, e);
        }
    }

    /// <summary>Gives a buffer back.</summary>
    internal static void Return(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Rent(int size) => size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    private static byte[] Grow(byte[] buffer, int filled, int limit)
    {
        byte[] larger = Rent((int)Math.Min(Math.Min(2L * filled, limit + 1L), Array.MaxLength));
        buffer.AsSpan(0, filled).CopyTo(larger);
        Return(buffer);
        return larger;
    }
}
