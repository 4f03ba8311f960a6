using System.Globalization;
using System.IO.Compression;
using System.Text;
using AppStoreConnect.Streams;

namespace AppStoreConnect.Tests.Reports;

/// <summary>Reports whose gzip file has several members, as from <c>cat a.gz b.gz</c> and from parallel compressors.</summary>
public sealed class GzipMemberTests
{
    private static readonly CompressionLevel[] s_levels = [CompressionLevel.SmallestSize, CompressionLevel.Fastest, CompressionLevel.NoCompression];

    public static TheoryData<int> Counts => [.. Enumerable.Range(1, 50), 1000];

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Report_OfAnyNumberOfMembers_IsReadToItsEnd(int members)
    {
        byte[] file = [.. Enumerable.Range(0, members).SelectMany(i => Member(i, s_levels[i % s_levels.Length]))];

        Assert.Equal(Rows(members), await ReadAsync(new MemoryStream(file)));
        Assert.Equal(Rows(members), await ReadAsync(new TrickleStream(file, members % 7 + 1)));
        Assert.Equal(Rows(members), ReadNow(new MemoryStream(file)));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Report_OfAnyNumberOfMembers_CutInTheLast_IsAnError(int members)
    {
        byte[] last = Member(members - 1, s_levels[members % s_levels.Length]);
        byte[] file = [.. Enumerable.Range(0, members - 1).SelectMany(i => Member(i, CompressionLevel.Fastest)), .. last];

        Assert.Empty(await UncaughtCutsAsync(file, from: file.Length - last.Length + 1, ends: [], size: members % 5 == 0 ? 1 : 4096));
    }

    [Fact]
    public async Task Report_OfSmallMembers_CutAnywhere_IsAnErrorUnlessAMemberEndsThere()
    {
        byte[][] members =
        [
            Member(0, CompressionLevel.SmallestSize),
            Pack([], CompressionLevel.Fastest),
            Member(1, CompressionLevel.NoCompression),
            [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            WithEmptyFields(Member(2, CompressionLevel.Fastest)),
            Pack([], CompressionLevel.NoCompression),
            Member(3, CompressionLevel.SmallestSize),
        ];
        byte[] file = [.. members.SelectMany(member => member)];
        HashSet<int> ends = [.. Enumerable.Range(1, members.Length).Select(count => members.Take(count).Sum(member => member.Length))];

        Assert.Equal(Rows(4), await ReadAsync(new MemoryStream(file)));
        Assert.Empty(await UncaughtCutsAsync(file, from: 1, ends, size: 4096));
        Assert.Empty(await UncaughtCutsAsync(file, from: 1, ends, size: 1));
    }

    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("\u001f")]
    [InlineData("\u001f\u008a\b")]
    [InlineData("B\t2\n")]
    public async Task Report_FollowedByAnythingElse_IsAnError(string more)
    {
        byte[] file = [.. Member(0, CompressionLevel.Fastest), .. Encoding.Latin1.GetBytes(more)];

        await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(new MemoryStream(file)));
        await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(new TrickleStream(file, 1)));
    }

    [Fact]
    public void Read_AfterATruncatedFile_FailsEachTime()
    {
        byte[] member = Member(0, CompressionLevel.NoCompression);
        using var text = new GzipText(new MemoryStream(member[..^12]));
        byte[] buffer = new byte[100];

        Assert.True(text.Read(buffer) > 0);
        Assert.Throws<InvalidDataException>(() => text.Read(buffer));
        Assert.Throws<InvalidDataException>(() => text.Read(buffer));
    }

    [Fact]
    public async Task Report_WithDamageInAMember_IsAnError()
    {
        byte[] file = [.. Member(0, CompressionLevel.Fastest), .. Member(1, CompressionLevel.Fastest), .. Member(2, CompressionLevel.Fastest)];
        int second = Member(0, CompressionLevel.Fastest).Length;
        file[second + 12] ^= 0x10;

        await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(new MemoryStream(file)));
    }

    private static async Task<List<int>> UncaughtCutsAsync(byte[] file, int from, HashSet<int> ends, int size)
    {
        var uncaught = new List<int>();
        for (int length = from; length < file.Length; length++)
        {
            bool isCaught = false;
            try
            {
                await ReadAsync(new TrickleStream(file[..length], size));
            }
            catch (AppStoreConnectReportException e)
            {
                Assert.Contains("truncated", e.Message, StringComparison.Ordinal);
                isCaught = true;
            }

            if (isCaught == ends.Contains(length))
            {
                uncaught.Add(length);
            }
        }

        return uncaught;
    }

    private static IEnumerable<string> Rows(int members) => Enumerable.Range(0, members).Select(i => $"sku-{i * 7919}");

    private static byte[] Member(int number, CompressionLevel level) =>
        Pack(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(number == 0 ? "SKU\tUnits\n" : "")}sku-{number * 7919}\t{number}\n")), level);

    // A header with 64 bytes of zeros in an extra field and an empty name, so that a cut in it ends like an empty member.
    private static byte[] WithEmptyFields(byte[] member)
    {
        byte[] header = [.. member[..10]];
        header[3] = 4 | 8;
        return [.. header, 64, 0, .. new byte[64], 0, .. member[10..]];
    }

    private static byte[] Pack(byte[] text, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
        {
            gzip.Write(text);
            gzip.Flush();
        }

        return packed.ToArray();
    }

    private static async Task<List<string>> ReadAsync(Stream file)
    {
        var rows = new List<string>();
        await foreach (ReportRow row in ReportReader.ReadAsync(file, cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row["SKU"]!);
        }

        return rows;
    }

    private static List<string> ReadNow(Stream file)
    {
        using var reader = new StreamReader(new GzipText(file));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split('\t')[0])];
    }

    private sealed class TrickleStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span[..Math.Min(buffer.Length, size)]));
    }
}
