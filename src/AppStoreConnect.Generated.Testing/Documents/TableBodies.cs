using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AppStoreConnect.Testing;

/// <summary>Bodies that are tables instead of JSON: comma-separated, or tab-separated and compressed by gzip.</summary>
internal static class TableBodies
{
    private static readonly string[] s_columns = ["Provider", "SKU", "Title", "Units", "Developer Proceeds", "Begin Date"];

    public static byte[] Make(string mediaType, int rows, SampleRandom random) =>
        mediaType.Contains("gzip", StringComparison.Ordinal)
            ? Compress(Table(rows, '\t', random))
            : Table(rows, ',', random);

    private static byte[] Table(int rows, char separator, SampleRandom random)
    {
        var text = new StringBuilder().AppendJoin(separator, s_columns).Append('\n');
        for (int i = 0; i < rows; i++)
        {
            int n = random.Next(10_000);
            // A title with what needs quoting in comma-separated text, and with letters beyond ASCII.
            string title = separator == ',' ? $"\"Bücher, \"\"{n}\"\"\"" : $"Bücher, \"{n}\"";
            text.AppendJoin(separator, "APPLE", $"SKU{n}", title, n % 7, (n / 100m).ToString(CultureInfo.InvariantCulture), "01/31/2026").Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }
}
