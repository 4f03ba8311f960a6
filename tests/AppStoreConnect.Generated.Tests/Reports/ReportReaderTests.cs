using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AppStoreConnect.Tests.Reports;

public sealed class ReportReaderTests
{
    [Fact]
    public async Task Row_QuoteInTitle_IsText()
    {
        List<ReportRow> rows = await ReadAsync("SKU\tTitle\tUnits\nA1\t\"Open quote\t3\nA2\tsay \"hi\"\t4\n");
        Assert.Equal(["\"Open quote", "say \"hi\""], rows.Select(row => row["Title"]));
        Assert.Equal([3m, 4m], rows.Select(row => row.Decimal("Units")));
    }

    [Theory]
    [InlineData("SKU\tUnits\r\nA\t1\r\nB\t2\r\n")]
    [InlineData("SKU\tUnits\nA\t1\nB\t2")]
    [InlineData("\uFEFFSKU\tUnits\nA\t1\n\n\r\nB\t2\n\n")]
    [InlineData("SKU \t Units\nA \t 1\nB\t2 \n")]
    public async Task Row_LineEndsBlankLinesAndSpaces_AreNoData(string text)
    {
        List<ReportRow> rows = await ReadAsync(text);
        Assert.Equal(["A", "B"], rows.Select(row => row["SKU"]));
        Assert.Equal([1m, 2m], rows.Select(row => row.Decimal("Units")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("SKU\tUnits")]
    [InlineData("SKU\tUnits\r\n")]
    public async Task Report_EmptyOrHeaderOnly_HasNoRows(string text) => Assert.Empty(await ReadAsync(text));

    [Fact]
    public async Task Column_RenamedByCaseAndPunctuation_IsFound()
    {
        ReportRow row = Assert.Single(await ReadAsync("COUNTRY_CODE\tCurrency of Proceeds\tNew Column\nUS\tUSD\tx\n"));
        Assert.Equal("US", row["Country Code"]);
        Assert.Equal("USD", row["CurrencyOfProceeds"]);
        Assert.Equal("x", row["New Column"]);
        Assert.Null(row["No such"]);
        Assert.Equal(["COUNTRY_CODE", "Currency of Proceeds", "New Column"], row.Columns);
    }

    [Fact]
    public async Task Column_NamedTwice_MeansTheFirst()
    {
        ReportRow row = Assert.Single(await ReadAsync("A\tA\na b\n1\t2\n".Replace("a b\n", "", StringComparison.Ordinal)));
        Assert.Equal("1", row["A"]);
        Assert.Equal("2", row[1]);
    }

    [Theory]
    [InlineData("-.7", -0.7)]
    [InlineData(".99", 0.99)]
    [InlineData(" 12 ", 12)]
    [InlineData("0", 0)]
    [InlineData("-3", -3)]
    public async Task Decimal_AsAppleWritesThem_IsRead(string text, double expected)
    {
        ReportRow row = Assert.Single(await ReadAsync($"N\tO\n{text}\tx\n"));
        Assert.Equal((decimal)expected, row.Decimal("N"));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("x")]
    [InlineData("1.2.3")]
    public async Task Decimal_NotANumber_NamesLineAndColumn(string text)
    {
        ReportRow row = Assert.Single(await ReadAsync($"SKU\tUnits\nA\t{text}\n"));
        AppStoreConnectReportException error = Assert.Throws<AppStoreConnectReportException>(() => row.Decimal("units"));
        Assert.Equal((2, "units"), (error.Line, error.Column));
        Assert.Contains($"'{text}' is not a number", error.Message, StringComparison.Ordinal);
        Assert.False(row.TryDecimal("Units", out decimal? value));
        Assert.Null(value);
        Assert.Equal(text, row["Units"]);
    }

    [Theory]
    [InlineData("01/31/2026", "2026-01-31")]
    [InlineData("1/3/2026", "2026-01-03")]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData(" ", null)]
    public async Task Date_EitherForm_IsRead(string text, string? expected)
    {
        ReportRow row = Assert.Single(await ReadAsync($"Begin Date\tO\n{text}\tx\n"));
        Assert.Equal(expected, row.Date("Begin Date")?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31/01/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026")]
    [InlineData("01/31/20266")]
    public async Task Date_NoDate_IsAnError(string text)
    {
        ReportRow row = Assert.Single(await ReadAsync($"D\tO\n{text}\tx\n"));
        Assert.Throws<AppStoreConnectReportException>(() => row.Date("D"));
    }

    [Fact]
    public async Task Row_OtherCountOfFields_IsKept()
    {
        List<ReportRow> rows = await ReadAsync("A\tB\tC\n1\t2\n1\t2\t3\t4\n1\t2\t3\n");
        Assert.Equal([false, false, true], rows.Select(row => row.IsComplete));
        Assert.Null(rows[0]["C"]);
        Assert.Equal("4", rows[1][3]);
        Assert.Equal("1\t2\t3\t4", rows[1].Text);
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[0][2]);
    }

    [Fact]
    public async Task Report_SeveralTables_AreReadUnderTheirOwnHeaders()
    {
        List<ReportRow> lines = await ReadAsync("A\tB\n1\t2\nTotal_Rows\t1\nCountry Of Sale\tQuantity\tShare\nUS\t3\t.7\n", new() { HasHeader = false });
        var second = ReportColumns.Of(lines[3]);
        Assert.Equal("1", lines[1].Under(ReportColumns.Of(lines[0]))["a"]);
        Assert.Equal(0.7m, lines[4].Under(second).Decimal("Share"));
        Assert.Empty(lines[4].Columns);
    }

    [Fact]
    public async Task Csv_QuotesCommasAndLineEnds_AreOfTheField()
    {
        List<ReportRow> rows = await ReadAsync("Code,Note,N\r\n\"a,b\",\"say \"\"hi\"\"\r\nagain\",\" 7 \"\r\nplain,,2\r\n", new() { Format = ReportFormat.Csv });
        Assert.Equal(["a,b", "plain"], rows.Select(row => row["Code"]));
        Assert.Equal("say \"hi\"\r\nagain", rows[0]["Note"]);
        Assert.Equal("", rows[1]["Note"]);
        Assert.Equal([7m, 2m], rows.Select(row => row.Decimal("N")));
        Assert.Equal([2, 4], rows.Select(row => row.Line));
    }

    [Fact]
    public async Task Csv_QuoteNeverClosed_IsAnError()
    {
        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(
            () => ReadAsync("A,B\n\"x,1\ny,2\n", new() { Format = ReportFormat.Csv }));
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("<html>Sign in</html>", "HTML")]
    [InlineData("\r\n <!DOCTYPE html>", "HTML")]
    [InlineData("{\"errors\":[]}", "JSON")]
    public async Task Report_LoginPageOrErrorDocument_IsNoReport(string text, string kind)
    {
        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(text));
        Assert.Contains(kind, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OneByteAtATime_ReadsTheSame()
    {
        byte[] bytes = Gzip("\uFEFFSKU\tTitle\r\nA\tä€😀\r\nB\t\r\n"u8);
        List<ReportRow> rows = await ReadAsync(new TrickleStream(bytes));
        Assert.Equal(["A", "B"], rows.Select(row => row["SKU"]));
        Assert.Equal(["ä€😀", ""], rows.Select(row => row["Title"]));
    }

    [Fact]
    public async Task Report_GzipCutAnywhere_IsAnError()
    {
        var text = new StringBuilder("SKU\tUnits\n");
        for (int i = 0; i < 300; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"sku-{i * 7919}\t{i}\n");
        }

        byte[] whole = Gzip(Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal(300, (await ReadAsync(new MemoryStream(whole))).Count);
        var unnoticed = new List<int>();
        for (int length = 2; length < whole.Length; length++)
        {
            try
            {
                await ReadAsync(new MemoryStream(whole[..length]));
                unnoticed.Add(length - whole.Length);
            }
            catch (AppStoreConnectReportException e)
            {
                Assert.Contains("truncated", e.Message, StringComparison.Ordinal);
            }
        }

        Assert.Empty(unnoticed);
    }

    [Fact]
    public async Task Report_GzipOfSeveralMembers_IsReadToItsEnd()
    {
        byte[] bytes = [.. Gzip("SKU\tUnits\nA\t1\n"u8), .. Gzip("B\t2\n"u8)];
        Assert.Equal(2, (await ReadAsync(new MemoryStream(bytes))).Count);
    }

    [Fact]
    public async Task Row_LongerThanAllowed_IsAnError()
    {
        string text = "A\tB\n" + new string('x', 200_000);
        AppStoreConnectReportException error = await Assert.ThrowsAsync<AppStoreConnectReportException>(() => ReadAsync(text, new() { MaxRowBytes = 100_000 }));
        Assert.Contains("MaxRowBytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
        Assert.Single(await ReadAsync(text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_AfterTheLastRow_IsClosedUnlessLeftOpen(bool leaveOpen)
    {
        var stream = new MemoryStream("A\n1\n"u8.ToArray());
        await ReadAsync(stream, new() { LeaveOpen = leaveOpen });
        Assert.Equal(leaveOpen, stream.CanRead);
    }

    private static Task<List<ReportRow>> ReadAsync(string text, ReportReaderOptions? options = null) =>
        ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    private static async Task<List<ReportRow>> ReadAsync(Stream stream, ReportReaderOptions? options = null)
    {
        var rows = new List<ReportRow>();
        await foreach (ReportRow row in ReportReader.ReadAsync(stream, options, TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span[..Math.Min(buffer.Length, 1)]));
    }
}
