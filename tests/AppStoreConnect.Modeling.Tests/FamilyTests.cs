namespace AppStoreConnect.Modeling.Tests;

/// <summary>The file that a class is written to.</summary>
public sealed class FamilyTests
{
    private static readonly Lazy<ClientModel> s_model = new(() => ClientModelBuilder.Build(
        SurfaceReader.Read(new StreamReader(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"))).Description, ModelOptions.Everything));

    private static readonly Lazy<Dictionary<string, string>> s_families = new(() => new(
        s_model.Value.Resources.Select(model => KeyValuePair.Create(model.ClassName, model.Family))
            .Concat(s_model.Value.Requests.Select(model => KeyValuePair.Create(model.ClassName, model.Family)))
            .Concat(s_model.Value.Objects.Select(model => KeyValuePair.Create(model.ClassName, model.Family)))
            .Concat(s_model.Value.Enums.Select(model => KeyValuePair.Create(model.ClassName, model.Family))), StringComparer.Ordinal));

    [Theory]
    [InlineData("AppStoreVersion", "AppStoreVersion")]
    [InlineData("AppStoreVersionLocalization", "AppStoreVersion")]
    [InlineData("AppStoreVersionLocalizationUpdateRequest", "AppStoreVersion")]
    [InlineData("AppStoreVersionLocalizationField", "AppStoreVersion")]
    [InlineData("AppClip", "AppClip")]
    [InlineData("AppInclude", "App")]
    [InlineData("InAppPurchaseV2", "InAppPurchase")]
    [InlineData("BundleIdPlatform", "BundleId")]
    [InlineData("DeviceStatus", "Device")]
    [InlineData("Platform", "Platform")]
    [InlineData("AppsBetaTesterUsagesMetricDimensions", "AppsBetaTesterUsagesMetric")]
    public void Class_OfTheSurface_StandsWithWhatItIsAbout(string className, string family) => Assert.Equal(family, s_families.Value[className]);

    /// <summary>The compiler compares the name of each file with the names of all others.</summary>
    [Fact]
    public void Surface_Modeled_FamiliesAreFew()
    {
        int builders = s_model.Value.Builders.Select(builder => (builder.Namespace, builder.Family)).Distinct().Count();
        Assert.InRange(s_families.Value.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() + builders, 100, 350);
    }
}
