using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AppStoreConnect.Generator;
using AppStoreConnect.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>Runs the generator on a description.</summary>
internal static partial class Emission
{
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Empty");
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview, DocumentationMode.None);

    // A single change leaves most files unchanged.
    private static readonly ConcurrentDictionary<string, SyntaxTree> s_trees = new(StringComparer.Ordinal);

    /// <summary>The emitted files, with types by simple name.</summary>
    public static IEnumerable<SyntaxTree> Of(ApiDescription description)
    {
        using var document = new MemoryStream();
        OpenApiDocumentWriter.Write(description, document);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            [new MemoryText("/spec/openapi.oas.json", Encoding.UTF8.GetString(document.ToArray()))],
            s_options,
            new MemoryOptions(new Dictionary<string, string>()));
        GeneratorRunResult result = driver.RunGenerators(s_empty).GetRunResult().Results.Single();
        Assert.True(result.Exception is null, result.Exception?.ToString());
        return result.GeneratedSources.Select(source => s_trees.GetOrAdd(source.SourceText.ToString(), Parse));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(Namespaces().Replace(source, ""), s_options);

    // The part of Sys::Threading.CancellationToken before the last name.
    [GeneratedRegex(@"\b(Code|Core|Hide|Json|Kiota|Lists|Sys|Tasks)::([A-Z]\w*\.(?=[A-Z]))*")]
    private static partial Regex Namespaces();
}
