using System.Xml;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>A file of a xar archive.</summary>
/// <param name="Path">The folders and name, separated by slashes.</param>
/// <param name="Offset">The offset from the start of the heap.</param>
/// <param name="Length">The length in the heap in bytes.</param>
/// <param name="Encoding">The compression as a media type, or null if there is none.</param>
internal sealed record XarEntry(string Path, long Offset, long Length, string? Encoding);

/// <summary>A <c>file</c> element of a xar archive's table of contents while it is being read.</summary>
/// <param name="depth">The depth of the element.</param>
internal sealed class XarEntryDraft(int depth)
{
    // File systems take 255; a longer one would be part of the path of each file in the folder.
    private const int LongestName = 1024;

    private bool _isData;
    private long? _offset;
    private long? _length;
    private string? _encoding;

    public string? Name { get; private set; }

    /// <summary>Reads a child element. Extended attributes also have offsets and lengths, which are not those of the file.</summary>
    public void ReadElement(XmlReader xml)
    {
        if (xml.Depth == depth + 1)
        {
            _isData = xml.LocalName == "data";
            if (xml.LocalName == "name")
            {
                Name ??= Text(xml) is { Length: <= LongestName } name ? name : throw new InvalidDataException("its table of contents has a longer file name than any file system takes.");
            }
        }
        else if (_isData && xml.Depth == depth + 2)
        {
            switch (xml.LocalName)
            {
                case "offset": _offset ??= Number(xml); break;
                case "length": _length ??= Number(xml); break;
                case "encoding": _encoding ??= xml.GetAttribute("style"); break;
            }
        }
    }

    /// <summary>Returns the file, or null for a folder or a file without content.</summary>
    public XarEntry? ToEntry(IEnumerable<string> folders) =>
        _offset is { } offset && _length is { } length ? new(string.Join('/', folders.Append(Name ?? "")), offset, length, _encoding) : null;

    private static long Number(XmlReader xml) => long.Parse(Text(xml), System.Globalization.CultureInfo.InvariantCulture);

    // Stays on the last node of the text, so that the caller's loop reaches the end of the element.
    private static string Text(XmlReader xml) => !xml.IsEmptyElement && xml.Read() && xml.NodeType == XmlNodeType.Text ? xml.Value.Trim() : "";
}
