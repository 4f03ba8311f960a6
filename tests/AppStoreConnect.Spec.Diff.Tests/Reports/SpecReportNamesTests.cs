namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecReportNamesTests
{
    private static readonly ApiDescription s_old = Gardens.Description;

    [Fact]
    public void FileNames_OfANewVersion_AreTheVersion()
    {
        SpecDiffReport report = SpecDiffReport.Create(s_old, GardensNext.Description);

        Assert.Equal(("1.1.md", "1.1.json"), (report.MarkdownFileName, report.JsonFileName));
    }

    [Fact]
    public void FileNames_OfASilentRepublish_CarryTheContentsHash()
    {
        ApiDescription republished = GardensNext.Description with { Version = "1.0" };

        SpecDiffReport report = SpecDiffReport.Create(s_old, republished);

        Assert.Equal($"1.0-{SpecContentHash.Of(republished)[..8]}.md", report.MarkdownFileName);
        Assert.Contains("(republished, ", report.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd.md")]
    [InlineData("4.5 (β)", "4.5____.md")]
    [InlineData("..", "unversioned.md")]
    [InlineData("", "unversioned.md")]
    public void FileNames_OfAHostileVersion_StayInTheirDirectory(string version, string expected) =>
        Assert.Equal(expected, SpecDiffReport.Create(s_old, s_old with { Version = version }).MarkdownFileName);

    [Fact]
    public void ContentHash_OfEqualFacts_IsEqual()
    {
        Assert.Equal(SpecContentHash.Of(s_old), SpecContentHash.Of(s_old with { }));
        Assert.NotEqual(SpecContentHash.Of(s_old), SpecContentHash.Of(GardensNext.Description));
    }
}
