using System.Xml.Linq;
using AscSpec.Site;

namespace AppStoreConnect.Site.Tests;

/// <summary>Charts show the data of the committed tables, also to screen readers.</summary>
public sealed class ChartTests(SiteFixture site)
{
    [Fact]
    public void Growth_OfTheReports_HasEveryRelease()
    {
        XElement[] charts = Charts(site.Files["releases/index.html"]);
        Assert.Equal(3, charts.Length);
        Assert.All(site.Texts.Reports, report => Assert.All(charts, chart => Assert.Contains(report.Name + ": ", chart.Element("desc")!.Value, StringComparison.Ordinal)));
        Assert.StartsWith("3.2: 703, 4.3: 1208, 4.4: 1216, 4.4.1: 1263", charts[0].Element("desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratios_OfResults_AreShownBySection()
    {
        XElement[] charts = Charts(RatioChart.Of("""
            {"rows":[
              {"section":"Reading","what":"read <x>","unit":"Nanoseconds","baseline":"hand-written","cells":{"baseline":{"value":8},"ours":{"value":2,"ratio":0.25},"kiota":{"ratio":5},"nswag":{"note":"fails"}}},
              {"section":"Reading","what":"without ours","unit":"Nanoseconds","baseline":"hand-written","cells":{"kiota":{"ratio":5}}},
              {"section":"Reading","what":"sizes","unit":"Bytes","baseline":"hand-written","cells":{"ours":{"ratio":2}}},
              {"section":"Whole","what":"one GET","unit":"Seconds","baseline":"hand-written HttpClient","cells":{"ours":{"ratio":0.9}}},
              {"section":"Other","what":"rows","unit":"Nanoseconds","baseline":"Sep","cells":{"ours":{"ratio":2}}}]}
            """));
        Assert.Equal((string[])["read <x>: this client 0.25, Kiota 5.", "one GET: this client 0.9."], charts.Select(chart => chart.Element("desc")!.Value));
        Assert.All(charts, chart => Assert.Equal("img", chart.Attribute("role")!.Value));
        Assert.Equal(2, charts.Select(chart => chart.Element("title")!.Attribute("id")!.Value).Distinct().Count());
    }

    [Fact]
    public void Ratios_OfTheRepository_AreInTheGuide() =>
        Assert.Equal(site.Texts.Benchmarks.Length > 0, site.Files["guides/benchmarks.html"].Contains("<svg ", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("""{"rows":[]}""")]
    public void Ratios_WithoutResults_AreLeftOut(string results) => Assert.Equal("", RatioChart.Of(results));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"rows\":[{}]}")]
    [InlineData("no JSON")]
    public void Ratios_OfSomethingElse_NameTheFile(string results) =>
        Assert.Contains("tools/site/benchmarks.json", Assert.Throws<AscSpec.ToolException>(() => RatioChart.Of(results)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n")]
    public void Growth_WithoutNumbers_IsLeftOut(string text) => Assert.Equal("", GrowthChart.Of([new("4.4", text)]));

    private static XElement[] Charts(string page) => [.. page.Split("<svg ").Skip(1).Select(text => XElement.Parse("<svg " + text[..(text.IndexOf("</svg>", StringComparison.Ordinal) + 6)]))];
}
