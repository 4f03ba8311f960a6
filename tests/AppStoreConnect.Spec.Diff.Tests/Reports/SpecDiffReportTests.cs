namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecDiffReportTests
{
    [Fact]
    public void Report_OfTheSame_IsEmpty()
    {
        SpecDiffReport report = SpecDiffReport.Create(Gardens.Description, Gardens.Description);

        Assert.True(report.IsEmpty);
        Assert.Equal(SpecVersionStep.None, report.Step);
    }

    [Fact]
    public void Report_OfAnOperationGone_IsAMajorStep()
    {
        SpecDiffReport report = SpecDiffReport.Create(Gardens.Description, Gardens.Description.Operation("GET", "/v1/gardens", _ => null));

        Assert.False(report.IsEmpty);
        Assert.Equal(SpecVersionStep.Major, report.Step);
    }
}
