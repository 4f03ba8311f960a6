using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>
/// Collects figures over several runs and merges their medians into tools/site/benchmarks.json, the guide's tables, and the README's short table. Rows that aren't
/// measured keep their earlier figures. Each figure records when it was measured.
/// </summary>
internal sealed class ResultsFile
{
    public const string Baseline = "baseline";
    public const string Ours = "ours";
    public const string Kiota = "kiota";
    public const string NSwag = "nswag";
    public const string Floor = "floor";

    private const string Begin = "<!-- benchmarks -->";
    private const string End = "<!-- /benchmarks -->";

    private readonly Dictionary<(string Row, string Column), List<(double Value, double? Memory)>> _samples = [];
    private readonly Dictionary<(string Row, string Column), string> _failures = [];

    private static string Json => Path.Combine(Repository.Root, "tools", "site", "benchmarks.json");

    private static string Guide => Path.Combine(Repository.Root, "tools", "site", "guides", "benchmarks.md");

    private static string Readme => Path.Combine(Repository.Root, "README.md");

    /// <summary>Adds a figure from one run.</summary>
    public void Add(string row, string column, double value, double? memory = null)
    {
        if (!_samples.TryGetValue((row, column), out List<(double, double?)>? samples))
        {
            _samples.Add((row, column), samples = []);
        }

        samples.Add((value, memory));
    }

    /// <summary>Records why there's no figure.</summary>
    public void Fail(string row, string column, string why) => _failures[(row, column)] = why;

    /// <summary>Merges the medians into the files and prints the measured rows.</summary>
    public void Save()
    {
        ResultsDocument document = File.Exists(Json) ? JsonSerializer.Deserialize(File.ReadAllText(Json), ResultsContext.Default.ResultsDocument)! : new();
        string measuredBy = MeasuredBy();
        Dictionary<string, ResultRow> before = document.Rows.ToDictionary(static row => row.Id, StringComparer.Ordinal);
        document.Rows = [.. RowDefinition.All.Select(definition => Merge(definition, before.GetValueOrDefault(definition.Id), measuredBy)).Where(static row => row.Cells.Count > 0)];
        var options = new JsonSerializerOptions(ResultsContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        File.WriteAllText(Json, JsonSerializer.Serialize(document, new ResultsContext(options).ResultsDocument) + "\n");
        Put(Guide, ResultsTable.Of(document.Rows));
        Put(Readme, ResultsTable.Short(document.Rows));
        HashSet<string> measured = [.. _samples.Keys.Concat(_failures.Keys).Select(static key => key.Row)];
        Console.WriteLine(ResultsTable.Of([.. document.Rows.Where(row => measured.Contains(row.Id))]));
    }

    private ResultRow Merge(RowDefinition definition, ResultRow? before, string measuredBy)
    {
        ResultRow row = new()
        {
            Id = definition.Id,
            Section = definition.Section,
            What = definition.What,
            Unit = definition.Unit,
            Baseline = definition.Baseline,
            Bound = definition.Bound,
            Cells = before?.Cells ?? new(StringComparer.Ordinal),
        };
        foreach (string column in new[] { Baseline, Ours, Kiota, NSwag, Floor })
        {
            if (_samples.TryGetValue((definition.Id, column), out List<(double Value, double? Memory)>? samples))
            {
                row.Cells[column] = Cell(definition.Id, column, samples, measuredBy);
            }
            else if (_failures.TryGetValue((definition.Id, column), out string? why))
            {
                row.Cells[column] = new() { Note = why, MeasuredBy = measuredBy };
            }
        }

        row.IsOver = row.Cells.TryGetValue(Ours, out ResultCell? ours) && definition.IsExceededBy(ours);
        return row;
    }

    private ResultCell Cell(string row, string column, List<(double Value, double? Memory)> samples, string measuredBy)
    {
        double[] values = [.. samples.Select(static sample => sample.Value)];
        double[] memories = [.. samples.Select(static sample => sample.Memory).OfType<double>()];
        // Ratios are only meaningful within one run.
        double[] ratios = _samples.TryGetValue((row, Baseline), out List<(double Value, double? Memory)>? baseline) && column != Baseline && baseline.Count == values.Length
            ? [.. values.Zip(baseline, static (value, theirs) => value / theirs.Value)]
            : [];
        double[] spread = ratios.Length > 0 ? ratios : values;
        return new()
        {
            Value = Median(values),
            Memory = memories.Length > 0 ? Median(memories) : null,
            Ratio = ratios.Length > 0 ? Median(ratios) : null,
            Low = Round(spread.Min()),
            High = Round(spread.Max()),
            Runs = values.Length,
            MeasuredBy = measuredBy,
        };
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2);
    }

    // The measurements aren't accurate beyond four digits.
    private static double Round(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Put(string file, string tables)
    {
        string text = File.ReadAllText(file);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{file} must contain '{Begin}' followed by '{End}'. The tables go between them.");
        }

        File.WriteAllText(file, $"{text[..(begin + Begin.Length)]}\n{tables}{text[end..]}");
    }

    private static string MeasuredBy()
    {
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string command = Environment.GetEnvironmentVariable("ASC_BENCHMARK_COMMAND")
            ?? "dotnet run -c Release --project tests/benchmarks/AppStoreConnect.Benchmarks -- " + string.Join(' ', Environment.GetCommandLineArgs()[1..]);
        return $"{date}, {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}: `{command}`";
    }

    private static string Processor()
    {
        const string Name = "model name";
        string? line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith(Name, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
