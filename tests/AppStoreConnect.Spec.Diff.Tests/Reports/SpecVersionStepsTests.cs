using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecVersionStepsTests
{
    private static readonly ApiDescription s_old = Gardens.Description;

    [Fact]
    public void Step_OfABreakingChange_IsMajor() => Assert.Equal(SpecVersionStep.Major, Step(s_old.Path("/v1/reports", _ => null)));

    [Fact]
    public void Step_OfAnAddition_IsMinor() => Assert.Equal(SpecVersionStep.Minor, Step(s_old.Add("GET", "/v1/reports", Query("day", Text))));

    [Fact]
    public void Step_OfADeprecation_IsMinor() => Assert.Equal(SpecVersionStep.Minor, Step(s_old.Operation("GET", "/v1/reports", o => o with { Deprecated = true })));

    [Fact]
    public void Step_OfChurn_IsPatch() => Assert.Equal(SpecVersionStep.Patch, Step(s_old with { Title = "Other" }));

    [Fact]
    public void Step_OfNothing_IsNone() => Assert.Equal(SpecVersionStep.None, Step(s_old));

    [Fact]
    public void Step_OfAnAcceptedBreak_IsNotMajor() => Assert.Equal(
        SpecVersionStep.Patch,
        SpecVersionSteps.Of(SpecDiff.Create(s_old, s_old.Path("/v1/reports", _ => null), new() { Ignore = SpecIgnoreList.Parse("operation-removed GET /v1/reports") })));

    [Theory]
    [InlineData("1.4.2", SpecVersionStep.Major, "2.0.0")]
    [InlineData("1.4.2", SpecVersionStep.Minor, "1.5.0")]
    [InlineData("1.4.2", SpecVersionStep.Patch, "1.4.3")]
    [InlineData("1.4.2", SpecVersionStep.None, "1.4.2")]
    [InlineData("0.4.2", SpecVersionStep.Major, "0.5.0")]
    [InlineData("0.4.2", SpecVersionStep.Minor, "0.4.3")]
    [InlineData("1.4.2-beta.1", SpecVersionStep.Minor, "1.5.0")]
    public void Next_OfAVersion_FollowsSemanticVersioning(string current, SpecVersionStep step, string expected) => Assert.Equal(expected, SpecVersionSteps.Next(current, step));

    [Theory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("one")]
    public void Next_OfWhatIsNoVersion_Throws(string current) => Assert.Throws<FormatException>(() => SpecVersionSteps.Next(current, SpecVersionStep.Minor));

    private static SpecVersionStep Step(ApiDescription @new) => SpecVersionSteps.Of(SpecDiff.Create(s_old, @new));
}
