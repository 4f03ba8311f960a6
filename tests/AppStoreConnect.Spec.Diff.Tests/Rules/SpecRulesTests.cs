using System.Reflection;
using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff.Tests.Rules;

public sealed partial class SpecRulesTests
{
    private static readonly RuleCase[] s_cases = [.. OperationCases.All, .. ParameterCases.All, .. SchemaCases.All, .. ValueCases.All];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int i = 0; i < s_cases.Length; i++)
            {
                data.Add(i, s_cases[i].Rule + " at " + s_cases[i].Where);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_ItsChange_IsFoundThereAndNowhereElse(int index, string name)
    {
        RuleCase rule = s_cases[index];
        ApiDescription changed = rule.Change(rule.Old);

        SpecDiff diff = SpecDiff.Create(rule.Old, changed);

        SpecFinding finding = Assert.Single(diff.Findings, finding => finding.Rule.Id == rule.Rule);
        Assert.Equal(name, finding.Rule.Id + " at " + finding.Where);
        Assert.Equal(rule.Others, diff.Findings.Where(other => other != finding && other.Change.Location.Kind != SpecNodeKind.Member).Select(other => other.Rule.Id).Distinct().Order());
        Assert.Equal(changed, SpecPatch.Apply(rule.Old, diff.Changes));
        if (rule.Member is not null)
        {
            Assert.Equal(rule.Member, finding.Member);
        }
    }

    [Fact]
    public void Rules_All_HaveACase() =>
        Assert.Empty(SpecRules.All.Select(rule => rule.Id).Except(s_cases.Select(rule => rule.Rule)).Except([SpecRules.Unclassified.Id, .. ClientRules.All.Select(rule => rule.Id)]));

    [Fact]
    public void Rules_All_HaveEveryFieldInGoodForm()
    {
        Assert.Equal(SpecRules.All.Count, SpecRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(SpecRules.All, rule =>
        {
            Assert.Matches(KebabCase(), rule.Id);
            Assert.All(new[] { rule.Meaning, rule.OnTheWire, rule.InSource }, text => Assert.Matches(Sentence(), text));
            Assert.True(Enum.IsDefined(rule.Level) && Enum.IsDefined(rule.Wire) && Enum.IsDefined(rule.Source));
        });
    }

    [Fact]
    public void Rules_OfEveryTable_AreListed()
    {
        IEnumerable<SpecRule> rows = typeof(SpecRule).Assembly.GetTypes()
            .Select(type => type.GetProperty("All", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null)).OfType<SpecRule[]>().SelectMany(table => table);

        Assert.Equal(rows.Append(SpecRules.Unclassified).Select(rule => rule.Id).Order(StringComparer.Ordinal), SpecRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_BreakingLevel_SaysWhatBreaks() =>
        Assert.All(SpecRules.All.Where(rule => rule.Level == SpecLevel.Breaking),
            rule => Assert.True(rule.Source.BreaksSource() || rule.Wire is WireEffect.Fails or WireEffect.ReadsLess, rule.Id));

    [Fact]
    public void Rules_HarmlessLevel_BreaksNothing() =>
        Assert.All(SpecRules.All.Where(rule => rule.Level is SpecLevel.Info or SpecLevel.Addition or SpecLevel.Deprecation),
            rule => Assert.False(rule.Source.BreaksSource() || rule.Wire == WireEffect.Fails, rule.Id));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[A-Z\[].*\.$")]
    private static partial Regex Sentence();
}
