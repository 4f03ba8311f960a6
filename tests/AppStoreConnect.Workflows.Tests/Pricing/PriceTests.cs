using System.Globalization;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Pricing;

/// <summary>Prices of apps, in-app purchases, and subscriptions are planned exactly, and all other prices stay unchanged.</summary>
public sealed class PriceTests
{
    private const string App = "6446000001";

    [Fact]
    public async Task AppPrices_FirstPrices_MakeASchedule()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan plan = await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 4.99m), ("DEU", 5.49m)));
        Assert.Empty(service.Writes);
        await plan.ApplyAsync();

        Assert.Equal(["baseTerritory (null) → USA", "price (null) → 5.49", "price (null) → 4.99"], plan.Changes.Select(change => $"{change.Field} {change.Before ?? "(null)"} → {change.After}"));
        string body = service.Service.Requests.Single(request => request.Method == "POST").BodyText;
        Assert.Contains("\"USA-4.99\"", body, StringComparison.Ordinal);
        Assert.Contains("\"DEU-5.49\"", body, StringComparison.Ordinal);
        Assert.Equal(["POST /v1/appPriceSchedules"], service.Writes);
    }

    [Fact]
    public async Task AppPrices_OneAfterAnother_KeepsThoseOfTheFirstPlan()
    {
        await using WorkflowService service = await StartAsync();
        await (await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 4.99m), ("DEU", 5.49m)))).ApplyAsync();
        service.Service.ClearRequests();

        await (await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 5.99m)))).ApplyAsync();

        Assert.Contains("\"DEU-5.49\"", service.Service.Requests.Single(request => request.Method == "POST").BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppPrices_AmountNotOffered_NamesTheNearestOfAllTerritories()
    {
        await using WorkflowService service = await StartAsync();

        PriceNotOfferedException error = await Assert.ThrowsAsync<PriceNotOfferedException>(() =>
            service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 5.00m), ("DEU", 100m), ("XYZ", 1m))));

        Assert.Equal([new("DEU", 100m, 5.99m, null), new("USA", 5.00m, 4.99m, 5.99m), new("XYZ", 1m, null, null)], error.Missing);
        Assert.Contains("USA: 5 is not offered. The nearest are 4.99 and 5.99.", error.Message, StringComparison.Ordinal);
        Assert.Contains("DEU: 100 is not offered. The nearest is 5.99.", error.Message, StringComparison.Ordinal);
        Assert.Contains("XYZ: Apple offers no prices there.", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task AppPrices_SameAgain_IsEmpty()
    {
        await using WorkflowService service = await StartAsync();
        SeedSchedule(service, ("USA", "4.99", null, null), ("DEU", "5.49", "2025-01-01", null));

        ChangePlan plan = await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 4.990m), ("DEU", 5.49m)));

        Assert.True(plan.IsEmpty, plan.ToString());
    }

    [Fact]
    public async Task AppPrices_OneChanged_SendsTheOthersAgain()
    {
        await using WorkflowService service = await StartAsync();
        SeedSchedule(service, ("USA", "4.99", null, null), ("DEU", "5.49", "2025-01-01", null), ("JPN", "4.49", null, "2025-06-01"));

        ChangePlan plan = await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 5.99m)));
        await plan.ApplyAsync();

        Change change = Assert.Single(plan.Changes);
        Assert.Equal(("USA", "4.99", "5.99"), (change.Name, change.Before, change.After));
        string body = service.Service.Requests.Single(request => request.Method == "POST").BodyText;
        Assert.Contains("\"DEU-5.49\"", body, StringComparison.Ordinal);
        Assert.Contains("\"USA-5.99\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"USA-4.99\"", body, StringComparison.Ordinal);
        // Expired prices and past dates aren't sent again.
        Assert.DoesNotContain("JPN", body, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-01-01", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppPrices_FromADate_EndsTheCurrentPriceThen()
    {
        await using WorkflowService service = await StartAsync();
        SeedSchedule(service, ("USA", "4.99", null, null));
        DateOnly from = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        string day = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        ChangePlan plan = await service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 5.99m)), from);
        await plan.ApplyAsync();

        Assert.Equal($"price from {day}", Assert.Single(plan.Changes).Field);
        string body = service.Service.Requests.Single(request => request.Method == "POST").BodyText;
        Assert.Contains($"\"endDate\":\"{day}\"", body, StringComparison.Ordinal);
        Assert.Contains($"\"startDate\":\"{day}\"", body, StringComparison.Ordinal);
        Assert.Contains("\"USA-4.99\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("US", 4.99, 0)]
    [InlineData("usa", 4.99, 0)]
    [InlineData("USA", -1, 0)]
    [InlineData("USA", 4.99, -1)]
    public async Task AppPrices_BadInput_IsRejectedBeforeSending(string territory, double amount, int days)
    {
        await using WorkflowService service = await StartAsync();
        DateOnly? from = days == 0 ? null : DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);

        await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices((territory, (decimal)amount)), from));

        Assert.Equal(0, service.Service.RequestCount);
    }

    [Fact]
    public async Task AppPrices_BaseTerritoryWithoutPrice_IsRejected()
    {
        await using WorkflowService service = await StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("DEU", 5.49m))));

        Assert.Contains("The base territory USA has no price", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAppPurchasePrices_Changed_ReplaceTheSchedule()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan plan = await service.Client.Publishing.PlanInAppPurchasePricesAsync("iap-1", "USA", Prices(("USA", 0.99m)));
        await plan.ApplyAsync();

        Assert.Equal(["POST /v1/inAppPurchasePriceSchedules"], service.Writes);
    }

    [Fact]
    public async Task SubscriptionPrices_Changed_AreOneRequestEach()
    {
        await using WorkflowService service = await StartAsync();
        StoredResource price = service.Add("subscriptionPrices", "price-1", new { startDate = "2025-01-01" }, "subscription", service.Data.Find("subscriptions", "sub-1")!);
        service.Data.Link(price, "territory", service.Data.Find("territories", "USA")!);
        service.Data.Link(price, "subscriptionPricePoint", service.Data.Find("subscriptionPricePoints", "S-USA-9.99")!);

        ChangePlan same = await service.Client.Publishing.PlanSubscriptionPricesAsync("sub-1", Prices(("USA", 9.99m)));
        ChangePlan plan = await service.Client.Publishing.PlanSubscriptionPricesAsync("sub-1", Prices(("USA", 10.99m)), preserveCurrentPrice: true);
        await plan.ApplyAsync();

        Assert.True(same.IsEmpty, same.ToString());
        Assert.Equal(("9.99", "10.99"), (plan.Changes[0].Before, plan.Changes[0].After));
        Assert.Equal(["POST /v1/subscriptionPrices"], service.Writes);
        Assert.Contains("\"preserveCurrentPrice\":true", service.Service.Requests.Single(request => request.Method == "POST").BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppPrices_PriceWithoutItsTerritory_IsNotLeftOutOfTheNewSchedule()
    {
        await using WorkflowService service = await StartAsync();
        SeedSchedule(service, ("USA", "4.99", null, null));
        StoredResource odd = service.Data.Add("appPrices", "price-odd", new { manual = true });
        service.Data.Link(odd, "appPricePoint", service.Data.Find("appPricePoints", "DEU-5.49")!);
        service.Data.Link(service.Data.Find("appPriceSchedules", "schedule-1")!, "manualPrices", odd);

        AppStoreConnectException error = await Assert.ThrowsAsync<AppStoreConnectException>(() => service.Client.Publishing.PlanAppPricesAsync(App, "USA", Prices(("USA", 5.99m))));

        Assert.Contains("which territory appPrices/price-odd has", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    private static Dictionary<string, decimal> Prices(params (string Territory, decimal Amount)[] prices) => prices.ToDictionary(price => price.Territory, price => price.Amount);

    private static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource purchase = service.Data.Add("inAppPurchases", "iap-1", new { name = "Coins" });
        StoredResource subscription = service.Data.Add("subscriptions", "sub-1", new { name = "Pro" });
        foreach (string territory in new[] { "USA", "DEU", "JPN" })
        {
            StoredResource place = service.Data.Add("territories", territory, new { currency = "EUR" });
            foreach (string amount in new[] { "0.99", "4.49", "4.99", "5.49", "5.99" }.Except(territory == "USA" ? ["5.49"] : []))
            {
                AddPoint("appPricePoints", $"{territory}-{amount}", amount, "app", app, place);
            }

            AddPoint("inAppPurchasePricePoints", $"I-{territory}-0.99", "0.99", null, purchase, place);
            AddPoint("subscriptionPricePoints", $"S-{territory}-9.99", "9.99", null, subscription, place);
            AddPoint("subscriptionPricePoints", $"S-{territory}-10.99", "10.99", null, subscription, place);
        }

        return service;

        void AddPoint(string type, string id, string amount, string? relationship, StoredResource owner, StoredResource place)
        {
            StoredResource point = service.Data.Add(type, id, new { customerPrice = amount });
            service.Data.Link(point, "territory", place);
            if (relationship is null)
            {
                service.Data.Link(owner, "pricePoints", point);
            }
            else
            {
                service.Data.Link(point, relationship, owner);
            }
        }
    }

    private static void SeedSchedule(WorkflowService service, params (string Territory, string Amount, string? Start, string? End)[] prices)
    {
        StoredResource schedule = service.Add("appPriceSchedules", "schedule-1", new { }, "app", service.Data.Find("apps", App)!);
        service.Data.Link(schedule, "baseTerritory", service.Data.Find("territories", "USA")!);
        foreach ((string territory, string amount, string? start, string? end) in prices)
        {
            StoredResource price = service.Data.Add("appPrices", $"price-{territory}", new { manual = true, startDate = start, endDate = end });
            service.Data.Link(price, "territory", service.Data.Find("territories", territory)!);
            service.Data.Link(price, "appPricePoint", service.Data.Find("appPricePoints", $"{territory}-{amount}")!);
            service.Data.Link(schedule, "manualPrices", price);
        }
    }
}
