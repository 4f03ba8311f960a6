using System.IO.Compression;

namespace AscSpec.Documents;

/// <summary>
/// Extracts the document from Apple's zip in memory. Nothing is ever extracted to disk. A zip with names that point outside it is still
/// rejected, because it does not come from Apple.
/// </summary>
internal static class ZipDocument
{
    private const int MaxEntries = 1000;
    private const string Preferred = "openapi";

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <param name="zip">The whole zip.</param>
    /// <param name="origin">The origin, for messages.</param>
    /// <returns>The document and its name in the zip.</returns>
    /// <exception cref="ToolException">The zip is damaged or malicious, or has no JSON document.</exception>
    public static (byte[] Document, string Entry) Extract(byte[] zip, string origin)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
            {
                throw new ToolException($"{origin} has {archive.Entries.Count} members, which is too many for Apple's zip");
            }

            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                CheckName(entry.FullName, origin);
            }

            ZipArchiveEntry document = Choose(archive, origin);
            return (Read(document, origin), document.FullName);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new ToolException($"{origin} is a damaged zip: {e.Message}", e);
        }
    }

    private static ZipArchiveEntry Choose(ZipArchive archive, string origin)
    {
        // macOS adds a `__MACOSX/._name` next to each file.
        List<ZipArchiveEntry> documents =
        [
            .. archive.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
                && !entry.Name.StartsWith('.')),
        ];
        return documents switch
        {
            [] => throw new ToolException($"{origin} is a zip without a JSON document in it ({archive.Entries.Count} members)"),
            [var only] => only,
            _ => documents.Where(entry => entry.Name.Contains(Preferred, StringComparison.OrdinalIgnoreCase)).ToList() is [var preferred]
                ? preferred
                : throw new ToolException($"{origin} is a zip with {documents.Count} JSON documents, but not exactly one is named {Preferred}"),
        };
    }

    private static void CheckName(string name, string origin)
    {
        bool escapes = name.Split('/', '\\').Contains("..")
            || name.StartsWith('/') || name.StartsWith('\\')
            || (name.Length > 1 && name[1] == ':')
            || name.Contains('\0', StringComparison.Ordinal);
        if (escapes)
        {
            throw new ToolException($"{origin} is a zip with a member that points outside of it: '{Output.SafeText.Clean(name)}'");
        }
    }

    // The length that the zip declares is not trusted. The actual length counts.
    private static byte[] Read(ZipArchiveEntry entry, string origin)
    {
        if (entry.Length > SpecContentReader.MaxDocumentSize)
        {
            throw TooLarge(entry, origin);
        }

        using Stream content = entry.Open();
        using var document = new MemoryStream((int)entry.Length);
        byte[] buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (document.Length + read > SpecContentReader.MaxDocumentSize)
            {
                throw TooLarge(entry, origin);
            }

            document.Write(buffer, 0, read);
        }

        return document.Length == entry.Length
            ? document.ToArray()
            : throw new ToolException($"{origin} is a damaged zip: '{Output.SafeText.Clean(entry.FullName)}' has {document.Length} bytes instead of {entry.Length}");
    }

    private static ToolException TooLarge(ZipArchiveEntry entry, string origin) =>
        new($"{origin} is a zip whose member '{Output.SafeText.Clean(entry.FullName)}' has more than {SpecContentReader.MaxDocumentSize} bytes after decompression, ten times the size of Apple's document");
}
