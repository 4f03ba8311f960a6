using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>The text of a document, compared by content, so that reading the same text again changes nothing.</summary>
internal sealed class DocumentText : IEquatable<DocumentText>
{
    private readonly SourceText? _text;
    private readonly ImmutableArray<byte> _checksum;

    public DocumentText(string path, SourceText? text)
    {
        Path = path;
        _text = text;
        _checksum = text?.GetContentHash() ?? [];
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The text, or null if the file cannot be read.</summary>
    public SourceText? Source => _text;

    /// <summary>Whether an additional file is a document.</summary>
    public static bool IsDocument(AdditionalText file) => file.Path.EndsWith(".oas.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text as UTF-8. Empty if the file cannot be read.</summary>
    public byte[] ToUtf8() => _text is null ? [] : System.Text.Encoding.UTF8.GetBytes(_text.ToString());

    public bool Equals(DocumentText? other) =>
        other is not null && Path == other.Path && _checksum.AsSpan().SequenceEqual(other._checksum.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    public override int GetHashCode() => _checksum.IsDefaultOrEmpty ? 0 : BitConverter.ToInt32([.. _checksum], 0);
}
