using System.Text;
using AppStoreConnect.Text;

namespace AppStoreConnect.Authentication;

/// <summary>Reads the file of a key: small, and there at once.</summary>
internal static class KeyFile
{
    // A pipe or device can have any length and take any time; a key is there when it is asked for.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <exception cref="AppStoreConnectKeyException">It can't be read.</exception>
    internal static string Read(string path) => Read(path, s_patience);

    /// <inheritdoc cref="Read(string)"/>
    internal static string Read(string path, TimeSpan patience)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length > 0 ? ReadText(path) : ReadPatiently(path, patience);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.Missing, $"The key file {TerminalText.Clean(path, keepsLines: false)} can't be read: {TerminalText.Clean(e.Message, keepsLines: false)}", e);
        }
    }

    // Opening a pipe that nobody writes to never ends, and nothing can cancel it: it is left behind.
    private static string ReadPatiently(string path, TimeSpan patience)
    {
        Task<string> reading = Task.Factory.StartNew(() => ReadText(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ = reading.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return Task.WaitAny([reading], patience) == 0
            ? reading.GetAwaiter().GetResult()
            : throw new IOException($"Nothing could be read from it for {patience.TotalSeconds:0} seconds. Is it a pipe that nothing writes to?");
    }

    private static string ReadText(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[PrivateKeyReader.LongestText + 1];
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
