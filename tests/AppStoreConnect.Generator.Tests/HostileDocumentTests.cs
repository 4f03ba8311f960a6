using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator.Tests;

/// <summary>
/// Malicious documents: each becomes code that compiles, or a diagnostic with its location in the document. The compiler never
/// crashes, and no text from the document becomes code.
/// </summary>
public sealed class HostileDocumentTests
{
    // A guard against endless loops, not a measure of the machine's speed.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Names => [.. HostileDocuments.All.Keys];

    [Fact]
    public void Documents_OfEveryKind_AreAtLeastOneHundredAndTwenty() => Assert.InRange(HostileDocuments.All.Count, 120, 1000);

    /// <summary>Runs all following tests in a process that ends if the heap would grow beyond 1 GB.</summary>
    [Fact]
    public async Task Documents_Hostile_TakeNoMoreThanOneGigabyte() => Assert.Equal(
        HostileDocuments.All.Count, await OneGigabyteProcess.RunExplicitAsync(typeof(HostileDocumentTests), TestContext.Current.CancellationToken));

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Document_Hostile_IsCodeThatCompilesOrADiagnosticAtItsPlace(string name)
    {
        Generation run = await Task.Run(() => IsOfNames(name) ? Generation.Beside(HostileDocuments.All[name]()) : Generation.Of(HostileDocuments.All[name]()))
            .WaitAsync(s_limit, TestContext.Current.CancellationToken);

        Assert.All(run.Diagnostics, said => Assert.True(
            said.Location == Location.None || said.Location.GetLineSpan().Path == Generation.DocumentPath, said.ToString()));
        if (run.Files.Count > 1)
        {
            AssertCompiles(run, name);
        }
        else if (name != HostileDocuments.WithoutPaths)
        {
            Assert.Contains(run.Diagnostics, said => said.Severity >= DiagnosticSeverity.Warning);
        }

        Assert.DoesNotContain(run.Trees, tree => tree.GetRoot().DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>().Any(type => type.Identifier.Text == Hostile.Injected));
    }

    private static bool IsOfNames(string name) => name.StartsWith("injection", StringComparison.Ordinal) || name.StartsWith("twice", StringComparison.Ordinal);

    // Binding takes longer than everything else, so only documents that affect names are bound. For others, the syntax shows what they can break.
    private static void AssertCompiles(Generation run, string name)
    {
        Compilation? compilation = IsOfNames(name) ? run.Compile() : null;
        string[] messages =
        [
            .. run.Trees.SelectMany(tree => compilation?.GetSemanticModel(tree).GetDiagnostics() ?? [.. tree.GetDiagnostics()])
                .Where(said => said.Severity == DiagnosticSeverity.Error && !said.IsWarningAsError).Select(said => said.ToString()).Take(5),
        ];
        Assert.True(messages.Length == 0, string.Join('\n', messages));
    }
}
