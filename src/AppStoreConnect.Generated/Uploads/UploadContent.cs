using Microsoft.Win32.SafeHandles;

namespace AppStoreConnect.Uploads;

/// <summary>The bytes of one upload. They can be read at any position and concurrently.</summary>
internal abstract class UploadContent : IDisposable
{
    /// <summary>The current number of bytes.</summary>
    internal abstract long Length { get; }

    /// <summary>Reads at a position. Returns 0 at the end.</summary>
    internal abstract ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);

    public virtual void Dispose()
    {
    }
}

/// <summary>A file, given by its path.</summary>
internal sealed class FileUploadSource(string path) : UploadSource(System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(path)))
{
    internal override UploadContent Open()
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a directory. Only files can be uploaded. Create an archive first.");
        }

        // Prevents others from writing to the file meanwhile, if the operating system supports it.
        return new Content(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous));
    }

    private sealed class Content(SafeFileHandle handle) : UploadContent
    {
        internal override long Length => RandomAccess.GetLength(handle);

        internal override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) =>
            RandomAccess.ReadAsync(handle, buffer, offset, cancellationToken);

        public override void Dispose()
        {
            handle.Dispose();
            base.Dispose();
        }
    }
}

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryUploadSource(string fileName, ReadOnlyMemory<byte> bytes) : UploadSource(fileName)
{
    internal override UploadContent Open() => new Content(bytes);

    private sealed class Content(ReadOnlyMemory<byte> bytes) : UploadContent
    {
        internal override long Length => bytes.Length;

        internal override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        {
            ReadOnlyMemory<byte> rest = bytes[(int)Math.Min(offset, bytes.Length)..];
            int length = Math.Min(rest.Length, buffer.Length);
            rest.Span[..length].CopyTo(buffer.Span);
            return ValueTask.FromResult(length);
        }
    }
}

/// <summary>A stream. Reads are serialized.</summary>
internal sealed class StreamUploadSource(string fileName, Stream stream) : UploadSource(fileName)
{
    internal override UploadContent Open() => new Content(stream);

    private sealed class Content(Stream stream) : UploadContent
    {
        private readonly SemaphoreSlim _turn = new(1);

        internal override long Length => stream.Length;

        internal override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                stream.Position = offset;
                return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }

        public override void Dispose()
        {
            _turn.Dispose();
            base.Dispose();
        }
    }
}
