using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>A run of the generator.</summary>
internal sealed class Generation
{
    /// <summary>The name of documents in tests.</summary>
    public const string DocumentPath = "/spec/openapi.oas.json";

    private Generation(GeneratorDriver driver) => Driver = driver;

    /// <summary>The driver, for further runs.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The result of the run.</summary>
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The diagnostics.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The emitted files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Runs the generator on a document.</summary>
    public static Generation Of(string document, params (string Property, string Value)[] properties) =>
        Run([new MemoryText(DocumentPath, document)], properties);

    /// <summary>Runs the generator on a document together with the hand-written files, whose names no generated type takes.</summary>
    public static Generation Beside(string document, params (string Property, string Value)[] properties) =>
        Run([new MemoryText(DocumentPath, document), .. HandWritten.Files], properties);

    /// <summary>Runs the generator on additional files and tracks its steps.</summary>
    public static Generation Run(IEnumerable<AdditionalText> files, params (string Property, string Value)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            files,
            Runtime.Parse,
            new MemoryOptions(properties.ToDictionary(property => property.Property, property => property.Value)),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Next(driver.RunGenerators(Empty));
    }

    /// <summary>Runs the same driver again.</summary>
    public Generation Then(Func<GeneratorDriver, GeneratorDriver> change, Compilation? compilation = null) =>
        Next(change(Driver).RunGenerators(compilation ?? Empty));

    /// <summary>Runs the same driver again with another text for its document.</summary>
    public Generation Then(string document) =>
        Then(driver => driver.ReplaceAdditionalTexts([new MemoryText(DocumentPath, document)]));

    /// <summary>The emitted files, as the compiler sees them.</summary>
    public IEnumerable<SyntaxTree> Trees => Driver.GetRunResult().GeneratedTrees;

    /// <summary>The emitted code together with the hand-written part.</summary>
    public CSharpCompilation Compile() => Runtime.Compilation.AddSyntaxTrees(Trees);

    /// <summary>
    /// Asserts that the compiler reports nothing about the emitted code or its doc comments, nullable warnings included, and that hand-written code
    /// still refers to its own types.
    /// </summary>
    public void AssertCompiles()
    {
        HashSet<SyntaxTree> trees = [.. Trees.Select(WithNullableWarnings)];

        // The generator for log messages does not run here. CS8795 is a log method without a body.
        string[] messages = [.. Runtime.Compilation.AddSyntaxTrees(trees).GetDiagnostics()
            .Where(said => said.Severity >= DiagnosticSeverity.Warning && said.Id != "CS8795"
                && (said.Severity == DiagnosticSeverity.Error && !said.IsWarningAsError || (said.Location.SourceTree is { } tree && trees.Contains(tree))))
            .Select(said => said.ToString()).Take(20)];
        Assert.True(messages.Length == 0, string.Join('\n', messages));
    }

    // Emitted code turns these warnings off, which saves its users compile time.
    private static SyntaxTree WithNullableWarnings(SyntaxTree tree)
    {
        string emitted = tree.ToString(), strict = emitted.Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal);
        Assert.NotEqual(emitted, strict);
        return tree.WithChangedText(SourceText.From(strict));
    }

    private static CSharpCompilation Empty { get; } = CSharpCompilation.Create("Empty");

    private static Generation Next(GeneratorDriver driver)
    {
        var run = new Generation(driver);
        Assert.True(run.Result.Exception is null, run.Result.Exception?.ToString());
        return run;
    }

    /// <summary>Runs in another culture.</summary>
    public static T In<T>(string culture, Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
