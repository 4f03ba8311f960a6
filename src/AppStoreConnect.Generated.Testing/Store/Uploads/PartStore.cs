using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>Stores the bytes of parts. Large parts are stored in files, so that a large upload takes no memory.</summary>
internal sealed partial class PartStore(string? keepIn) : IDisposable
{
    private const int LargestInMemory = 64 * 1024;
    private readonly Lazy<DirectoryInfo> _folder = new(() => keepIn is null ? Directory.CreateTempSubdirectory("asc-fake-") : Directory.CreateDirectory(Path.Combine(keepIn, "parts")));
    private readonly ConcurrentQueue<string> _dropped = new();
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

    /// <summary>Deletes a part that is no longer needed. If the state is kept, its file stays until a state that does not name it is on disk.</summary>
    public void Drop(UploadPart part)
    {
        if (part.File is not { } file)
        {
            return;
        }

        if (keepIn is null)
        {
            Delete([file]);
        }
        else
        {
            _dropped.Enqueue(file);
        }
    }

    /// <summary>Returns the files that were dropped since the last call. The next state no longer names them.</summary>
    public IReadOnlyList<string> TakeDropped()
    {
        List<string> files = [];
        while (_dropped.TryDequeue(out string? file))
        {
            files.Add(file);
        }

        return files;
    }

    public static void Delete(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another program has opened it. It is deleted with the folder or at the next start.
            }
        }
    }

    /// <summary>Deletes the files that a killed program left behind.</summary>
    public void DeleteAllExcept(IReadOnlySet<string> used)
    {
        string folder = Path.Combine(keepIn!, "parts");
        if (Directory.Exists(folder))
        {
            Delete(Directory.EnumerateFiles(folder, "*.part").Where(file => PartName().IsMatch(Path.GetFileName(file)) && !used.Contains(Path.GetFileName(file))).ToArray());
        }
    }

    public void Dispose()
    {
        if (keepIn is null && _folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }

    // Other files in the folder of a user are not touched.
    [GeneratedRegex(@"^[0-9a-f]{32}-\d+\.part\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartName();
}
