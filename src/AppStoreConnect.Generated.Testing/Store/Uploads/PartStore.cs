using System.Globalization;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>Stores the bytes of parts. Large parts are stored in files, so that a large upload takes no memory.</summary>
internal sealed class PartStore(string? keepIn) : IDisposable
{
    private const int LargestInMemory = 64 * 1024;
    private readonly Lazy<DirectoryInfo> _folder = new(() => keepIn is null ? Directory.CreateTempSubdirectory("asc-fake-") : Directory.CreateDirectory(Path.Combine(keepIn, "parts")));
    private int _count;

    public UploadPart Add(ReadOnlyMemory<byte> content)
    {
        if (keepIn is null && content.Length <= LargestInMemory)
        {
            return new(content.ToArray());
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():n}-{Interlocked.Increment(ref _count)}.part");
        string file = Path.Combine(_folder.Value.FullName, name);
        File.WriteAllBytes(file, content.Span);
        return new(file, UploadPart.Md5(content.Span));
    }

    /// <summary>A part that was added before a restart.</summary>
    public UploadPart Find(string file, byte[] hash) => new(Path.Combine(_folder.Value.FullName, Path.GetFileName(file)), hash);

    public void Dispose()
    {
        if (keepIn is null && _folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }
}
