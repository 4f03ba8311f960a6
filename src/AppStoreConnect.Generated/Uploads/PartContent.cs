using System.Buffers;
using System.Net;
using System.Security.Cryptography;

namespace AppStoreConnect.Uploads;

/// <summary>The body of one part. It is read and hashed while it is sent, through one buffer of 64 KB.</summary>
internal sealed class PartContent(UploadContent content, UploadPart part, Action<int> sent) : HttpContent
{
    internal const int BufferSize = 64 * 1024;

    /// <summary>The error of the file or of the caller's progress, as opposed to an error of the connection.</summary>
    internal Exception? SourceFailure { get; private set; }

    /// <summary>The MD5 hash of the bytes sent.</summary>
    internal byte[]? Hash { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = part.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
#pragma warning disable CA5351 // The service's hash, against damage on the way.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        try
        {
            for (long left = part.Length; left > 0;)
            {
                int read = await ReadAsync(part.Offset + part.Length - left, buffer.AsMemory(0, (int)Math.Min(left, BufferSize)), cancellationToken).ConfigureAwait(false);
                hash.AppendData(buffer.AsSpan(0, read));
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
                Report(read);
            }

            Hash = hash.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Report(int length)
    {
        try
        {
            sent(length);
        }
        catch (Exception e)
        {
            SourceFailure = e;
            throw;
        }
    }

    private async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            int read = await content.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
            return read > 0 ? read : throw UploadFiles.Shrunk(offset);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            SourceFailure = e;
            throw;
        }
    }
}
