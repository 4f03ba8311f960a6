using System.Globalization;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Generates strings and numbers that are realistic, varied, and within the formats and bounds of the schema.</summary>
/// <param name="random">Chooses the values.</param>
/// <param name="mode">Whether to use only what the schema has.</param>
/// <param name="forRequest">Whether the values are for a client's request. Dates are then in the standard format instead of all formats that the service uses.</param>
internal sealed class SampleScalars(SampleRandom random, DocumentMode mode, bool forRequest)
{
    private static readonly string[] s_texts =
        ["plain", "with \"quotes\" and \\", "été à Zürich", "日本語のテキスト", "emoji 🚀👩‍💻", "two\nlines\tand a tab", "<b>&amp;</b>", "a/b?c=d&e#f", "русский", "100%"];

    public string Text(SchemaNode schema, string name)
    {
        if (schema.OrderedValues.Length > 0)
        {
            return mode == DocumentMode.Unknowns && schema.OrderedValues.Length > 1
                ? random.Next(2) == 0 ? $"NEW_VALUE_{random.Next(1000)}" : $"newValue{random.Next(1000)}"
                : schema.OrderedValues[random.Next(schema.OrderedValues.Length)];
        }

        int n = random.Next(100_000);
        return schema.Format switch
        {
            "date" => mode == DocumentMode.Unknowns ? DateTime(n) : Date(n),
            "date-time" => mode == DocumentMode.Unknowns && n % 3 == 0 ? Date(n) : DateTime(n),
            "uri" => $"https://example.com/{name}/{n}?q=%20x&y=1",
            "uri-reference" => n % 2 == 0 ? $"https://example.com/{name}/{n}" : $"/v1/{name}/{n}",
            "email" => $"{name.ToLowerInvariant()}.{n}@example.com",
            "duration" => (n % 4) switch { 0 => "PT5M", 1 => $"P1DT{n % 24}H", 2 => "PT1H30M15S", _ => $"P{1 + (n % 6)}W" },
            "number" => (n / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            "uuid" => $"{n:x8}-0000-4000-8000-{n:x12}",
            "binary" => $"binary {n}",
            _ => Bounded(schema.Source, $"{name} {n} {s_texts[n % s_texts.Length]}"),
        };
    }

    public void Integer(Utf8JsonWriter json, SchemaNode schema, string name)
    {
        int n = random.Next(1000);
        // File sizes can exceed 32 bits, although most are declared as plain integers.
        long value = name.EndsWith("Size", StringComparison.Ordinal) ? 5_000_000_000 + n
            : schema.Format == "int64" ? 9_007_199_254_740_993 + n
            : n;
        json.WriteNumberValue((long)Bounded(schema.Source, value));
    }

    public void Number(Utf8JsonWriter json, SchemaNode schema)
    {
        int n = random.Next(100_000);
        decimal value = (n % 4) switch { 0 => n, 1 => n / 10m, 2 => -n / 8m, _ => n / 1000m };
        json.WriteNumberValue(Bounded(schema.Source, value));
    }

    public bool Boolean() => random.Next(2) == 0;

    private static string Date(int n) => new DateOnly(2026, 1, 1).AddDays(n % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All formats of dates with time that the live service uses.</summary>
    private string DateTime(int n)
    {
        var time = new DateTime(2026, 1, 31, 10, 20, 30, DateTimeKind.Unspecified).AddMinutes(n).AddMilliseconds(n % 7 == 0 ? 0 : n % 1000);
        string format = (n % (forRequest ? 3 : 5)) switch
        {
            0 => "yyyy-MM-ddTHH:mm:ss'Z'",
            1 => "yyyy-MM-ddTHH:mm:ss'-08:00'",
            2 => "yyyy-MM-ddTHH:mm:ss.fff'Z'",
            3 => "yyyy-MM-ddTHH:mm:ss.fff'+00:00'",
            _ => "yyyy-MM-ddTHH:mm:ss.fff'+0000'",
        };
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Bounded(ApiSchema schema, string text)
    {
        string longEnough = text.Length < schema.MinLength ? text.PadRight(schema.MinLength.Value, 'x') : text;
        return longEnough.Length > schema.MaxLength ? new string('x', schema.MaxLength.Value) : longEnough;
    }

    private static decimal Bounded(ApiSchema schema, decimal value)
    {
        if (NumberBounds.Bound(schema.Maximum) is { } most && value >= most)
        {
            value = most - (schema.ExclusiveMaximum ? 1 : 0);
        }

        return NumberBounds.Bound(schema.Minimum) is { } least && value <= least ? least + (schema.ExclusiveMinimum ? 1 : 0) : value;
    }
}
