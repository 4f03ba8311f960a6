using AppStoreConnect.Contract.Tests.Models;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.CurrentApi;

/// <summary>In-app purchases have one JSON:API type and two classes. The relationship determines the class.</summary>
public sealed class VersionedTypeTests
{
    [Theory]
    [InlineData("""{"data":[{"type":"apps","id":"1","relationships":{"inAppPurchasesV2":{"data":[{"type":"inAppPurchases","id":"9"}]}}}],"included":[{"type":"inAppPurchases","id":"9","attributes":{"reviewNote":"n"}}]}""")]
    [InlineData("""{"included":[{"attributes":{"reviewNote":"n"},"id":"9","type":"inAppPurchases"}],"data":[{"relationships":{"inAppPurchasesV2":{"data":[{"id":"9","type":"inAppPurchases"}]}},"id":"1","type":"apps"}]}""")]
    public async Task Included_OfAV2Relationship_IsTheV2Class(string answer)
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(ApiDocument.Description, cancellationToken: TestContext.Current.CancellationToken);
        service.Script(RequestMatch.Get("/v1/apps"), (_, _) => new(Reply.Json(200, answer)));
        using AppStoreConnectClient client = ContractClient.For(service);
        Page<App> page = await client.V1.Apps.GetAsync(configure => configure.QueryParameters.Include = [AppInclude.InAppPurchasesV2], TestContext.Current.CancellationToken);
        InAppPurchaseV2 purchase = Assert.IsType<InAppPurchaseV2>(Assert.Single(page.Included));
        Assert.Equal("n", purchase.ReviewNote);
        Assert.Same(purchase, Assert.Single(page.Data[0].InAppPurchasesV2.In(page)));
        Assert.Empty(service.Requests[0].Violations);
    }

    [Fact]
    public void Included_OfAV1Relationship_IsTheV1Class()
    {
        Page<App> page = ModelJson.Read<Page<App>>(
            """{"data":[{"type":"apps","id":"1","relationships":{"inAppPurchases":{"data":[{"type":"inAppPurchases","id":"9"}]}}}],"included":[{"type":"inAppPurchases","id":"9"}]}"""u8);
        Assert.Equal("InAppPurchase", Assert.Single(page.Included).GetType().Name);
    }

    [Fact]
    public void Include_OfTheDocument_SometimesDeclaresTheWrongClass() =>
        Assert.Contains(AmbiguousInclude.OfDocument(), include => include.Declared != include.Expected);

    [Fact]
    public void Document_OfTheCurrentApi_HasThisManyModelsAndAmbiguousTypes()
    {
        Assert.InRange(ModelTypes.All.Count, 500, int.MaxValue);
        Assert.InRange(ApiDocument.AmbiguousTypes.Count, 10, int.MaxValue);
    }
}
