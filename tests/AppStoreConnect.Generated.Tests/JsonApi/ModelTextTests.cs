using System.Text;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.JsonApi;

/// <summary>Models as text, documents as values, and relationships that show what the service sent.</summary>
public class ModelTextTests
{
    [Fact]
    public void ToString_OfModels_SaysTypeAndId()
    {
        var app = new App { Id = "42", Builds = new[] { "1", "2" }, CiProduct = "7" };

        Assert.Equal("apps/42", app.ToString());
        Assert.Equal("builds/1, builds/2", app.Builds.ToString());
        Assert.Equal("ciProducts/7", app.CiProduct.ToString());
        Assert.Equal("", app.AppInfos.ToString());
        Assert.Equal("apps/42", new Document<App>(app).ToString());
        Assert.Equal("null", new Document<App>().ToString());
        Assert.Equal("1 App", new Page<App>([app]).ToString());
        Assert.Equal("bundleIds", new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios }.ToString());
    }

    [Fact]
    public void ToJson_OfAModel_IsWhatIsSent()
    {
        var request = new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios };

        Assert.Equal("""{"data":{"type":"bundleIds","attributes":{"identifier":"i","name":"n","platform":"IOS"}}}""", request.ToJson());
        Assert.Equal(request.ToJson(), System.Text.Json.Nodes.JsonNode.Parse(request.ToJson(indented: true))!.ToJsonString());
        Assert.Contains("\n  \"data\": {", request.ToJson(indented: true).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Document_AsAResourceOrInParts_ReturnsItsData()
    {
        var document = new Document<App>(new App { Id = "1" }, new Build { Id = "2" });
        App app = document;
        (App data, IncludedResources included) = document;
        (IReadOnlyList<App> list, IncludedResources along) = new Page<App>([app], new Build { Id = "2" });

        Assert.Same(app, data);
        Assert.Equal(["apps/1", "builds/2", "builds/2"], [list[0].ToString(), included[0].ToString(), along[0].ToString()]);
    }

    [Theory]
    [InlineData("""{"links":{"self":"x"}}""", false, false, 0)]
    [InlineData("""{"data":[]}""", true, true, 0)]
    [InlineData("""{"data":[{"type":"builds","id":"1"}],"meta":{"paging":{"total":1,"limit":10}}}""", true, true, 1)]
    [InlineData("""{"data":[{"type":"builds","id":"1"}],"meta":{"paging":{"total":3,"limit":1}}}""", true, false, 1)]
    [InlineData("""{"data":[{"type":"builds","id":"1"}],"meta":{"paging":{"limit":1}}}""", true, false, 1)]
    [InlineData("""{"data":[{"type":"builds","id":"1"}],"meta":{"paging":{"limit":2}}}""", true, true, 1)]
    public void ToMany_AsTheServiceSentIt_DistinguishesNotRequestedFromNone(string builds, bool hasData, bool isComplete, int count)
    {
        App app = Read("""{"type":"apps","id":"1","relationships":{"builds":""" + builds + "}}");

        Assert.Equal((hasData, isComplete, count), (app.Builds.HasData, app.Builds.IsComplete, app.Builds.Ids.Count));
    }

    [Theory]
    [InlineData("""{"links":{"self":"x"}}""", false, null)]
    [InlineData("""{"data":null}""", true, null)]
    [InlineData("""{"data":{"type":"ciProducts","id":"1"}}""", true, "1")]
    public void ToOne_AsTheServiceSentIt_DistinguishesNotRequestedFromNone(string product, bool hasData, string? id)
    {
        App app = Read("""{"type":"apps","id":"1","relationships":{"ciProduct":""" + product + "}}");

        Assert.Equal((hasData, id), (app.CiProduct.HasData, app.CiProduct.Id));
    }

    private static App Read(string json) => ModelJson.Read<App>(Encoding.UTF8.GetBytes(json));
}
