using AppStoreConnect.Testing.Store.Uploads;

namespace AppStoreConnect.Testing.Store;

/// <summary>
/// Saves a store to a folder. Every change is on disk before the response is sent. Concurrent changes share one write. The new file
/// is written next to the old one and then replaces it, so that a program that is killed at any time leaves either the old or the new state.
/// </summary>
internal sealed class StateKeeper : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ResourceStore _store;
    private readonly string _file;
    private long _asked;
    private long _written;

    /// <exception cref="InvalidDataException">The folder contains a state that cannot be read.</exception>
    public StateKeeper(string folder, ResourceStore store)
    {
        (_store, _file) = (store, Path.Combine(Directory.CreateDirectory(folder).FullName, "state.json"));
        if (File.Exists(_file))
        {
            try
            {
                _store.Restore(File.ReadAllBytes(_file));
            }
            catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"'{_file}' is not a valid state of this service: {e.Message} To start over, move it away.", e);
            }
        }
    }

    public void Dispose() => _writing.Dispose();

    public async Task SaveAsync()
    {
        long wanted = Interlocked.Increment(ref _asked);
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_written >= wanted)
            {
                return;
            }

            long covered = Interlocked.Read(ref _asked);
            IReadOnlyList<string> dropped = _store.TakeDroppedParts();
            string next = $"{_file}.new";
            var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(_store.Save()).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(next, _file, overwrite: true);
            _written = covered;
            PartStore.Delete(dropped);
        }
        finally
        {
            _writing.Release();
        }
    }
}
