using System.Buffers.Binary;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>
/// Limits what <see cref="System.IO.Compression.ZipArchive"/> reads: it keeps the whole list of files in memory.
/// </summary>
internal static class ZipLimits
{
    private const int EndLength = 22;
    private const int MaxCommentLength = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const uint EndSignature = 0x06054b50;
    private const uint LocatorSignature = 0x07064b50;
    private const uint End64Signature = 0x06064b50;

    /// <summary>Throws if the list of files exceeds the limit. Leaves the file at its start.</summary>
    /// <exception cref="InvalidDataException">The archive has no end record, which means that it is truncated.</exception>
    public static void EnsureDirectoryFits(string path, FileStream file, long maxBytes)
    {
        // The list extends from its start to the end of the file. The length and count in the archive are not needed.
        long bytes = file.Length - FindDirectory(file);
        file.Position = 0;
        if (bytes < 0)
        {
            throw new InvalidDataException("its list of files starts after its end.");
        }

        if (bytes > maxBytes)
        {
            throw new AppPackageException(path, $"the zip archive's list of files has {bytes} bytes. The maximum is {maxBytes}. An app with so many files cannot be uploaded.");
        }
    }

    private static long FindDirectory(FileStream file)
    {
        int length = (int)Math.Min(file.Length, EndLength + MaxCommentLength + LocatorLength);
        byte[] tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        for (int at = length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature)
            {
                uint offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
                return offset == uint.MaxValue ? FindDirectory64(file, tail, at) : offset;
            }
        }

        throw new InvalidDataException("its end record is missing.");
    }

    private static long FindDirectory64(FileStream file, byte[] tail, int end)
    {
        int locator = end - LocatorLength;
        if (locator < 0 || BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(locator)) != LocatorSignature)
        {
            throw new InvalidDataException("its 64-bit end record is missing.");
        }

        long at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        Span<byte> end64 = stackalloc byte[56];
        if (at < 0 || at > file.Length - end64.Length)
        {
            throw new InvalidDataException("its 64-bit end record is outside the file.");
        }

        file.Position = at;
        file.ReadExactly(end64);
        return BinaryPrimitives.ReadUInt32LittleEndian(end64) == End64Signature
            ? BinaryPrimitives.ReadInt64LittleEndian(end64[48..])
            : throw new InvalidDataException("its 64-bit end record is missing.");
    }
}
