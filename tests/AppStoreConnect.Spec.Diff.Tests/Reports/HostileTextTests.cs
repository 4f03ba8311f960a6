using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

/// <summary>Text from a document is never interpreted as markup.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "x`|</summary><script>alert(1)</script>\n# Fake [link](http://evil) \u001b[31m \u202e";

    [Fact]
    public void Page_NamesWithMarkup_StayCode()
    {
        ApiDescription hostile = (GardensNext.Description with { Title = Hostile, Version = Hostile })
            .Add(Hostile, Gardens.Resource(Hostile, [Property(Hostile, Enum(Hostile, "A"))], []))
            .Add("Garden", "attributes", Property(Hostile, Text))
            .Add("GET", "/v1/gardens", Query(Hostile, Text))
            .Operation("GET", "/v1/gardens", o => o with { Id = Hostile, Tags = [Hostile] })
            .Add(Path("/v1/" + Hostile, Operation("GET", Hostile, null, null, Response("200", "Report")) with { Tags = [Hostile], Deprecated = true }));

        string page = SpecDiffReport.Create(Gardens.Description, hostile).Markdown;

        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain("\n# Fake", page, StringComparison.Ordinal);
        Assert.All(page.Split('\n'), AssertInert);
        Assert.Equal(page.Split("<details>").Length, page.Split("</details>").Length);
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("``", "``` `` ```")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("", "*(empty)*")]
    [InlineData("a\nb", "`a\uFFFDb`")]
    public void Code_OfAText_CannotBeLeft(string text, string expected) => Assert.Equal(expected, DocumentText.Code(text));

    [Fact]
    public void OneLine_OfALongText_IsCutBetweenCharacters()
    {
        string line = DocumentText.OneLine(string.Concat(Enumerable.Repeat("🌱", 500)));

        Assert.True(line.Length <= 202);
        Assert.EndsWith("🌱…", line, StringComparison.Ordinal);
    }

    /// <summary>Outside code spans and escapes, there is no markup from the document.</summary>
    private static void AssertInert(string line)
    {
        string outside = System.Text.RegularExpressions.Regex.Replace(line.Replace("\\<", "", StringComparison.Ordinal).Replace("\\[", "", StringComparison.Ordinal)
            .Replace("\\`", "", StringComparison.Ordinal), @"(`+)(?:(?!\1)[\s\S])*?[^`]\1(?!`)", "");
        Assert.DoesNotContain("<script", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("](http://evil", outside, StringComparison.Ordinal);
    }
}
