using AppStoreConnect.Streams;

namespace AppStoreConnect.Reports;

/// <summary>Opens the text of a report, whether compressed or not.</summary>
internal static class ReportText
{
    /// <summary>Returns the text. Disposing it leaves the file open.</summary>
    internal static async ValueTask<Stream> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        byte[] beginning = new byte[2];
        int length = await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var whole = new PrefixedStream(beginning.AsMemory(0, length), file);

        // A file of one byte can be the rest of a compressed one.
        return beginning.AsSpan(0, length) is [0x1f, 0x8b] or [0x1f] ? new GzipText(whole) : whole;
    }
}
