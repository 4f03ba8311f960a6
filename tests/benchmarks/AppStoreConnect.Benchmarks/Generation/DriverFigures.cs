using System.Diagnostics;
using System.Text;
using AppStoreConnect.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>The cost of the generator in a generator driver. Times are in milliseconds.</summary>
/// <param name="Files">The number of files it emits.</param>
/// <param name="Bytes">Their total size in UTF-8.</param>
/// <param name="Cold">The first run in this process.</param>
/// <param name="SchemaEdited">The median of the runs after an edit to one schema.</param>
/// <param name="CodeEdited">The median of the runs after an unrelated edit in C#.</param>
/// <param name="Floor">The same for a generator that emits one file.</param>
internal sealed record DriverFigures(int Files, long Bytes, double Cold, double SchemaEdited, double CodeEdited, double Floor)
{
    private const int CodeEdits = 50;
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    /// <param name="document">The document to generate from.</param>
    public static DriverFigures Take(string document)
    {
        string text = File.ReadAllText(document);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], [new DocumentInMemory(text)], s_parse);
        (double cold, driver) = Time(driver, Code(0));
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        (double codeEdited, driver) = EditCode(driver);
        (double floor, _) = EditCode(CSharpGeneratorDriver.Create([new OneFileGenerator().AsSourceGenerator()], [], s_parse));
        return new(
            first.GeneratedSources.Length,
            first.GeneratedSources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString())),
            cold,
            EditSchema(driver, text),
            codeEdited,
            floor);
    }

    private static (double Median, GeneratorDriver Driver) EditCode(GeneratorDriver driver)
    {
        double[] times = new double[CodeEdits];
        for (int i = -1; i < CodeEdits; i++)
        {
            (double time, driver) = Time(driver, Code(i));
            times[Math.Max(i, 0)] = time;
        }

        Array.Sort(times);
        return (times[CodeEdits / 2], driver);
    }

    private static double EditSchema(GeneratorDriver driver, string text)
    {
        const string Property = "\"sku\":";
        int at = text.IndexOf(Property, text.IndexOf("\"App\":", StringComparison.Ordinal), StringComparison.Ordinal);
        double[] times = new double[5];
        for (int i = 0; i < times.Length; i++)
        {
            string edited = string.Concat(text.AsSpan(0, at), $"\"sku{i}\":", text.AsSpan(at + Property.Length));
            (times[i], driver) = Time(driver.ReplaceAdditionalTexts([new DocumentInMemory(edited)]), Code(0));
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static (double Milliseconds, GeneratorDriver Driver) Time(GeneratorDriver driver, Compilation compilation)
    {
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.Exception is null ? (time, driver) : throw result.Exception;
    }

    private static CSharpCompilation Code(int edit) =>
        CSharpCompilation.Create("Caller", [CSharpSyntaxTree.ParseText($"class Caller {{ int Edit = {edit}; }}", s_parse)]);
}
