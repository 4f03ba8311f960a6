using System.Net;
using AppStoreConnect.Http;

namespace AppStoreConnect.Tests.Http;

public sealed class BodyReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(5_000_000)]
    public async Task ReadAsync_LengthNotAnnounced_ReadsItWhole(int size)
    {
        ReadBody body = await BodyReader.ReadAsync(new Slow(size, announced: null), 10_000_000, CancellationToken.None);

        Assert.Equal(size, body.Length);
        Assert.False(body.IsCut);
        Assert.All(body.Buffer[..body.Length].Select((b, i) => b == (byte)i).Distinct(), Assert.True);
        BodyReader.Return(body.Buffer);
    }

    [Fact]
    public async Task ReadAsync_MuchAnnouncedAndLittleSent_TakesLittleMemory()
    {
        ReadBody body = await BodyReader.ReadAsync(new Slow(10, announced: 2_000_000_000), int.MaxValue, CancellationToken.None);

        Assert.Equal(10, body.Length);
        Assert.InRange(body.Buffer.Length, 10, 8 * 1024 * 1024);
        BodyReader.Return(body.Buffer);
    }

    [Fact]
    public async Task ReadAsync_MoreThanTheLimit_IsCutThere()
    {
        ReadBody body = await BodyReader.ReadAsync(new Slow(100_000, announced: null), 50_000, CancellationToken.None);

        Assert.Equal((50_000, true), (body.Length, body.IsCut));
        BodyReader.Return(body.Buffer);
    }

    [Fact]
    public async Task ReadAsync_ThatBreaks_KeepsThePartAndTheProblem()
    {
        ReadBody body = await BodyReader.ReadAsync(new Slow(100, announced: 200, breaks: true), 1000, CancellationToken.None);

        Assert.Equal((100, true), (body.Length, body.IsCut));
        Assert.IsType<IOException>(body.Problem);
        BodyReader.Return(body.Buffer);
    }

    [Fact]
    public async Task ReadAsync_AnEndlessBody_TakesLittleMoreMemoryThanTheLimit()
    {
        const int Limit = 40_000_000;
        long before = GC.GetAllocatedBytesForCurrentThread();

        ReadBody body = await BodyReader.ReadAsync(new Slow(Limit + 10, announced: null), Limit, CancellationToken.None);

        // The last buffer and the previous ones, which have half its size, a quarter, and so on. The source of the bytes has its own buffer.
        Assert.True(body.IsCut);
        Assert.InRange(body.Buffer.Length, Limit + 1, Limit + 1);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5L * Limit);
    }

    /// <summary>A body that arrives in pieces and does not always have the declared length.</summary>
    private sealed class Slow : HttpContent
    {
        private readonly int _size;
        private readonly bool _breaks;

        internal Slow(int size, long? announced, bool breaks = false)
        {
            _size = size;
            _breaks = breaks;
            Headers.ContentLength = announced;
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Pieces(_size, _breaks));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Pieces(int size, bool breaks) : MemoryStream([.. Enumerable.Range(0, size).Select(i => (byte)i)])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (breaks && Position == Length)
            {
                throw new IOException("broken");
            }

            return base.ReadAsync(buffer.Length > 7001 ? buffer[..7001] : buffer, cancellationToken);
        }
    }
}
