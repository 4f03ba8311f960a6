namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>Prevents others, on this machine or a shared disk, from requesting a certificate into the same folder at the same time.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the folder is free and locks it until the result is disposed.</summary>
    /// <param name="folder">The folder. In a Git working copy, the lock is inside <c>.git</c>, so that it is never committed.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AppStoreConnectSigningException">Another process held the lock for three minutes.</exception>
    public static async Task<IDisposable> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string git = Path.Combine(folder, ".git");
        string path = Path.Combine(Directory.Exists(git) ? git : folder, ".signing.lock");
        long begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(begun) < s_patience)
            {
                await Task.Delay(s_interval, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                throw new AppStoreConnectSigningException($"Another process has been using the signing store for {s_patience.TotalMinutes} minutes. If no such process is running, delete '{path}'.", e);
            }
        }
    }
}
