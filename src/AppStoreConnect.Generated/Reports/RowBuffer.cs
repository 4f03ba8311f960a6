using System.Buffers;

namespace AppStoreConnect.Reports;

/// <summary>Reads rows from a stream through one pooled buffer that grows to the longest row.</summary>
internal sealed class RowBuffer(Stream stream, ReportReaderOptions options) : IDisposable
{
    private const int Beginning = 512;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private int _scanned;
    private bool _isQuoted;
    private bool _isAtEnd;
    private int _linesInRow;

    /// <summary>The line on which the next row starts, starting at 1.</summary>
    internal int Line { get; private set; } = 1;

    /// <summary>The bytes that were read but not taken yet.</summary>
    internal ReadOnlySpan<byte> Pending => _bytes.AsSpan(_start, _end - _start);

    public void Dispose()
    {
        byte[] bytes = Interlocked.Exchange(ref _bytes, []);
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads more of the stream.</summary>
    /// <returns>False at the end of the stream.</returns>
    internal async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
        {
            return false;
        }

        MakeRoom();
        int read;
        try
        {
            read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            throw new AppStoreConnectReportException(
                $"The report is damaged or truncated after line {Line - 1}: {e.Message} Download it again. The rows read so far are not the whole report.", e);
        }

        _end += read;
        _isAtEnd = read == 0;
        return read > 0;
    }

    /// <summary>Reads enough bytes to detect the kind of file, and skips the byte order mark.</summary>
    internal async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        while (Pending.Length < Beginning && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        if (Pending.StartsWith("\uFEFF"u8))
        {
            _start += 3;
            _scanned = _start;
        }
    }

    /// <summary>Takes the next row that is not blank.</summary>
    /// <param name="line">The number of its first line, starting at 1.</param>
    /// <param name="row">The bytes of the row, without the line break.</param>
    /// <returns>False if more must be read or nothing is left.</returns>
    internal bool TryTake(out int line, out byte[] row)
    {
        while (FindEnd() is int end and >= 0)
        {
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(_start, end - _start);
            bytes = bytes is [.. var before, (byte)'\r'] ? before : bytes;
            line = Line;
            Line += _linesInRow + 1;
            _linesInRow = 0;
            _start = Math.Min(end + 1, _end);
            _scanned = _start;
            if (bytes.ContainsAnyExcept((byte)' ', (byte)'\t'))
            {
                row = bytes.ToArray();
                return true;
            }
        }

        (line, row) = (0, []);
        return false;
    }

    private int FindEnd()
    {
        while (_scanned < _end)
        {
            ReadOnlySpan<byte> rest = _bytes.AsSpan(_scanned, _end - _scanned);
            int found = options.Format == ReportFormat.Csv ? rest.IndexOfAny((byte)'\n', (byte)'"') : rest.IndexOf((byte)'\n');
            if (found < 0)
            {
                _scanned = _end;
                break;
            }

            int at = _scanned + found;
            _scanned = at + 1;
            if (_bytes[at] == '"')
            {
                _isQuoted = !_isQuoted;
            }
            else if (_isQuoted)
            {
                _linesInRow++;
            }
            else
            {
                return at;
            }
        }

        if (!_isAtEnd || _start == _end)
        {
            return -1;
        }

        return _isQuoted
            ? throw new AppStoreConnectReportException(Line, null, "a quoted field is never closed. The file is truncated or is not CSV (RFC 4180).")
            : _end;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Pending.CopyTo(_bytes);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end < _bytes.Length)
        {
            return;
        }

        if (_end >= options.MaxRowBytes)
        {
            throw new AppStoreConnectReportException(Line, null, $"the row is longer than {nameof(ReportReaderOptions.MaxRowBytes)} ({options.MaxRowBytes} bytes).");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        Pending.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
