using System.Text;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.FakeService;
using AppStoreConnect.Serialization;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>
/// Sixteen JSON:API types have two schemas (V1 and V2). Which class a resource in <c>included</c> is, the relationship that leads to
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
    public void Included_OfEveryAmbiguousRelationship_IsTheClassThatItsOwnEndpointAnswers()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        var failures = new Failures();
        int relationships = 0;
        foreach ((DocumentedCall owner, string relationship, string type) in AmbiguousRelationships())
        {
            string related = $"{owner.Path.Path}/{relationship}";
            if (ApiDocument.Calls.FirstOrDefault(call => call.Path.Path == related && call.Operation.Method == "GET") is not { } answering)
            {
                continue;
            }

            relationships++;
            failures.Check(related, () => Resolves(Answer(client, owner), relationship, type, Answer(client, answering).GetGenericArguments()[0]));
        }

        failures.AssertNone();
        Assert.Equal(16, ApiDocument.AmbiguousTypes.Count);
        Assert.NotEqual(0, relationships);
    }

    private static void Resolves(Type document, string relationship, string type, Type expected)
    {
        foreach (string data in new[] { $$"""[{"type":"{{type}}","id":"9"}]""", $$"""{"type":"{{type}}","id":"9"}""" })
        {
            string json = $$"""{"included":[{"id":"9","type":"{{type}}"}],"data":{"id":"1","relationships":{"{{relationship}}":{"data":""" + data + "}}}}";
            var model = (DocumentBase)Activator.CreateInstance(document)!;
            ModelJson.Read(model, Encoding.UTF8.GetBytes(json));
            Assert.Equal(expected, model.Included[0].GetType());
        }
    }

    // Single resources by id whose relationships lead to a type that has two schemas.
    private static IEnumerable<(DocumentedCall Owner, string Relationship, string Type)> AmbiguousRelationships() =>
        from call in ApiDocument.Calls
        where call.Operation.Method == "GET" && call.Path.Path.EndsWith("/{id}", StringComparison.Ordinal)
        let data = Property(Success(call), "data")
        where data is not null
        from relationship in Property(data, "relationships")?.Properties ?? default
        let linkage = Property(relationship.Schema, "data")
        let type = (linkage is null ? null : Property(linkage.Items ?? linkage, "type"))?.Enum ?? default
        where type.Count == 1 && ApiDocument.AmbiguousTypes.ContainsKey(type[0])
        select (call, relationship.Name, type[0]);

    private static ApiSchema Success(DocumentedCall call) =>
        call.Operation.Responses.First(response => response.Status == "200").Content.First(content => content.Name == call.MediaType).Schema!;

    private static ApiSchema? Property(ApiSchema schema, string name) =>
        ApiDocument.Resolve(schema).Properties.FirstOrDefault(property => property.Name == name)?.Schema is { } found ? ApiDocument.Resolve(found) : null;

    private static Type Answer(AppStoreConnectClient client, DocumentedCall call) =>
        ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)), call).Send.ReturnType.GetGenericArguments()[0];
}
