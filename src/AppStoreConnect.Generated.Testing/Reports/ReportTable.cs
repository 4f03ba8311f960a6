using System.Globalization;
using System.Text;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Reports;

/// <summary>A report row before it is written: its subject, country, period, and source of numbers.</summary>
internal sealed record ReportSubject(string Id, string Name, string? Sku, string? Parent, string Country, DateOnly From, DateOnly To, SampleRandom Numbers)
{
    public int Units { get; } = 1 + Numbers.Next(9);

    public decimal Price { get; } = 0.99m + Numbers.Next(5);

    public string Currency => Country == "US" ? "USD" : "EUR";

    public decimal Share => decimal.Round(Price * 0.7m, 2);
}

/// <summary>Writes report rows: tab-separated, with a header line, no quoting, decimals without a leading zero, and a space for blank values.</summary>
internal sealed class ReportTable
{
    private readonly StringBuilder _text = new();

    public ReportTable Line(params ReadOnlySpan<string> values)
    {
        _text.AppendJoin('\t', values!).Append('\n');
        return this;
    }

    public ReportTable Row(IEnumerable<string> columns, ReportSubject subject)
    {
        _text.AppendJoin('\t', columns.Select(column => Value(column, subject))).Append('\n');
        return this;
    }

    public byte[] Compress() => TableBodies.Compress(Encoding.UTF8.GetBytes(_text.ToString()));

    /// <summary>Formats a decimal like reports: <c>.7</c>, <c>1.99</c>.</summary>
    public static string Decimal(decimal value) => value.ToString("#.##", CultureInfo.InvariantCulture);

    /// <summary>Formats a date like sales and finance reports, in every culture: <c>01/31/2026</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static string Value(string column, ReportSubject subject) => column switch
    {
        "Provider" => "APPLE",
        "Provider Country" => "US",
        "SKU" or "Vendor Identifier" => Text(subject.Sku ?? subject.Id),
        "Developer" or "Developer Name" or "Artist/Show/Developer/Author" => "Example Inc.",
        "Title" or "App Name" or "Subscription Name" => Text(subject.Name),
        "Version" => "1.0",
        "Product Type Identifier" => "1F",
        "Units" or "Quantity" => Number(subject.Units),
        "Developer Proceeds" or "Partner Share" => Decimal(subject.Share),
        "Extended Partner Share" => Decimal(subject.Share * subject.Units),
        "Customer Price" => Decimal(subject.Price),
        "Begin Date" or "Start Date" or "Transaction Date" => Date(subject.From),
        "End Date" or "Settlement Date" => Date(subject.To),
        "Event Date" or "Purchase Date" or "Original Start Date" or "Date" => subject.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "Customer Currency" or "Currency of Proceeds" or "Proceeds Currency" or "Partner Share Currency" => subject.Currency,
        "Country Code" or "Country" or "Country Of Sale" or "Territory" => subject.Country,
        "Apple Identifier" or "Subscription Apple ID" => subject.Id,
        "App Apple ID" or "App Apple Identifier" => subject.Parent ?? subject.Id,
        "Sale or Return" or "Sales or Return" => "S",
        "Standard Subscription Duration" => "1 Month",
        "Event" => "Renew",
        "Subscriber ID" => Number(1_000_000 + subject.Numbers.Next(9_000_000)),
        "Device" => "iPhone",
        "Supported Platforms" => "iOS",
        "Category" => "Utilities",
        "Region" => subject.Country == "US" ? "US" : "EU",
        "Active Standard Price Subscriptions" or "Subscribers" or "Counts" or "Sessions" or "Crashes" or "Unique Devices" => Number(subject.Numbers.Next(100)),
        "Consecutive Paid Periods" => Number(1 + subject.Numbers.Next(12)),
        _ => " ",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reports have no quoting, so a tab in a name would shift the row.</summary>
    private static string Text(string value) => value.Any(char.IsControl) ? string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)) : value;
}
