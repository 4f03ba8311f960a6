using System.Globalization;
using System.IO.Compression;
using System.Text;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Response bodies that are tables instead of JSON: comma-separated, or tab-separated and compressed with gzip.</summary>
internal static class TableBodies
{
    /// <summary>The media type of reports.</summary>
    public const string GzipType = "application/a-gzip";

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
            // A title with characters that need quoting in CSV and with non-ASCII letters.
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
