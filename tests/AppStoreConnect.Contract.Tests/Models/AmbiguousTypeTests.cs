using System.Text;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Testing;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>
/// Some JSON:API types (sixteen in 4.4.1) have two schemas (V1 and V2). Which class a resource in <c>included</c> is, the relationship that leads to
/// it tells, whatever the document says of the response.
/// </summary>
public sealed class AmbiguousTypeTests
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
    public void Included_OfEveryAmbiguousInclude_IsTheClassThatTheRelationshipMeans()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        AmbiguousInclude[] includes = [.. AmbiguousInclude.OfDocument()];
        Dictionary<string, Type> classes = ApiDocument.Calls.Where(call => call.Accept == "application/json" && AmbiguousInclude.Primary(call) is not null)
            .DistinctBy(AmbiguousInclude.Primary).ToDictionary(call => AmbiguousInclude.Primary(call)!, call => Answer(client, call).GetGenericArguments()[0], StringComparer.Ordinal);
        var failures = new Failures();
        foreach (AmbiguousInclude include in includes)
        {
            failures.Check(include, () => Resolves(include, Answer(client, include.Call), classes[include.Expected]));
        }

        failures.AssertNone();
        Assert.NotEmpty(ApiDocument.AmbiguousTypes);
        Assert.Contains(includes, include => include.Declared != include.Expected);
    }

    private static void Resolves(AmbiguousInclude include, Type document, Type expected)
    {
        string linkage = $$"""{"type":"{{include.Type}}","id":"9"}""";
        string resource = $$"""{"id":"1","relationships":{"{{include.Relationship}}":{"data":""" + (include.IsMany ? $"[{linkage}]" : linkage) + "}}}";
        string data = "\"data\":" + (document.GetGenericTypeDefinition() == typeof(Page<>) ? $"[{resource}]" : resource);
        string included = $"\"included\":[{linkage}]";
        foreach (string json in new[] { $"{{{data},{included}}}", $"{{{included},{data}}}" })
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            var own = (DocumentBase)Activator.CreateInstance(document)!;
            ModelJson.Read(own, utf8);
            Assert.Equal(expected, own.Included[0].GetType());
            Assert.Equal(expected, ((DocumentBase)KiotaJson.Read(document, utf8)).Included[0].GetType());
        }
    }

    private static Type Answer(AppStoreConnectClient client, DocumentedCall call) =>
        ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)), call).Send.ReturnType.GetGenericArguments()[0];
}
