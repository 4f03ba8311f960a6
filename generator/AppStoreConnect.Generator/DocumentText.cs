using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>The text of a document, compared by content, so that reading the same text again changes nothing.</summary>
internal sealed class DocumentText : IEquatable<DocumentText>
{
    private readonly SourceText? _text;

    public DocumentText(string path, SourceText? text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The text, or null if the file cannot be read.</summary>
    public SourceText? Source => _text;

    /// <summary>Whether an additional file is a document.</summary>
    public static bool IsDocument(AdditionalText file) => file.Path.EndsWith(".oas.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text as UTF-8. Empty if the file cannot be read.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        if (_text is null)
        {
            return default;
        }

        // In pieces. As one string, Apple's document would take another 12 MB.
        var utf8 = new MemoryStream(_text.Length);
        using (var writer = new StreamWriter(utf8, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true))
        {
            _text.Write(writer);
        }

        return new(utf8.GetBuffer(), 0, (int)utf8.Length);
    }

    public bool Equals(DocumentText? other) =>
        other is not null && Path == other.Path && (_text is null ? other._text is null : other._text is not null && _text.ContentEquals(other._text));

    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
