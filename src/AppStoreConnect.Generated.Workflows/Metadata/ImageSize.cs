using System.Buffers.Binary;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Reads the size of PNG and JPEG images from their headers.</summary>
internal static class ImageSize
{
    // In a JPEG, thumbnails and color profiles precede the size. A real header has at most a few hundred KB.
    private const int MaxHeadBytes = 1024 * 1024;

    /// <summary>Returns the width and height in pixels, or null if the file is neither a PNG nor a JPEG.</summary>
    public static (int Width, int Height)? Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[Math.Min(file.Length, MaxHeadBytes)];
        file.ReadExactly(head);
        return ReadPng(head) ?? ReadJpeg(head);
    }

    private static (int Width, int Height)? ReadPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && IsPng(head)
            ? (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;

    private static bool IsPng(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && head[12..].StartsWith("IHDR"u8);

    private static (int Width, int Height)? ReadJpeg(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        for (int at = 2; at + 9 <= head.Length && head[at] == 0xFF;)
        {
            byte marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // Start-of-frame markers, without the three markers in that range that mean something else.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }
}
