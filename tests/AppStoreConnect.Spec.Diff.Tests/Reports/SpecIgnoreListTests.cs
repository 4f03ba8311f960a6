namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecIgnoreListTests
{
    private static readonly SpecFinding s_finding =
        Assert.Single(SpecDiff.Create(Gardens.Description, Gardens.Description.Parameter("GET", "/v1/gardens", "fields[gardens]", _ => null)).Findings);

    [Theory]
    [InlineData("parameter-removed", true)]
    [InlineData("parameter-removed GET /v1/gardens query fields[gardens]", true)]
    [InlineData("parameter-removed GET /v1/gardens query fields[gardens]  # known", true)]
    [InlineData("parameter-* GET *", true)]
    [InlineData("* *fields[gardens]", true)]
    [InlineData("parameter-removed GET /v1/gardens", false)]
    [InlineData("parameter-removed GET /v1/gardens query fields.gardens.", false)]
    [InlineData("parameter-added", false)]
    [InlineData("# parameter-removed", false)]
    [InlineData("", false)]
    public void Line_OfAnIgnoreFile_AcceptsWhatItNames(string line, bool accepts) => Assert.Equal(accepts, SpecIgnoreList.Parse("\n" + line + "\r\n").Accepts(s_finding));

    [Fact]
    public void Line_WithAnUnknownRule_IsRejectedByNumber() =>
        Assert.Contains("Line 3", Assert.Throws<FormatException>(() => SpecIgnoreList.Parse("# a\n\nparameter-gone\n")).Message, StringComparison.Ordinal);
}
