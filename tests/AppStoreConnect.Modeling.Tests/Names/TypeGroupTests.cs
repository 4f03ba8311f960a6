using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests.Names;

/// <summary>Checks the table of groups against the committed surface.</summary>
public sealed class TypeGroupTests
{
    [Fact]
    public void Groups_OnTheSurface_HaveNoStalePlaceAndLeaveNoEqualTypes() => Assert.Equal(
        "", string.Join('\n', Models.Surface.Problems.Where(problem => problem.Kind is ModelProblemKind.StalePlace or ModelProblemKind.EqualTypes).Select(problem => problem.Message)));

    [Fact]
    public void Groups_OnTheSurface_AreAllUsed()
    {
        HashSet<string> types = [.. Models.Surface.Enums.Select(value => value.ClassName), .. Models.Surface.Objects.Select(value => value.ClassName)];
        Assert.Equal("", string.Join('\n', TypeGroups.Table.Select(group => group.Name).Where(name => !types.Contains(name))));
    }

    [Fact]
    public void Group_OfSeveralPlaces_HasTheValuesOfAll()
    {
        EnumModel type = Models.Surface.Enums.Single(value => value.ClassName == "InAppPurchaseType");
        Assert.Equal(["InAppPurchase.inAppPurchaseType", "InAppPurchaseType"], type.Sources.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["AUTOMATICALLY_RENEWABLE_SUBSCRIPTION", "CONSUMABLE", "FREE_SUBSCRIPTION", "NON_CONSUMABLE", "NON_RENEWING_SUBSCRIPTION"],
            type.Values.Select(value => value.Value));
    }

    [Fact]
    public void Group_WhosePlaceIsGone_IsReported()
    {
        ApiDescription changed = Models.Description with
        {
            Schemas = Models.Description.Schemas.Where(component => component.Name != "DeliveryFileUploadOperation").ToEquatableArray(),
        };
        ModelProblem problem = Assert.Single(ClientModelBuilder.Build(changed, ModelOptions.Everything).Problems, problem => problem.Kind == ModelProblemKind.StalePlace);
        Assert.Contains("DeliveryFileUploadOperation", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualSets_WithoutAGroup_AreReported()
    {
        ApiSchemaComponent platform = Models.Description.Schemas.Single(component => component.Name == "BetaInviteType");
        ApiDescription changed = Models.Description with
        {
            Schemas = Models.Description.Schemas.Append(platform with { Name = "OtherInviteType" }).ToEquatableArray(),
        };
        ModelProblem problem = Assert.Single(ClientModelBuilder.Build(changed, ModelOptions.Everything).Problems, problem => problem.Kind == ModelProblemKind.EqualTypes);
        Assert.StartsWith("BetaInviteType, OtherInviteType", problem.Message, StringComparison.Ordinal);
    }
}
