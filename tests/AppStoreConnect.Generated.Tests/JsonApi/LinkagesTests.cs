using System.Text.Json.Nodes;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.JsonApi;

/// <summary>What can be assigned to a relationship.</summary>
public class LinkagesTests
{
    [Fact]
    public void Linkages_FromArraysListsAndSequences_AreTheIds()
    {
        string[] ids = ["1", "2"];
        Device[] devices = [new() { Id = "1" }, new() { Id = "2" }];
        Linkage<Device>[] linkages = ["1", "2"];
        Linkages<Device>[] all =
        [
            ids, ids.ToList(), devices, devices.ToList(), linkages, linkages.ToList(), [.. ids.Where(id => id.Length > 0)], ["1", devices[1]],
        ];

        Assert.All(all, given => Assert.Equal(["devices/1", "devices/2"], given.Select(linkage => linkage.ToString())));
    }

    [Fact]
    public void Linkages_FromNull_AreNull()
    {
        Assert.Null((Linkages<Device>?)(string[]?)null);
        Assert.Null((Linkages<Device>?)(List<Device>?)null);
        Assert.Null((Linkages<Device>?)(Linkage<Device>[]?)null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Linkages_WithAnEmptyId_NameItsPlace(string? id)
    {
        string[] ids = ["1", id!];

        Assert.Contains("Item 1", Assert.Throws<ArgumentException>(() => (Linkages<Device>)ids).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Linkage_FromADocument_IsItsResource()
    {
        Linkage<BundleId> linkage = new Document<BundleId>(new BundleId { Id = "B1" });

        Assert.Equal("bundleIds/B1", linkage.ToString());
        Assert.Throws<InvalidOperationException>(() => (Linkage<BundleId>)new Document<BundleId>());
    }

    [Fact]
    public void Linkage_OfATypeWithTwoClasses_TakesBoth()
    {
        var current = new InAppPurchaseV2 { Id = "2" };
        var schedule = new InAppPurchasePriceScheduleCreateRequest { InAppPurchase = current, BaseTerritory = "USA", ManualPrices = [] };
        var availability = new InAppPurchaseAvailabilityCreateRequest { InAppPurchase = current, AvailableTerritories = ["USA"], AvailableInNewTerritories = true };
        var code = new InAppPurchaseOfferCodeCreateRequest { InAppPurchase = current, Name = "Offer", CustomerEligibilities = [], Prices = [] };

        Assert.All(new CreateRequest[] { schedule, availability, code }, request =>
            Assert.Equal("inAppPurchases/2", Identifier(JsonNode.Parse(ModelJson.ToUtf8(request))!["data"]!["relationships"]!["inAppPurchase"]!["data"]!)));
#pragma warning disable CS0618 // The first version is deprecated but still accepted.
        Linkage<InAppPurchaseV2> fromFirst = new InAppPurchase { Id = "1" };
        Linkage<InAppPurchase> fromCurrent = current;
#pragma warning restore CS0618
        Assert.Equal(("inAppPurchases/1", "inAppPurchases/2"), (fromFirst.ToString(), fromCurrent.ToString()));
    }

    [Fact]
    public void Linkage_WithUnknownMembers_WritesThemBack()
    {
        const string Json = """{"type":"devices","id":"1","meta":{"order":3}}""";
        var linkage = ModelJson.Read<Linkage<Device>>(System.Text.Encoding.UTF8.GetBytes(Json));

        Assert.Equal(Json, linkage.ToJson());
    }

    private static string Identifier(JsonNode linkage) => $"{linkage["type"]}/{linkage["id"]}";
}
