using AppStoreConnect.Uploads;

namespace AppStoreConnect;

/// <summary>The bytes to upload: a file, bytes in memory, or a stream that can seek. A path or a <see cref="FileInfo"/> converts to one by itself.</summary>
public abstract class UploadSource
{
    private protected UploadSource(string fileName) => FileName = fileName;

    /// <summary>The file name that the service is told, unless the request names another.</summary>
    public string FileName { get; }

    /// <summary>The file at a path. It is opened when the upload begins and closed when it ends.</summary>
    /// <param name="path">The path.</param>
    public static UploadSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FileUploadSource(path);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="fileName">The file name that the service is told.</param>
    /// <param name="bytes">The bytes; not to be changed before the upload ends.</param>
    public static UploadSource FromBytes(string fileName, ReadOnlyMemory<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new MemoryUploadSource(fileName, bytes);
    }

    /// <summary>A whole stream, from its beginning whatever its position. It stays open, and must not be used before the upload ends.</summary>
    /// <param name="fileName">The file name that the service is told.</param>
    /// <param name="stream">A stream that can read and seek.</param>
    /// <exception cref="ArgumentException">The stream can't read or can't seek.</exception>
    public static UploadSource FromStream(string fileName, Stream stream)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(stream);
        return stream is { CanRead: true, CanSeek: true }
            ? new StreamUploadSource(fileName, stream)
            : throw new ArgumentException("Parts are sent in parallel and again after a failure, so the stream must be able to read and seek. Copy it to a file or to memory first.", nameof(stream));
    }

    /// <inheritdoc cref="FromFile"/>
    public static implicit operator UploadSource(string path) => FromFile(path);

    /// <summary>The file.</summary>
    public static implicit operator UploadSource(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FromFile(file.FullName);
    }

    /// <summary>Opens the bytes for one upload.</summary>
    internal abstract UploadContent Open();
}
