using System.Buffers;

namespace AppStoreConnect.Http;

/// <summary>A body, or the part of it that was received.</summary>
/// <param name="buffer">Holds the body. Return it with <see cref="BodyReader.Return"/>.</param>
/// <param name="length">The length of the body within the buffer.</param>
/// <param name="isCut">Whether the body continues past the limit.</param>
/// <param name="problem">The problem that ended reading early, or null if the body is complete.</param>
/// <remarks>A class: the runtime compiles the code behind <c>await</c> anew for each struct that a task returns, which takes a tenth of a small program's start.</remarks>
internal sealed class ReadBody(byte[] buffer, int length, bool isCut, Exception? problem)
{
    internal readonly byte[] Buffer = buffer;

    internal readonly int Length = length;

    internal readonly bool IsCut = isCut;

    internal readonly Exception? Problem = problem;
}

/// <summary>Reads a body into a pooled buffer, up to a limit.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    // Larger buffers are not pooled: the pool rounds up to the next power of two and would keep them.
    private const int LargestPooled = 4 * 1024 * 1024;

    /// <summary>Reads until the end, the limit, or a problem. Does not throw, because a partial body is useful, too.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">The maximum number of bytes to read.</param>
    /// <param name="cancellationToken">Cancels reading, which is reported like any other problem.</param>
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

            // One byte more than announced, to see the end without growing. A larger announcement is trusted only once that many bytes have arrived.
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

    /// <summary>Returns a buffer to the pool.</summary>
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
