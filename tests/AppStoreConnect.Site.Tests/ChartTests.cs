using System.Xml.Linq;
using AscSpec.Site;

namespace AppStoreConnect.Site.Tests;

/// <summary>Charts show what the committed tables say, to those who do not see them, too.</summary>
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
    public void Ratios_OfTheGuide_AreShown()
    {
        XElement chart = Assert.Single(Charts(site.Files["guides/benchmarks.html"]));
        Assert.Contains("this client", chart.Element("desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("img", chart.Attribute("role")!.Value);
    }

    [Fact]
    public void Ratios_OfATable_AreMultiplesOfTheBaseline()
    {
        string chart = RatioChart.Of("| what | floor | hand-written STJ | Kiota | ours | ours ÷ hand-written |\n|---|---|---|---|---|---|\n| read <x> | – | 2.00 ms, 1 MB | 10.00 ms | 500.00 µs | 0.25 |\n| a | – | – | – | 1.00 µs | – |\n");
        Assert.Contains("<desc id=\"ratios-text\">read &lt;x&gt;: this client 0.25, Kiota 5.</desc>", chart, StringComparison.Ordinal);
        Assert.DoesNotContain(">a<", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n")]
    [InlineData("| what | hand-written | ours |\n|---|---|---|\n| a | – | – |\n")]
    public void Charts_WithoutNumbers_AreLeftOut(string text)
    {
        Assert.Equal("", RatioChart.Of(text));
        Assert.Equal("", GrowthChart.Of([new("4.4", text)]));
    }

    private static XElement[] Charts(string page) => [.. page.Split("<svg ").Skip(1).Select(text => XElement.Parse("<svg " + text[..(text.IndexOf("</svg>", StringComparison.Ordinal) + 6)]))];
}
