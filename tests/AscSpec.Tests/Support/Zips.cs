using System.IO.Compression;
using System.Text;

namespace AscSpec.Tests.Support;

/// <summary>Valid and invalid zips.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Returns a zip like Apple's, with the files that macOS adds.</summary>
    public static byte[] Apple(byte[] document) =>
        Of(("openapi.oas.json", document), ("__MACOSX/._openapi.oas.json", Encoding.UTF8.GetBytes("junk")));

    /// <summary>Returns a small zip with a member that is far larger than any document.</summary>
    public static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("openapi.oas.json", CompressionLevel.Fastest).Open();
            byte[] chunk = new byte[1 << 20];
            for (long written = 0; written < size; written += chunk.Length)
            {
                entry.Write(chunk);
            }
        }

        return stream.ToArray();
    }
}
