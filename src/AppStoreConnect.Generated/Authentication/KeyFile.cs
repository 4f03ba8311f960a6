using System.Text;
using AppStoreConnect.Text;

namespace AppStoreConnect.Authentication;

/// <summary>Reads a key file. Guards against files that are large or never end.</summary>
internal static class KeyFile
{
    // A pipe or device can be arbitrarily long and slow. A key file is small and available at once.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <exception cref="AppStoreConnectKeyException">The file cannot be read.</exception>
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
                AppStoreConnectKeyProblem.Missing, $"The key file {TerminalText.Clean(path, keepsLines: false)} cannot be read: {TerminalText.Clean(e.Message, keepsLines: false)}", e);
        }
    }

    // Opening a pipe without a writer blocks forever and cannot be canceled, so the call is abandoned.
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
