using System.Text.Json.Nodes;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.JsonApi;

/// <summary>Resources that a request creates inline, in <c>included</c>.</summary>
public class InlineCreateTests
{
    [Fact]
    public void InlineCreate_WithoutAnId_DoesNotGetTheIdOfThePatchedResource()
    {
        JsonNode body = Patch("SUB-1", new SubscriptionUpdateRequest { Included = [new SubscriptionPriceInlineCreate { StartDate = new(2027, 1, 1) }] });

        Assert.Equal("SUB-1", (string?)body["data"]!["id"]);
        Assert.Null(body["included"]![0]!["id"]);
    }

    [Fact]
    public void Included_WithANull_IsRejectedByIndex()
    {
        var e = Assert.Throws<ArgumentException>(() => Patch("SUB-1", new SubscriptionUpdateRequest { Included = [new SubscriptionPriceInlineCreate(), null!] }));

        Assert.Contains("Included[1] is null", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InlineCreate_InARequestWithItsOwnId_GetsNoIdEither()
    {
        JsonNode body = Patch("SUB-1", new SubscriptionUpdateRequest { Id = "SUB-2", Included = [new SubscriptionPriceInlineCreate()] });

        Assert.Equal("SUB-2", (string?)body["data"]!["id"]);
        Assert.Null(body["included"]![0]!["id"]);
    }

    [Fact]
    public void InlineCreate_AsTheRelationship_IsSentInIncludedUnderOneId()
    {
        var first = new AppPriceInlineCreate { AppPricePoint = "P1" };
        var second = new AppPriceInlineCreate { Id = "${mine}", AppPricePoint = "P2" };
        JsonNode body = Post(new AppPriceScheduleCreateRequest { App = "1", BaseTerritory = "USA", ManualPrices = [first, second] });

        JsonArray linkages = body["data"]!["relationships"]!["manualPrices"]!["data"]!.AsArray();
        Assert.Equal(["${auto-1}", "${mine}"], linkages.Select(linkage => (string?)linkage!["id"]));
        Assert.All(linkages, linkage => Assert.Equal("appPrices", (string?)linkage!["type"]));
        Assert.Equal(["${auto-1}", "${mine}"], body["included"]!.AsArray().Select(along => (string?)along!["id"]));
        Assert.Equal("P1", (string?)body["included"]![0]!["relationships"]!["appPricePoint"]!["data"]!["id"]);
        Assert.Null(first.Id);
    }

    [Fact]
    public void InlineCreate_AsTheRelationshipAndInIncluded_IsSentOnce()
    {
        var price = new AppPriceInlineCreate();
        JsonNode body = Post(new AppPriceScheduleCreateRequest { App = "1", BaseTerritory = "USA", ManualPrices = [price], Included = [price] });

        Assert.Equal("${auto-1}", (string?)Assert.Single(body["included"]!.AsArray())!["id"]);
    }

    [Fact]
    public void InlineCreate_InsideAnother_IsSentToo()
    {
        var localization = new AppCustomProductPageLocalizationInlineCreate { Locale = "en-US" };
        var version = new AppCustomProductPageVersionInlineCreate { AppCustomProductPageLocalizations = [localization] };
        JsonNode body = Post(new AppCustomProductPageCreateRequest { Name = "Page", App = "1", AppCustomProductPageVersions = [version] });

        Assert.Equal(
            ["appCustomProductPageVersions/${auto-1}", "appCustomProductPageLocalizations/${auto-2}"],
            body["included"]!.AsArray().Select(along => $"{along!["type"]}/{along["id"]}"));
        Assert.Equal("${auto-2}", (string?)body["included"]![0]!["relationships"]!["appCustomProductPageLocalizations"]!["data"]![0]!["id"]);
    }

    [Fact]
    public void InlineCreate_SentWithoutAnIdBeforeItsLink_IsRejected()
    {
        var localization = new AppCustomProductPageLocalizationInlineCreate { Locale = "en-US" };
        var version = new AppCustomProductPageVersionInlineCreate { AppCustomProductPageLocalizations = [localization] };
        var request = new AppCustomProductPageCreateRequest { Name = "Page", App = "1", Included = [localization, version] };

        Assert.Contains("Set its Id", Assert.Throws<InvalidOperationException>(() => ModelJson.ToUtf8(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InlineCreate_WhereTheBodyTakesNone_IsRejected()
    {
        // The document of a beta group has no "included".
        var request = new BetaGroupCreateRequest { Name = "Group", App = new Linkage<App>(new AppPriceInlineCreate()) };

        Assert.Contains("does not support inline creates", Assert.Throws<InvalidOperationException>(() => ModelJson.ToUtf8(request)).Message, StringComparison.Ordinal);
    }

    private static JsonNode Patch(string id, UpdateRequest request) => JsonNode.Parse(ModelJson.ToUtf8(request, id))!;

    private static JsonNode Post(CreateRequest request) => JsonNode.Parse(ModelJson.ToUtf8(request))!;
}
