using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Reports;

[Collection(MemoryCollection.Name)]
public sealed class LargeReportTests
{
    [Fact]
    public async Task Report_HundredMegabytes_TakesConstantMemory()
    {
        var source = new RepeatingReport(100_000_000);
        long rows = 0;
        decimal units = 0;
        long most = 0;
        await foreach (ReportRow row in ReportReader.ReadAsync(source, cancellationToken: TestContext.Current.CancellationToken))
        {
            units += row.Decimal("Units")!.Value;
            if (++rows % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(source.Rows, rows);
        Assert.Equal(source.Rows * 2m, units);
        Assert.True(most < 16 * 1024 * 1024 + source.Baseline, $"{most:N0} live bytes, from {source.Baseline:N0}.");
    }

    /// <summary>A report of any length, generated as it is read.</summary>
    private sealed class RepeatingReport : Stream
    {
        private static readonly byte[] s_row = "APPLE\tUS\tcom.example.app\t\"Open quote\t2\t.7\t01/31/2026\n"u8.ToArray();
        private readonly byte[] _header = "Provider\tCountry\tSKU\tTitle\tUnits\tProceeds\tBegin Date\n"u8.ToArray();
        private readonly long _length;
        private long _position;

        internal RepeatingReport(long length)
        {
            Rows = length / s_row.Length;
            _length = _header.Length + (Rows * s_row.Length);
            Baseline = GC.GetTotalMemory(forceFullCollection: true);
        }

        internal long Rows { get; }

        internal long Baseline { get; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int written = 0;
            while (written < buffer.Length && _position < _length)
            {
                ReadOnlySpan<byte> rest = _position < _header.Length
                    ? _header.AsSpan((int)_position)
                    : s_row.AsSpan((int)((_position - _header.Length) % s_row.Length));
                int length = Math.Min(rest.Length, buffer.Length - written);
                rest[..length].CopyTo(buffer[written..]);
                written += length;
                _position += length;
            }

            return written;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
