namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecFilterTests
{
    [Theory]
    [InlineData("/v1/gardens", null, "schema Garden.attributes.pond", true)]
    [InlineData("/v1/gardens", null, "GET /v1/gardens query filter[soil]", true)]
    [InlineData("/v1/gardens", null, "GET /v2/reports", false)]
    [InlineData("/v*/reports", null, "GET /v2/reports", true)]
    [InlineData("/v*/reports", null, "schema Garden.attributes.pond", false)]
    [InlineData(null, "gardens", "schema Garden.attributes.pond", true)]
    [InlineData(null, "garden", "schema Garden.attributes.pond", true)]
    [InlineData(null, "GARDENS", "GET /v1/gardens query filter[soil]", true)]
    [InlineData(null, "benches", "schema Bench", true)]
    [InlineData(null, "benches", "schema Garden.attributes.pond", false)]
    [InlineData(null, null, "document", true)]
    [InlineData("/v1/gardens", null, "document", false)]
    public void Filter_OfAFinding_LetsItThroughWhereItBelongs(string? path, string? resource, string where, bool expected)
    {
        SpecDiff diff = SpecDiff.Create(Gardens.Description, GardensNext.Description, new() { Filter = new(path, resource) });

        Assert.Equal(expected, diff.Findings.Any(finding => finding.Where == where));
    }

    [Fact]
    public void Filter_Counts_AreOfWhatIsLetThrough()
    {
        SpecDiff diff = SpecDiff.Create(Gardens.Description, GardensNext.Description, new() { Filter = new("/v2/*", null) });

        Assert.Equal((1, 0), (diff.Counts["operations"].Added, diff.Counts["parameters"].Removed));
    }
}
