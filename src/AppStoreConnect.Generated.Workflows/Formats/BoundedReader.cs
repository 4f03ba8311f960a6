using System.Buffers;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class BoundedReader
{
    /// <summary>The whole content; null if it is longer than the bound, of which no more than one buffer is read beyond it.</summary>
    public static byte[]? Read(Stream stream, int maxBytes)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var content = new MemoryStream();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (content.Length + read > maxBytes)
                {
                    return null;
                }

                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
