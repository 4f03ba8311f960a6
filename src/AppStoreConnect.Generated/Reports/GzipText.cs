using System.IO.Compression;

namespace AppStoreConnect.Reports;

/// <summary>
/// Decompresses gzip and detects a truncated file. .NET accepts a truncated file as complete unless the whole process opts into strict
/// validation. A gzip file ends with its uncompressed size; a truncated one almost never does.
/// </summary>
internal sealed class GzipText : ReadOnlyStream
{
    private readonly GzipTail _compressed;
    private readonly GZipStream _text;
    private uint _count;

    private readonly bool _allowsEmpty;

    /// <param name="compressed">The compressed data.</param>
    /// <param name="allowsEmpty">Whether no data at all is an empty text, as in the response to a HEAD, instead of a truncated file.</param>
    internal GzipText(Stream compressed, bool allowsEmpty = false)
    {
        _allowsEmpty = allowsEmpty;
        _compressed = new(compressed);
        _text = new(_compressed, CompressionMode.Decompress);
    }

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
        _count = unchecked(_count + (uint)read);
        return read > 0 || asked == 0 || (_allowsEmpty && _compressed.IsEmpty) || _compressed.EndsAfter(_count) ? read : throw new InvalidDataException("The compressed data is truncated.");
    }

    /// <summary>Passes compressed bytes through and records the sizes at the ends of gzip members.</summary>
    private sealed class GzipTail(Stream compressed) : ReadOnlyStream
    {
        private const int TrailerLength = 8;
        private const int ShortestFile = 18;
        private const int MostMembers = 12;

        private readonly byte[] _last = new byte[TrailerLength + 2];
        private readonly HashSet<uint> _sums = [0];
        private long _length;
        private int _members;

        public override int Read(Span<byte> buffer)
        {
            int read = compressed.Read(buffer);
            Look(buffer[..read]);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await compressed.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Look(buffer.Span[..read]);
            return read;
        }

        internal bool IsEmpty => _length == 0;

        /// <summary>Whether the file ends like one with this uncompressed size.</summary>
        internal bool EndsAfter(uint count) => _length >= ShortestFile && _sums.Contains(unchecked(count - BitConverter.ToUInt32(_last.AsSpan(^4))));

        private void Look(ReadOnlySpan<byte> bytes)
        {
            // Checking one byte at a time would also work, but most chunks do not contain these three bytes at all.
            if (_length == 0 || !MayHoldMember(bytes))
            {
                Shift(bytes);
                return;
            }

            foreach (byte b in bytes)
            {
                if (b == 8 && _last[^1] == 0x8b && _last[^2] == 0x1f && _length > ShortestFile && _members < MostMembers)
                {
                    // Possibly the start of another member. If so, the bytes before it are the size of the previous one.
                    _members++;
                    uint count = BitConverter.ToUInt32(_last.AsSpan(4, 4));
                    _sums.UnionWith([.. _sums.Select(sum => unchecked(sum + count))]);
                }

                Shift([b]);
            }
        }

        private bool MayHoldMember(ReadOnlySpan<byte> bytes) => _last[^1] is 0x1f or 0x8b || bytes.IndexOf([(byte)0x1f, (byte)0x8b]) >= 0 || bytes is [.., 0x1f];

        private void Shift(ReadOnlySpan<byte> bytes)
        {
            _length += bytes.Length;
            ReadOnlySpan<byte> end = bytes.Length > _last.Length ? bytes[^_last.Length..] : bytes;
            _last.AsSpan(end.Length).CopyTo(_last);
            end.CopyTo(_last.AsSpan(_last.Length - end.Length));
        }
    }
}
