using AppStoreConnect.Spec.Diff.Tests.Rules;
using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

/// <summary>Every rule is in the section for its level and kind of news, and only its table row decides that.</summary>
public sealed class SectionTests
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
    public void Report_OfARule_HasTheSectionsOfItsFindingsAndNoOther(int index, string name)
    {
        RuleCase rule = s_cases[index];
        SpecDiffReport report = SpecDiffReport.Create(rule.Old, rule.Change(rule.Old));

        string[] expected = [.. report.Diff.Findings.Select(Heading).Distinct().Order(StringComparer.Ordinal)];
        string[] found = [.. Headings(report.Markdown).Order(StringComparer.Ordinal)];

        Assert.True(expected.SequenceEqual(found), $"{name}: expected {string.Join(", ", expected)}, found {string.Join(", ", found)}");
    }

    [Fact]
    public void Rules_LevelAndNews_AgreeWithTheSection() => Assert.All(SpecRules.All, rule => Assert.Equal(
        rule.Level switch
        {
            SpecLevel.Breaking => SpecSection.MustChange,
            SpecLevel.Risk => SpecSection.MustTolerate,
            SpecLevel.Deprecation => SpecSection.Deprecated,
            SpecLevel.Addition => SpecSection.New,
            _ => rule.News switch
            {
                SpecNews.Undeprecated => SpecSection.Undeprecated,
                SpecNews.Relaxed => SpecSection.Relaxed,
                _ => SpecSection.Churn,
            },
        },
        SpecSections.Of(rule.Level, rule.News)));

    /// <summary>A new rule only needs a row.</summary>
    [Theory]
    [InlineData(SpecLevel.Info, SpecNews.Relaxed, "## Relaxations")]
    [InlineData(SpecLevel.Info, SpecNews.Undeprecated, "## Deprecations")]
    [InlineData(SpecLevel.Info, SpecNews.Changed, "## Churn")]
    [InlineData(SpecLevel.Risk, SpecNews.Relaxed, "## Must tolerate")]
    [InlineData(SpecLevel.Breaking, SpecNews.Relaxed, "## Must change")]
    public void Report_OfANewRowOfATable_HasItInTheRightSection(SpecLevel level, SpecNews news, string heading)
    {
        var row = new SpecRule("garden-limit-changed", level, news)
        {
            Meaning = "A limit of the gardens changed.",
            Wire = level == SpecLevel.Breaking ? WireEffect.Fails : WireEffect.None,
            Applies = change => change.IsAttribute(SpecAttributes.Maximum),
            Describe = change => $"{change.Place()} changed",
        };
        ApiDescription @new = Gardens.Description.Parameter("GET", "/v1/gardens", "limit", p => p with { Schema = Whole with { Maximum = "300", Default = "20" } });

        string page = SpecDiffReport.Create(Gardens.Description, @new, new() { Rules = [row] }).Markdown;

        Assert.Equal([heading], Headings(page));
        Assert.Contains("limit", page[page.IndexOf(heading, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>The sections that can contain a finding.</summary>
    private static IEnumerable<string> Headings(string page)
    {
        string[] lines = page.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isEmpty = i + 2 < lines.Length && lines[i + 2] == "Nothing.";
            if (lines[i].StartsWith("## ", StringComparison.Ordinal) && lines[i] != "## For maintainers" && !isEmpty)
            {
                yield return lines[i];
            }
        }
    }

    private static string Heading(SpecFinding finding) => finding.Section switch
    {
        SpecSection.MustChange => "## Must change",
        SpecSection.MustTolerate => "## Must tolerate",
        SpecSection.Deprecated or SpecSection.Undeprecated => "## Deprecations",
        SpecSection.New => "## What's new",
        SpecSection.Relaxed => "## Relaxations",
        _ => "## Churn",
    };
}
