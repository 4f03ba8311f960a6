using System.Buffers;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>Reads streams of untrusted length.</summary>
internal static class BoundedReader
{
    /// <summary>Returns the whole content, or null if it is longer than the limit. Reads at most one buffer beyond the limit.</summary>
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
