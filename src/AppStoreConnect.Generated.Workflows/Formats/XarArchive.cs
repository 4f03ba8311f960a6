using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>
/// Reads xar archives, the format of .pkg files: a header, a table of contents (XML, compressed with zlib), and the files' bytes one after another (the heap).
/// The archive is not trusted: sizes are limited, and every offset is checked against the file.
/// </summary>
internal sealed class XarArchive
{
    private const int HeaderLength = 28;
    private const int MaxTableBytes = 16 * 1024 * 1024;
    private const int MaxEntries = 100_000;
    private const int MaxDepth = 64;

    private readonly Stream _file;
    private readonly long _heap;

    private XarArchive(Stream file, long heap, IReadOnlyList<XarEntry> entries)
    {
        _file = file;
        _heap = heap;
        Entries = entries;
    }

    /// <summary>The files, without folders, in the order of the table of contents.</summary>
    public IReadOnlyList<XarEntry> Entries { get; }

    /// <summary>Reads the table of contents.</summary>
    /// <exception cref="InvalidDataException">The file is not a xar archive or exceeds the limits.</exception>
    public static XarArchive Open(Stream file)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("xar!"u8))
        {
            throw new InvalidDataException("it has no header.");
        }

        int headerLength = BinaryPrimitives.ReadUInt16BigEndian(header[4..]);
        ulong compressed = BinaryPrimitives.ReadUInt64BigEndian(header[8..]);
        if (headerLength < HeaderLength || compressed is 0 or > MaxTableBytes || (ulong)headerLength + compressed > (ulong)file.Length)
        {
            throw new InvalidDataException("its table of contents is outside the file or too large.");
        }

        byte[] packed = new byte[compressed];
        file.Position = headerLength;
        file.ReadExactly(packed);
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] table = BoundedReader.Read(zlib, MaxTableBytes) ?? throw new InvalidDataException($"its table of contents is larger than {MaxTableBytes} bytes.");
        return new(file, headerLength + (long)compressed, ReadTable(table));
    }

    /// <summary>Returns the content of a file.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="maxBytes">The maximum number of bytes.</param>
    /// <exception cref="InvalidDataException">The file is outside the archive, exceeds the maximum, or uses an unsupported compression.</exception>
    public byte[] Extract(XarEntry entry, int maxBytes)
    {
        if (entry.Offset < 0 || entry.Length < 0 || entry.Length > maxBytes || entry.Offset > _file.Length - _heap - entry.Length)
        {
            throw new InvalidDataException($"'{entry.Path}' is outside the archive or larger than {maxBytes} bytes.");
        }

        byte[] packed = new byte[entry.Length];
        _file.Position = _heap + entry.Offset;
        _file.ReadExactly(packed);
        switch (entry.Encoding)
        {
            case null or "application/octet-stream":
                return packed;
            case "application/x-gzip":
                // The format's name for zlib.
                using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
                {
                    return BoundedReader.Read(zlib, maxBytes) ?? throw new InvalidDataException($"'{entry.Path}' is larger than {maxBytes} bytes after decompression.");
                }

            default:
                throw new InvalidDataException($"'{entry.Path}' is compressed with {entry.Encoding}, which is not supported.");
        }
    }

    private static List<XarEntry> ReadTable(byte[] table)
    {
        var entries = new List<XarEntry>();
        var open = new Stack<XarEntryDraft>();
        try
        {
            using XmlReader xml = SafeXml.CreateReader(table);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "file")
                {
                    Close(open.TryPop(out XarEntryDraft? file) ? file : throw new InvalidDataException("its table of contents ends a file that it did not begin."), open, entries);
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadElement(xml, open, entries);
                }
            }
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"its table of contents cannot be read: {e.Message}", e);
        }

        return entries;
    }

    private static void ReadElement(XmlReader xml, Stack<XarEntryDraft> open, List<XarEntry> entries)
    {
        if (xml.LocalName == "file")
        {
            if (open.Count == MaxDepth || entries.Count == MaxEntries)
            {
                throw new InvalidDataException("its table of contents has too many files or folders that are nested too deeply.");
            }

            if (!xml.IsEmptyElement)
            {
                open.Push(new(xml.Depth));
            }

            return;
        }

        if (open.TryPeek(out XarEntryDraft? file))
        {
            file.ReadElement(xml);
        }
    }

    private static void Close(XarEntryDraft file, Stack<XarEntryDraft> folders, List<XarEntry> entries)
    {
        // The stack returns folders from last to first.
        if (file.ToEntry(folders.Reverse().Select(folder => folder.Name ?? "")) is { } entry)
        {
            entries.Add(entry);
        }
    }
}
