using System.Text;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.JsonApi;

/// <summary>Included resources and relationships.</summary>
public class IncludedTests
{
    private const string Base = "https://api.appstoreconnect.apple.com/v1";

    private const string Json = $$"""
        {
          "included": [
            { "type": "builds", "id": "11", "attributes": { "version": "2" } },
            { "type": "novelties", "id": "9", "attributes": { "shade": "teal" }, "relationships": { "makers": { "data": [] } } }
          ],
          "data": [{
            "type": "apps", "id": "1",
            "attributes": { "name": "One" },
            "relationships": {
              "builds": {
                "meta": { "paging": { "total": 3, "limit": 2 } },
                "data": [ { "type": "builds", "id": "11" }, { "type": "builds", "id": "12" } ],
                "links": { "self": "{{Base}}/apps/1/relationships/builds", "related": "{{Base}}/apps/1/builds" }
              },
              "ciProduct": { "links": { "self": "{{Base}}/apps/1/relationships/ciProduct", "related": "https://elsewhere.example/x" } },
              "appClips": { "links": { "self": "{{Base}}/apps/1/relationships/appClips", "related": "{{Base}}/apps/1/appClips" } }
            },
            "links": { "self": "{{Base}}/apps/1" }
          }],
          "links": { "self": "{{Base}}/apps", "next": "{{Base}}/apps?cursor=x" },
          "meta": { "paging": { "total": 40, "limit": 1, "nextCursor": "x" } }
        }
        """;

    private readonly Page<App> _page = ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes(Json));

    [Fact]
    public void In_ResolvesWhatCameAlong_AndLeavesOutTheRest()
    {
        App app = _page.Data[0];

        Assert.Equal(["11", "12"], app.Builds.Ids);
        Assert.Equal("2", Assert.Single(app.Builds.In(_page)).Version);
        Assert.Equal("2", _page.Included.Get<Build>("11")?.Version);
        Assert.Null(_page.Included.Get<Build>("12"));
        Assert.Equal(3, app.Builds.Paging?.Total);
    }

    [Fact]
    public void Get_ByClassOrAsAnyResource_FindsTheSame()
    {
        Assert.Same(_page.Included.Get<Build>("11"), _page.Included.Get<Resource>("11"));
        Assert.Equal("novelties", _page.Included.Get<Resource>("9")?.ResourceType);
        Assert.Null(_page.Included.Get<App>("11"));
    }

    [Fact]
    public void Links_DerivedOrNot_ComeBackAsTheyWere()
    {
        App app = _page.Data[0];

        Assert.Equal(Base + "/apps/1/builds", app.Builds.RelatedLink);
        Assert.Equal(Base + "/apps/1/relationships/appClips", app.AppClips.SelfLink);
        Assert.Equal("https://elsewhere.example/x", app.CiProduct.RelatedLink);
        Assert.Equal(Base + "/apps/1", app.SelfLink);
        Assert.False(app.AppEvents.IsPresent);
    }

    [Fact]
    public void UnknownType_InIncluded_IsAPlainResourceWithAllItHad()
    {
        Resource novelty = Assert.Single(_page.Included, resource => resource.GetType() == typeof(Resource));

        Assert.Equal(("novelties", "9"), (novelty.ResourceType, novelty.Id));
        Assert.True(novelty.AdditionalData.ContainsKey("shade"));
        Assert.True(novelty.AdditionalRelationships.ContainsKey("makers"));
    }

    [Fact]
    public void Page_ShowsWhereItStands()
    {
        Assert.Equal(40, _page.Total);
        Assert.Equal(Base + "/apps?cursor=x", _page.NextLink);
    }

    [Fact]
    public void Page_WrittenAndReadAgain_IsTheSame()
    {
        byte[] once = ModelJson.ToUtf8(_page);
        byte[] twice = ModelJson.ToUtf8(ModelJson.Read<Page<App>>(once));

        Assert.Equal(Encoding.UTF8.GetString(once), Encoding.UTF8.GetString(twice));
    }

    [Fact]
    public void Relationship_SetByHand_ServesATestOfTheCallers()
    {
        var app = new App { Id = "1", Name = "One", Builds = new[] { "11" } };
        var page = new Page<App>([app], new Build { Id = "11", Version = "2" });

        Assert.Equal("2", Assert.Single(page.Data[0].Builds.In(page)).Version);
    }

    [Fact]
    public void SharedType_IsTheClassThatTheRelationshipMeans()
    {
        Page<App> page = ModelJson.Read<Page<App>>("""
            {"data":[{"type":"apps","id":"1","relationships":{"inAppPurchasesV2":{"data":[{"type":"inAppPurchases","id":"5"}]}}}],
             "included":[{"type":"inAppPurchases","id":"5","attributes":{"name":"Gold"}}]}
            """u8);

        Assert.Equal("Gold", Assert.Single(page.Data[0].InAppPurchasesV2.In(page)).Name);
        Assert.IsType<InAppPurchaseV2>(Assert.Single(page.Included));
    }

    [Fact]
    public void Document_WithoutData_SaysSoWhenAsked()
    {
        Document<App> document = ModelJson.Read<Document<App>>("""{"data":null}"""u8);

        Assert.Null(document.DataOrDefault);
        Assert.Contains("DataOrDefault", Assert.Throws<InvalidOperationException>(() => document.Data).Message, StringComparison.Ordinal);
    }
}
