namespace AscSpec.Files;

/// <summary>
/// Writes several files so that either all of them are new or none is. Contents go to temporary files beside their targets first (same
/// volume, so the last step is a rename); what a rename replaces is kept until all have succeeded.
/// </summary>
internal sealed class FileTransaction : IDisposable
{
    private readonly List<Entry> _entries = [];

    /// <summary>Prepares a file; nothing is visible before <see cref="Commit"/>.</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
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

    /// <summary>Puts all prepared files in place.</summary>
    /// <exception cref="IOException">One could not be put in place; those before it are as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be put in place; those before it are as they were.</exception>
    public void Commit()
    {
        var done = new Stack<Entry>();
        try
        {
            foreach (Entry entry in _entries)
            {
                // One rename where nothing has to be kept for an undo: readers never see the file missing.
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

    /// <summary>Removes what is left of files that were prepared and not put in place.</summary>
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
