using System.Text;
using AscSpec.Site;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AppStoreConnect.Site.Tests;

/// <summary>The C# on the page of every operation compiles against the client.</summary>
public sealed class CallTests(SiteFixture site)
{
    [Fact]
    public void Calls_EveryOperation_Compiles()
    {
        var code = new StringBuilder("using System; using System.IO; using System.Threading.Tasks; using AppStoreConnect; using AppStoreConnect.V1; using AppStoreConnect.V2; using AppStoreConnect.V3;\npublic static class Calls\n{\n");
        int index = 0;
        foreach (SiteOperation operation in site.Facts.Operations)
        {
            Assert.NotNull(operation.Model);
            string call = site.Facts.Samples.Of(operation.Model)!;
            code.Append($"    // {operation.Info.Name}\n    public static async Task Call{index++}(AppStoreConnectClient client{Parameters(operation)})\n    {{\n{call}\n");
            if (site.Facts.Samples.Loop(operation.Model) is { } loop)
            {
                code.Append(loop).Append("\n{\n}\n");
            }

            code.Append(site.Facts.Samples.Upload(operation.Model)).Append('\n').Append(site.Facts.Samples.Wait(operation.Model)).Append("\n    }\n");
            if (site.Facts.Samples.Filtered(operation.Model) is { } filtered)
            {
                code.Append($"    public static async Task Filtered{index}(AppStoreConnectClient client{Parameters(operation)})\n    {{\n{filtered}\n    }}\n");
            }
        }

        Compilation compilation = CSharpCompilation.Create(
            "Calls", [CSharpSyntaxTree.ParseText(code.Append("}\n").ToString())], References(), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).Take(20));
        Assert.Equal(site.Facts.Operations.Count, index);
    }

    private static string Parameters(SiteOperation operation) => string.Concat(operation.Info.Parameters
        .Where(parameter => parameter.In == "path")
        .Select(parameter => $", {(parameter.Type.StartsWith("integer", StringComparison.Ordinal) ? "int" : "string")} {parameter.Name}"));

    private static IEnumerable<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
