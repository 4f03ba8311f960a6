using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Facts;

public sealed class SpecReachTests
{
    [Theory]
    [InlineData("Garden", SpecDirection.Response)]
    [InlineData("GardenCreateRequest", SpecDirection.Request)]
    [InlineData("Soil", SpecDirection.Both)]
    [InlineData("Plant", SpecDirection.Response)]
    [InlineData("Oak", SpecDirection.Request)]
    [InlineData("ErrorResponse", SpecDirection.Response)]
    [InlineData("Unused", SpecDirection.None)]
    public void Reach_OfASchema_IsHowItTravels(string schema, SpecDirection expected) =>
        Assert.Equal(expected, SpecReach.Of(SpecTree.From(Gardens.Description))[schema]);

    [Fact]
    public void Rule_OfAnEnumInBothDirections_IsTheWorseOne()
    {
        SpecFinding added = Assert.Single(SpecDiff.Create(Gardens.Description, Gardens.Description.Schema("Soil", _ => Enum("CLAY", "PEAT", "SAND"))).Findings);
        SpecFinding removed = Assert.Single(SpecDiff.Create(Gardens.Description, Gardens.Description.Schema("Soil", _ => Enum("CLAY"))).Findings);

        Assert.Equal(("response-enum-value-added", SpecDirection.Both), (added.Rule.Id, added.Direction));
        Assert.Equal(("request-enum-value-removed", SpecDirection.Both), (removed.Rule.Id, removed.Direction));
    }

    [Fact]
    public void Rule_OfASchemaThatLosesItsLastUse_DependsOnBothDocuments()
    {
        ApiDescription old = Gardens.Description;
        ApiDescription @new = old.Value("GardenUpdateRequest", "data.attributes.tree", _ => Ref("Pine")).Property("Oak", "rings", property => property with { Required = true });

        Assert.Contains(SpecDiff.Create(old, @new).Findings, finding => finding.Rule.Id == "request-property-became-required" && finding.Where == "schema Oak.rings");
    }
}
