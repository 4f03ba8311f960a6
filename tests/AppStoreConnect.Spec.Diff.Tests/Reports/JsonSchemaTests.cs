using System.Text.Json;
using AppStoreConnect.Spec.Diff.Tests.Rules;
using Json.Schema;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

/// <summary>Reports for tools match their published schema.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Documents.RepositoryRoot, "spec", "diff-report.schema.json")));

    [Fact]
    public void Reports_OfEveryRule_AreValid() =>
        Assert.All<RuleCase>([.. OperationCases.All, .. ParameterCases.All, .. SchemaCases.All, .. ValueCases.All],
            rule => AssertValid(SpecDiffReport.Create(rule.Old, rule.Change(rule.Old)).Json, rule.Rule));

    [Fact]
    public void Reports_ThatAreCommitted_AreValid() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Documents.RepositoryRoot, "spec", "reports"), "*.json"), file => AssertValid(File.ReadAllText(file), file));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"format":"asc-spec-diff/2"}""")]
    public void Schema_OfSomethingElse_RejectsIt(string json) => Assert.False(Evaluate(json).IsValid);

    private static void AssertValid(string json, string what)
    {
        EvaluationResults results = Evaluate(json);
        Assert.True(results.IsValid, what + ": " + string.Join("; ", (results.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Take(3)
            .Select(detail => detail.InstanceLocation + " " + string.Join(", ", detail.Errors!.Values))));
    }

    private static EvaluationResults Evaluate(string json)
    {
        using var document = JsonDocument.Parse(json);
        return s_schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }
}
