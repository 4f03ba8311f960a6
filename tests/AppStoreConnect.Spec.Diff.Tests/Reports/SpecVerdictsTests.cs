using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Reports;

public sealed class SpecVerdictsTests
{
    private static readonly ApiDescription s_old = Gardens.Description;

    [Fact]
    public void Verdicts_OfARequiredMember_BreakSourceButNotBinary()
    {
        SpecVerdicts verdicts = Of(s_old.Add("GardenCreateRequest", "data.attributes", Property("pond", Text, required: true)));

        Assert.Equal((SpecVerdict.Broken, SpecVerdict.Kept, SpecVerdict.Broken, SpecVerdict.Kept), (verdicts.Source, verdicts.Binary, verdicts.Wire, verdicts.Data));
    }

    [Fact]
    public void Verdicts_OfARemovedAttribute_BreakSourceBinaryAndData()
    {
        SpecVerdicts verdicts = Of(s_old.Property("Garden", "attributes.motto", _ => null));

        Assert.Equal((SpecVerdict.Broken, SpecVerdict.Broken, SpecVerdict.Kept, SpecVerdict.Broken), (verdicts.Source, verdicts.Binary, verdicts.Wire, verdicts.Data));
    }

    [Fact]
    public void Verdicts_OfANewValueInReplies_StrainData()
    {
        SpecVerdicts verdicts = Of(s_old.Schema("Soil", _ => Enum("CLAY", "PEAT", "SAND")));

        Assert.Equal((SpecVerdict.Kept, SpecVerdict.Kept, SpecVerdict.Kept, SpecVerdict.Strained), (verdicts.Source, verdicts.Binary, verdicts.Wire, verdicts.Data));
    }

    [Fact]
    public void Verdicts_OfADeprecation_StrainSource() => Assert.Equal(SpecVerdict.Strained, Of(s_old.Operation("GET", "/v1/reports", o => o with { Deprecated = true })).Source);

    /// <summary>A value that one operation no longer accepts stays in the enum that others share.</summary>
    [Fact]
    public void Source_OfAValueThatAnotherOperationStillTakes_IsKept()
    {
        ApiDescription old = s_old.Add("GET", "/v1/gardens/{id}", Query("fields[gardens]", Array(Enum("area", "name", "plants"))));
        ApiDescription @new = old.Parameter("GET", "/v1/gardens/{id}", "fields[gardens]", p => p with { Schema = Array(Enum("area", "name")) });

        SpecFinding finding = Assert.Single(SpecDiff.Create(old, @new).Findings);

        Assert.Equal(("GardenField.Plants", SourceEffect.None, WireEffect.Fails), (finding.Member, finding.Source, finding.Rule.Wire));
    }

    private static SpecVerdicts Of(ApiDescription @new) => SpecVerdicts.Of(SpecDiff.Create(s_old, @new));
}
