using System.IO.Compression;

namespace AppStoreConnect.Streams;

/// <summary>
/// Decompresses gzip and detects a truncated file. .NET accepts a truncated file as complete unless the whole process opts into strict validation. Therefore, a gzip
/// member with a known text follows the file. It is read as such only if the file ends where a member ends, however many there are. Otherwise, .NET takes its bytes
/// for the missing ones.
/// </summary>
internal sealed class GzipText : ReadOnlyStream
{
    // The header, a stored block, the checksum, and the length.
    private static readonly byte[] s_end =
    [
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff, 0x01, 0x08, 0x00, 0xf7, 0xff,
        .. EndText,
        0x4d, 0xd3, 0x19, 0x06, 0x08, 0x00, 0x00, 0x00,
    ];

    private readonly GzipFile _compressed;
    private readonly GZipStream _text;
    private readonly bool _allowsEmpty;
    private bool _isChecked;
    private string? _problem;

    /// <param name="compressed">The compressed data.</param>
    /// <param name="allowsEmpty">Whether no data at all is an empty text, as in the response to a HEAD, instead of a truncated file.</param>
    internal GzipText(Stream compressed, bool allowsEmpty = false)
    {
        _allowsEmpty = allowsEmpty;
        _compressed = new(compressed);
        _text = new(_compressed, CompressionMode.Decompress);
    }

    /// <summary>The text of the member that follows the file.</summary>
    private static ReadOnlySpan<byte> EndText => "The end."u8;

    public override int Read(Span<byte> buffer) => Check(_text.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await _text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Check(int read, int asked)
    {
        if (read == 0 && asked > 0 && !_isChecked)
        {
            _isChecked = true;
            _problem = !_compressed.IsAtEnd ? "The compressed data is followed by data that isn't compressed." // .NET ignores it, but it can be a damaged member.
                : (_allowsEmpty && _compressed.IsEmpty) || ContinuesWithEnd() ? null
                : "The compressed data is truncated.";
        }

        // Each time: what .NET would read after a truncated file is not of the file.
        return _problem is null ? read : throw new InvalidDataException(_problem);
    }

    private bool ContinuesWithEnd()
    {
        _compressed.Continue(s_end);
        Span<byte> text = stackalloc byte[EndText.Length + 1];
        try
        {
            int length = _text.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return text[..length].SequenceEqual(EndText);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The compressed file, and what follows it once it has been read to its end.</summary>
    private sealed class GzipFile(Stream file) : ReadOnlyStream
    {
        private ReadOnlyMemory<byte> _rest;

        /// <summary>Whether nothing of the file has been read.</summary>
        internal bool IsEmpty { get; private set; } = true;

        /// <summary>Whether the file has been read to its end.</summary>
        internal bool IsAtEnd { get; private set; }

        internal void Continue(ReadOnlyMemory<byte> bytes) => _rest = bytes;

        public override int Read(Span<byte> buffer)
        {
            if (IsAtEnd)
            {
                return TakeRest(buffer);
            }

            return Note(file.Read(buffer), buffer.Length);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (IsAtEnd)
            {
                return TakeRest(buffer.Span);
            }

            return Note(await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }

        private int Note(int read, int asked)
        {
            IsEmpty &= read == 0;
            IsAtEnd = read == 0 && asked > 0;
            return read;
        }

        private int TakeRest(Span<byte> buffer)
        {
            int length = Math.Min(buffer.Length, _rest.Length);
            _rest.Span[..length].CopyTo(buffer);
            _rest = _rest[length..];
            return length;
        }
    }
}
