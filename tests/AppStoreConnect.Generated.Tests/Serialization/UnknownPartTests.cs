using System.Text;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>
/// Links, meta, and linkages have properties for documented members. Other members are available where callers look for unknown members, and are
/// written back. The contract tests check the same for every response of the API.
/// </summary>
public sealed class UnknownPartTests
{
    private const string Json = """
        {"data":[{"type":"apps","id":"1","relationships":{
          "builds":{"links":{"self":"x","up":1},"meta":{"paging":{"total":2,"page":1},"at":true},"data":[{"type":"builds","id":"1"},{"type":"builds","id":"2","meta":{"a":1}},{"type":"others","id":"3"}],"flag":null},
          "ciProduct":{"data":{"type":"ciProducts","id":"4","state":"NEW"}},
          "preReleaseVersions":{"data":"odd","links":7,"meta":[]}},
          "links":{"self":"https://example.com/v1/apps/1","edit":{"href":"y"}}}],
         "links":{"self":"z","last":"w","first":{"href":"v"}},
         "meta":{"paging":{"total":1,"limit":"odd","page":{"size":9}},"copyright":"c"}}
        """;

    private static readonly Page<App> s_page = ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes(Json));

    [Fact]
    public void Document_WithUnknownLinksAndMeta_HasThemInItsAdditionalData()
    {
        Assert.Equal(("z", null), (s_page.SelfLink, s_page.FirstLink));
        Assert.Equal("w", Text(At(s_page.AdditionalData["links"], "last")));
        Assert.Equal("v", Text(At(s_page.AdditionalData["links"], "first", "href")));
        Assert.Equal("c", Text(At(s_page.AdditionalData["meta"], "copyright")));
        Assert.Equal("odd", Text(At(s_page.AdditionalData["meta"], "paging", "limit")));
        Assert.Equal((1, null), (s_page.Total, s_page.Paging!.Limit));
    }

    [Fact]
    public void Resource_WithUnknownLinks_HasThemInItsAdditionalMembers() =>
        Assert.Equal("y", Text(At(s_page.Data[0].AdditionalMembers["links"], "edit", "href")));

    [Fact]
    public void Relationship_WithUnknownMembers_HasThemInItsAdditionalData()
    {
        App app = s_page.Data[0];
        Assert.Equal(["1", "2", "3"], app.Builds.Ids);
        Assert.Equal(["links", "meta", "data", "flag"], app.Builds.AdditionalData.Keys);
        UntypedNode[] linkages = [.. ((UntypedArray)app.Builds.AdditionalData["data"]).GetValue()];
        Assert.Empty(((UntypedObject)linkages[0]).GetValue());
        Assert.NotNull(At(linkages[1], "meta", "a"));
        Assert.Equal("others", Text(At(linkages[2], "type")));
        Assert.Equal("NEW", Text(At(app.CiProduct.AdditionalData["data"], "state")));
        Assert.Equal("odd", Text(app.PreReleaseVersions.AdditionalData["data"]));
    }

    [Fact]
    public void Relationship_WithNothingUnknown_HasNoAdditionalData()
    {
        App app = ModelJson.Read<App>("""{"type":"apps","id":"1","relationships":{"builds":{"data":[]}}}"""u8);
        Assert.Empty(app.Builds.AdditionalData);
        Assert.Empty(app.CiProduct.AdditionalData);
    }

    [Fact]
    public void Document_WithUnknownParts_IsWrittenUnchanged() =>
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(Json), System.Text.Json.Nodes.JsonNode.Parse(s_page.ToJson())), s_page.ToJson());

    private static UntypedNode At(object node, params string[] path) =>
        path.Aggregate((UntypedNode)node, (at, name) => ((UntypedObject)at).GetValue()[name]);

    private static string? Text(UntypedNode node) => ((UntypedString)node).GetValue();
}
