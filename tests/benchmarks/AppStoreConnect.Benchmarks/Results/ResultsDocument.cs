using System.Text.Json.Serialization;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>The results file, tools/site/benchmarks.json. The site draws its charts from it.</summary>
internal sealed class ResultsDocument
{
    /// <summary>The rows, in table order.</summary>
    public List<ResultRow> Rows { get; set; } = [];
}

/// <summary>A row of results.</summary>
internal sealed class ResultRow
{
    public string Id { get; set; } = "";

    public string Section { get; set; } = "";

    public string What { get; set; } = "";

    /// <summary>The unit of its figures: nanoseconds, seconds, bytes, count, or perSecond.</summary>
    public RowUnit Unit { get; set; }

    /// <summary>What the ratios are relative to. Empty if there's no baseline.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The limits as text. Empty if there are none.</summary>
    public string Bound { get; set; } = "";

    /// <summary>Whether our figures exceed a limit.</summary>
    public bool IsOver { get; set; }

    /// <summary>Figures by column: baseline, ours, kiota, nswag, floor.</summary>
    public SortedDictionary<string, ResultCell> Cells { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>One contender's medians over the runs.</summary>
internal sealed class ResultCell
{
    /// <summary>The figure, in the row's unit. Null if it couldn't be measured.</summary>
    public double? Value { get; set; }

    /// <summary>The bytes an operation allocates, or the peak resident set. Null if not measured.</summary>
    public double? Memory { get; set; }

    /// <summary>The figure divided by the baseline's figure from the same run.</summary>
    public double? Ratio { get; set; }

    /// <summary>The lowest ratio of all runs, or the lowest figure if there's no baseline.</summary>
    public double? Low { get; set; }

    /// <summary>The highest ratio or figure.</summary>
    public double? High { get; set; }

    /// <summary>The number of runs.</summary>
    public int Runs { get; set; }

    /// <summary>Why there's no figure.</summary>
    public string? Note { get; set; }

    /// <summary>The date, the machine, and the command of the measurement.</summary>
    public string MeasuredBy { get; set; } = "";
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResultsDocument))]
internal sealed partial class ResultsContext : JsonSerializerContext;
