using AppStoreConnect.Uploads;

namespace AppStoreConnect;

/// <summary>The file to upload: a path, bytes in memory, or a seekable stream. Paths and <see cref="FileInfo"/> objects convert to it implicitly.</summary>
public abstract class UploadSource
{
    private protected UploadSource(string fileName) => FileName = fileName;

    /// <summary>The file name sent to the service, unless the request sets another.</summary>
    public string FileName { get; }

    /// <summary>Creates a source from a file. It is opened when the upload starts and closed when it ends.</summary>
    /// <param name="path">The path.</param>
    public static UploadSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FileUploadSource(path);
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="fileName">The file name sent to the service.</param>
    /// <param name="bytes">The bytes. Do not change them before the upload ends.</param>
    public static UploadSource FromBytes(string fileName, ReadOnlyMemory<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new MemoryUploadSource(fileName, bytes);
    }

    /// <summary>Creates a source from a whole stream, regardless of its position. The stream stays open. Do not use it before the upload ends.</summary>
    /// <param name="fileName">The file name sent to the service.</param>
    /// <param name="stream">A readable and seekable stream.</param>
    /// <exception cref="ArgumentException">The stream is not readable or not seekable.</exception>
    public static UploadSource FromStream(string fileName, Stream stream)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(stream);
        return stream is { CanRead: true, CanSeek: true }
            ? new StreamUploadSource(fileName, stream)
            : throw new ArgumentException("The stream must be readable and seekable, because parts are sent in parallel and retried. Copy it to a file or to memory first.", nameof(stream));
    }

    /// <inheritdoc cref="FromFile"/>
    public static implicit operator UploadSource(string path) => FromFile(path);

    /// <summary>Creates a source from a file.</summary>
    public static implicit operator UploadSource(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FromFile(file.FullName);
    }

    /// <summary>Opens the bytes for one upload.</summary>
    internal abstract UploadContent Open();
}
