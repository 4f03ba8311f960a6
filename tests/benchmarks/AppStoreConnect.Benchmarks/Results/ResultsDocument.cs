using System.Text.Json.Serialization;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>The file of results: tools/site/benchmarks.json, which the site draws.</summary>
internal sealed class ResultsDocument
{
    /// <summary>The rows, in the order of the tables.</summary>
    public List<ResultRow> Rows { get; set; } = [];
}

/// <summary>A row of results.</summary>
internal sealed class ResultRow
{
    public string Id { get; set; } = "";

    public string Section { get; set; } = "";

    public string What { get; set; } = "";

    /// <summary>What its figures are: nanoseconds, seconds, bytes, count, perSecond.</summary>
    public RowUnit Unit { get; set; }

    /// <summary>What the ratios divide by; empty where there is nothing to compare with.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>What is allowed, in words; empty where there is no bound.</summary>
    public string Bound { get; set; } = "";

    /// <summary>Whether ours is beyond the bound.</summary>
    public bool IsOver { get; set; }

    /// <summary>Figures by column: baseline, ours, kiota, nswag, floor.</summary>
    public SortedDictionary<string, ResultCell> Cells { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>What one contender took: medians of the runs.</summary>
internal sealed class ResultCell
{
    /// <summary>The figure, in the row's unit; null where it could not be measured.</summary>
    public double? Value { get; set; }

    /// <summary>Bytes that an operation allocates, or the greatest resident set; null where not measured.</summary>
    public double? Memory { get; set; }

    /// <summary>The figure divided by the baseline's of the same run.</summary>
    public double? Ratio { get; set; }

    /// <summary>The least of the runs' ratios, or of their figures where there is no baseline.</summary>
    public double? Low { get; set; }

    /// <summary>The greatest of them.</summary>
    public double? High { get; set; }

    /// <summary>How many runs.</summary>
    public int Runs { get; set; }

    /// <summary>Why there is no figure.</summary>
    public string? Note { get; set; }

    /// <summary>When, on what and by which command it was measured.</summary>
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
