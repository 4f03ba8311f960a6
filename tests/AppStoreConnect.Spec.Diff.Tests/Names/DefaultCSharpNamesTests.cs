namespace AppStoreConnect.Spec.Diff.Tests.Names;

public sealed class DefaultCSharpNamesTests
{
    private static readonly DefaultCSharpNames s_names = new(Gardens.Description);

    [Theory]
    [InlineData("/v1/gardens", "GET", "client.V1.Gardens.GetAsync")]
    [InlineData("/v1/gardens/{id}/relationships/plants", "POST", "client.V1.Gardens[id].Relationships.Plants.PostAsync")]
    public void Operation_OfAPath_IsItsCall(string path, string method, string expected) => Assert.Equal(expected, s_names.Operation(path, method));

    [Theory]
    [InlineData("Garden", "Garden")]
    [InlineData("GardenCreateRequest", "GardenCreateRequest")]
    [InlineData("GardenResponse", null)]
    [InlineData("Missing", null)]
    public void Schema_WithATypeOfItsOwn_IsThatType(string schema, string? expected) => Assert.Equal(expected, s_names.Schema(schema));

    [Theory]
    [InlineData("Garden", "attributes.laidOut", "Garden.LaidOut")]
    [InlineData("Garden", "relationships.plants", "Garden.Plants")]
    [InlineData("Garden", "relationships.plants.data", null)]
    [InlineData("Garden", "attributes", null)]
    [InlineData("GardenCreateRequest", "data.attributes.soil", "GardenCreateRequest.Soil")]
    [InlineData("GardensResponse", "meta", null)]
    public void Property_OfASchema_IsItsMember(string schema, string path, string? expected) => Assert.Equal(expected, s_names.Property(schema, path.Split('.')));

    [Theory]
    [InlineData("fields[gardens]", "laidOut", "GardenField.LaidOut")]
    [InlineData("fields[strangeThings]", "name", "StrangeThingField.Name")]
    [InlineData("sort", "-name", "GardensSort.NameDescending")]
    public void ParameterValue_OfAnEnum_IsItsMember(string parameter, string value, string expected) =>
        Assert.Equal(expected, s_names.ParameterValue("/v1/gardens", "GET", parameter, value));

    [Theory]
    [InlineData("IOS_APP_STORE", "IosAppStore")]
    [InlineData("bundleId", "BundleId")]
    [InlineData("filter[app.name]", "FilterAppName")]
    [InlineData("EN-US", "EnUs")]
    [InlineData("2D", "_2d")]
    public void Word_OfTheWire_IsPascalCase(string wire, string expected) => Assert.Equal(expected, CSharpWords.Pascal(wire));

    [Theory]
    [InlineData("apps", "app")]
    [InlineData("territories", "territory")]
    [InlineData("addresses", "address")]
    [InlineData("sandboxes", "sandbox")]
    [InlineData("betaAppReviewDetails", "betaAppReviewDetail")]
    [InlineData("access", "access")]
    [InlineData("sheep", "sheep")]
    public void Word_InPlural_HasItsSingular(string plural, string singular) => Assert.Equal(singular, CSharpWords.Singular(plural));
}
