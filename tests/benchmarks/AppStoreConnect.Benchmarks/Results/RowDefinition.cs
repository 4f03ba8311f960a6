namespace AppStoreConnect.Benchmarks.Results;

/// <summary>The unit of a row's figures.</summary>
internal enum RowUnit
{
    /// <summary>Time in nanoseconds. Memory is the bytes an operation allocates.</summary>
    Nanoseconds,

    /// <summary>Time in seconds. Memory is the peak resident set.</summary>
    Seconds,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A count per second.</summary>
    PerSecond,
}

/// <summary>Defines a row: what it measures, its baseline, and its limits.</summary>
/// <param name="Id">The key of the row in the results file.</param>
/// <param name="Section">The table it belongs to.</param>
/// <param name="What">What the row measures.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Baseline">What our figure is divided by. Empty if there's no baseline.</param>
/// <param name="MostRatio">The highest ratio allowed.</param>
/// <param name="LeastRatio">The lowest ratio allowed.</param>
/// <param name="MostValue">The highest figure allowed, in the row's unit.</param>
/// <param name="MostMemory">The most memory allowed, in bytes.</param>
internal sealed record RowDefinition(
    string Id,
    string Section,
    string What,
    RowUnit Unit,
    string Baseline = "",
    double? MostRatio = null,
    double? LeastRatio = null,
    double? MostValue = null,
    double? MostMemory = null)
{
    private const string Reading = "Reading and writing";
    private const string Other = "Other work";
    private const string Growth = "Growth and concurrency";
    private const string Whole = "Whole programs";
    private const string Compiling = "Generating and compiling";
    private const string Fake = "The fake service";
    private const string EmptyKestrel = "an empty Kestrel app";
    private const string FirstPages = "the first 20 pages";
    private const string HandWritten = "hand-written System.Text.Json";
    private const string HandWrittenProgram = "hand-written HttpClient and System.Text.Json";

    /// <summary>All rows, in table order.</summary>
    public static readonly RowDefinition[] All =
    [
        new("FullPage", Reading, "read 200 apps with all relationships, compact", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.20),
        new("IndentedFullPage", Reading, "the same, indented as the service sends it", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.20),
        new("IncludedPage", Reading, "read 200 apps with 600 included resources, compact", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.30),
        new("IndentedIncludedPage", Reading, "the same, indented", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.30),
        new("SparsePage", Reading, "read 200 apps with three attributes, compact", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.50),
        new("IndentedSparsePage", Reading, "the same, indented", RowUnit.Nanoseconds, HandWritten, MostRatio: 0.50),
        new("Get", Reading, "build a GET with six query parameters", RowUnit.Nanoseconds, "hand-written", MostRatio: 1.3, MostMemory: 1_000),
        new("Post", Reading, "write the body of a POST", RowUnit.Nanoseconds, HandWritten, MostRatio: 1.0),

        new("OneGetJit", Whole, "one GET, start to end, JIT", RowUnit.Seconds, HandWrittenProgram, MostRatio: 0.95),
        new("PagesJit", Whole, "2,000 apps in 10 pages, JIT", RowUnit.Seconds, HandWrittenProgram, MostRatio: 0.95),
        new("OneGetReadyToRun", Whole, "one GET, ReadyToRun", RowUnit.Seconds, HandWrittenProgram, MostRatio: 0.95),
        new("OneGetTrimmed", Whole, "one GET, trimmed", RowUnit.Seconds, HandWrittenProgram, MostRatio: 0.95),
        new("OneGetAot", Whole, "one GET, NativeAOT", RowUnit.Seconds, HandWrittenProgram, MostRatio: 0.9),
        new("SizeJit", Whole, "size without the runtime, JIT", RowUnit.Bytes, HandWrittenProgram),
        new("SizeReadyToRun", Whole, "size without the runtime, ReadyToRun", RowUnit.Bytes, HandWrittenProgram),
        new("SizeTrimmed", Whole, "size with the runtime, trimmed", RowUnit.Bytes, HandWrittenProgram),
        new("SizeAot", Whole, "size, NativeAOT", RowUnit.Bytes, HandWrittenProgram, MostRatio: 1.12),

        new("Growth200", Growth, "an app on a page of 200", RowUnit.Nanoseconds, "an app on a page of 20", MostRatio: 1.1),
        new("Growth2000", Growth, "an app on a page of 2,000", RowUnit.Nanoseconds, "an app on a page of 20", MostRatio: 1.1),
        new("Growth20000", Growth, "an app on a page of 20,000", RowUnit.Nanoseconds, "an app on a page of 20", MostRatio: 1.1),
        new("Paging", Growth, "live memory after 100,000 pages of one loop", RowUnit.Bytes, "after 1,000 pages", MostRatio: 1.1),
        new("CallersRaw", Growth, "requests of 64 concurrent callers, bytes only", RowUnit.PerSecond, "bare HttpClient, bytes only", LeastRatio: 0.9),
        new("CallersModels", Growth, "the same, read as models", RowUnit.PerSecond, HandWrittenProgram, LeastRatio: 0.9),
        new("Callers", Growth, "the same, read as models", RowUnit.PerSecond, "bare HttpClient, bytes only", LeastRatio: 0.9),

        new("FakeStart", Fake, "start to first answer", RowUnit.Seconds, EmptyKestrel, MostValue: 0.4),
        new("FakeGets", Fake, "simple GETs on 8 connections", RowUnit.PerSecond, EmptyKestrel),
        new("FakeList", Fake, "a page of 10,000 resources: the last 20 pages", RowUnit.Seconds, FirstPages, MostRatio: 1.2),
        new("FakeFiltered", Fake, "the same, filtered and sorted", RowUnit.Seconds, FirstPages, MostRatio: 1.2),
        new("FakeRelated", Fake, "the same, of a relationship", RowUnit.Seconds, FirstPages, MostRatio: 1.2),
        new("FakeSoak", Fake, "live memory after 100,000 requests", RowUnit.Bytes, "after 20,000 requests", MostRatio: 1.1),

        new("Report", Other, "read a report of 20,000 rows", RowUnit.Nanoseconds, "Sep"),
        new("Upload", Other, "upload 64 MB to this machine", RowUnit.Nanoseconds, "plain PUTs with their hashes"),
        new("Surface", Other, "read the facts of the API", RowUnit.Nanoseconds, "Microsoft.OpenApi", MostRatio: 0.1),

        new("Generate", Compiling, "generate the client from the document", RowUnit.Seconds, MostValue: 0.8),
        new("SchemaEdit", Compiling, "generate again after an edit of one schema", RowUnit.Seconds),
        new("CodeEdit", Compiling, "generate again after an unrelated edit in C#", RowUnit.Seconds, "a generator of one file", MostValue: 0.003),
        new("Compile", Compiling, "compile the client, generated code included", RowUnit.Seconds, MostValue: 10, MostMemory: 0.6e9),
        new("Emitted", Compiling, "generated C#", RowUnit.Bytes),
        new("Assembly", Compiling, "assembly", RowUnit.Bytes),
        new("PartAssembly", Compiling, "assembly of `/v1/apps` alone", RowUnit.Bytes),
        new("Types", Compiling, "public types", RowUnit.Count),
    ];

    /// <summary>The limits as text. Empty if there are none.</summary>
    public string Bound => string.Join(", ", new[]
    {
        MostRatio is { } most ? FormattableString.Invariant($"≤ {most:0.0#} ×") : "",
        LeastRatio is { } least ? FormattableString.Invariant($"≥ {least:0.0#} ×") : "",
        MostValue is { } value ? "≤ " + FigureText.Value(Unit, value) : "",
        MostMemory is { } memory ? "≤ " + FigureText.Size(memory) : "",
    }.Where(static bound => bound.Length > 0));

    /// <summary>Returns whether our figures exceed a limit.</summary>
    public bool IsExceededBy(ResultCell ours) =>
        (ours.Ratio > MostRatio) || (ours.Ratio < LeastRatio) || (ours.Value > MostValue) || (ours.Memory > MostMemory);
}
