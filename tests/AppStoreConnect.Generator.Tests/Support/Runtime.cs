using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>The hand-written part of the client, which is compiled together with emitted code.</summary>
internal static class Runtime
{
    /// <summary>Parses sources as preview, because <c>field</c> in emitted code is a preview feature in this Roslyn version.</summary>
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    // Also suppressed by the SDK: an assembly reference that resolves to a later version.
    private static readonly Dictionary<string, ReportDiagnostic> s_silent = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly Lazy<CSharpCompilation> s_compilation = new(Create);

    /// <summary>Compiles the hand-written part alone, with nullable enabled and warnings as errors.</summary>
    public static CSharpCompilation Compilation => s_compilation.Value;

    private static CSharpCompilation Create()
    {
        string folder = Path.Combine(RealDocuments.RepositoryRoot, "src", "AppStoreConnect.Generated");
        // Members of generated types refer to Apple's types, which the documents of these tests do not have.
        IEnumerable<SyntaxTree> written = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".Custom.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), Parse, file));
        const string Usings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            """;
        const string Info = """
            namespace AppStoreConnect.Http;
            internal static class PackageInfo { internal const string Name = "", Version = "", UserAgent = ""; }
            """;
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: false,
            warningLevel: 9999,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: s_silent);
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
            "AppStoreConnect.Generated",
            [.. written, CSharpSyntaxTree.ParseText(Usings, Parse), CSharpSyntaxTree.ParseText(Info, Parse)],
            platform.Where(path => !Path.GetFileName(path).StartsWith("AppStoreConnect.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            options);
    }
}
