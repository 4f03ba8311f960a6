using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using CsvHelper.Configuration;
using nietras.SeparatedValues;

namespace AppStoreConnect.Benchmarks;

/// <summary>Reads a string, a number, and a date from each of 20,000 rows of a sales report. There are no quotes, because neither library reads them like Apple's reports use them.</summary>
public class ReportBenchmarks
{
    private const int Rows = 20_000;
    private byte[] _report = [];

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("Provider\tProvider Country\tSKU\tDeveloper\tTitle\tVersion\tProduct Type Identifier\tUnits\tDeveloper Proceeds\tBegin Date\tEnd Date\tCustomer Currency\n");
        for (int i = 0; i < Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"APPLE\tUS\tcom.example.app{i % 97}\tExample Inc.\tAtlas {i % 13}\t1.{i % 7}\t1F\t{i % 50}\t{i % 100}.99\t01/31/2026\t01/31/2026\tUSD\n");
        }

        _report = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Baseline = true)]
    public decimal Sep()
    {
        decimal sum = 0;
        using SepReader reader = new Sep('\t').Reader(options => options with { DisableQuotesParsing = true, CultureInfo = CultureInfo.InvariantCulture }).From(new MemoryStream(_report));
        foreach (SepReader.Row row in reader)
        {
            sum += row["Units"].Parse<decimal>() + row["SKU"].ToString().Length + DateOnly.ParseExact(row["Begin Date"].Span, "MM/dd/yyyy", CultureInfo.InvariantCulture).Day;
        }

        return sum;
    }

    [Benchmark]
    public decimal CsvHelper()
    {
        decimal sum = 0;
        using var reader = new CsvReader(
            new StreamReader(new MemoryStream(_report)), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "\t", Mode = CsvMode.NoEscape });
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            sum += reader.GetField<decimal>("Units") + reader.GetField("SKU")!.Length + DateOnly.ParseExact(reader.GetField("Begin Date")!, "MM/dd/yyyy", CultureInfo.InvariantCulture).Day;
        }

        return sum;
    }

    [Benchmark]
    public async Task<decimal> Ours()
    {
        decimal sum = 0;
        await foreach (ReportRow row in ReportReader.ReadAsync(new MemoryStream(_report)).ConfigureAwait(false))
        {
            sum += row.Decimal("Units")!.Value + row["SKU"]!.Length + row.Date("Begin Date")!.Value.Day;
        }

        return sum;
    }
}
