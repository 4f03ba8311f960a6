namespace AscSpec.Files;

/// <summary>
/// Writes several files so that either all or none of them change. Contents are first written to temporary files next to their targets (on the
/// same volume, so that the last step is a rename). Replaced files are kept until all renames have succeeded.
/// </summary>
internal sealed class FileTransaction : IDisposable
{
    private readonly List<Entry> _entries = [];

    /// <summary>Prepares a file. Nothing is visible before <see cref="Commit"/>.</summary>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"'{target}' is a directory");
        }

        string directory = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' names no file");
        Directory.CreateDirectory(directory);
        string temporary = Path.Combine(directory, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        var entry = new Entry(target, temporary, temporary + ".old");
        _entries.Add(entry);
        using FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Moves all prepared files to their targets.</summary>
    /// <exception cref="IOException">A file could not be moved. Files that had been moved were restored.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file was denied. Files that had been moved were restored.</exception>
    public void Commit()
    {
        var done = new Stack<Entry>();
        try
        {
            foreach (Entry entry in _entries)
            {
                // If nothing has to be kept for a rollback, a single rename suffices, and readers never see the file missing.
                if (_entries.Count == 1 || !File.Exists(entry.Target))
                {
                    File.Move(entry.Temporary, entry.Target, overwrite: true);
                }
                else
                {
                    File.Copy(entry.Target, entry.Backup, overwrite: true);
                    File.Move(entry.Temporary, entry.Target, overwrite: true);
                }

                done.Push(entry);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (done.TryPop(out Entry? entry))
            {
                Undo(entry);
            }

            throw;
        }
    }

    /// <summary>Removes prepared files that were not moved to their targets.</summary>
    public void Dispose()
    {
        foreach (Entry entry in _entries)
        {
            File.Delete(entry.Temporary);
            File.Delete(entry.Backup);
        }

        _entries.Clear();
    }

    private static void Undo(Entry entry)
    {
        if (File.Exists(entry.Backup))
        {
            File.Move(entry.Backup, entry.Target, overwrite: true);
        }
        else
        {
            File.Delete(entry.Target);
        }
    }

    private sealed record Entry(string Target, string Temporary, string Backup);
}
