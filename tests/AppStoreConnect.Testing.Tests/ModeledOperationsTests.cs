using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing.Tests;

/// <summary>
/// Every operation is applied to stored resources, rejected, or answered with 501 and its name. A success must be visible in what the service stores, so there is no
/// invented success.
/// </summary>
public sealed class ModeledOperationsTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    /// <summary>The operations that the service does not model.</summary>
    private static readonly string[] s_notModeled =
    [
        "appStoreVersionPromotions_createInstance", "apps_perfPowerMetrics_getToManyRelated", "buildBetaNotifications_createInstance", "builds_perfPowerMetrics_getToManyRelated",
        "diagnosticSignatures_logs_getToManyRelated", "endAppAvailabilityPreOrders_createInstance", "gameCenterLeaderboardEntrySubmissions_createInstance",
        "gameCenterMatchmakingRuleSetTests_createInstance", "gameCenterPlayerAchievementSubmissions_createInstance",
        "sandboxTestersClearPurchaseHistoryRequestV2_createInstance", "subscriptionGroupSubmissions_createInstance",
    ];

    /// <summary>Parameters that the service cannot evaluate. Requests with one of them get 501 and its name.</summary>
    private static readonly string[] s_unknownParameters =
    [
        "appCustomProductPageLocalizations/searchKeywords filter[locale]", "appCustomProductPageLocalizations/searchKeywords filter[platform]",
        "appStoreVersionLocalizations/searchKeywords filter[locale]", "appStoreVersionLocalizations/searchKeywords filter[platform]", "apps/searchKeywords filter[locale]",
        "apps/searchKeywords filter[platform]", "apps/inAppPurchases filter[canBeSubmitted]", "inAppPurchasePricePoints/equalizations filter[inAppPurchaseV2]",
        "inAppPurchases/offerCodes filter[territory]",
        "subscriptionPricePoints/adjustedEqualizations filter[planType]", "subscriptionPricePoints/adjustedEqualizations filter[subscription]",
        "subscriptionPricePoints/adjustedEqualizations filter[upfrontPricePointId]", "subscriptionPricePoints/equalizations filter[planType]",
        "subscriptionPricePoints/equalizations filter[subscription]", "subscriptionPricePoints/equalizations filter[upfrontPricePointId]",
        "subscriptions/offerCodes filter[territory]", "subscriptions/pricePoints filter[planType]", "subscriptions/pricePoints filter[upfrontPricePointId]",
        "subscriptions/promotionalOffers filter[territory]",
    ];

    [Fact]
    public async Task Operations_All_AreAppliedRejectedOrNamed()
    {
        Assert.SkipUnless(repository.Description is not null, "The document isn't available.");
        ApiDescription description = repository.Description!;
        var schemas = new SchemaSet(description);
        var routes = new RouteTable(description, schemas);
        var catalog = new StoreCatalog(routes, schemas);
        var notModeled = new List<string>();
        var inventions = new List<string>();
        int carriedOut = 0;
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(description, new() { KeepsResources = true, Records = false, Authorization = new() { Required = false } },
            TestContext.Current.CancellationToken);
        using var client = new TestClient(service);
        foreach (OperationRoute route in routes.Routes)
        {
            StoreRoute? store = catalog.Route(route);
            SampleRequest request = RequestSampler.Make(route, DocumentMode.Least, 1);
            service.Reset();
            Seed(service, store, request);
            Answer answer = await client.SendAsync(request.Method, request.PathAndQuery, request.Body is null ? null : Encoding.UTF8.GetString(request.Body), accept: request.Accept);
            if (answer.Status == 501)
            {
                Assert.Contains(route.Id, answer.Text, StringComparison.Ordinal);
                notModeled.Add(route.Id);
            }
            else if (answer.Status < 300)
            {
                carriedOut++;
                inventions.AddRange(Inventions(service, store, request, answer).Select(fault => $"{route.Id}: {fault}"));
            }
            else
            {
                Assert.True(answer.Status < 500 && answer.Errors.Length > 0, $"{route.Id}: {answer.Text}");
            }
        }

        Assert.True(inventions.Count == 0, string.Join("\n", inventions.Take(30)));
        string[] expected = [.. s_notModeled, .. Unmodeled(routes)];
        Assert.True(expected.ToHashSet().SetEquals(notModeled), string.Join("\n", expected.Except(notModeled).Select(id => $"- {id}").Concat(notModeled.Except(expected).Select(id => $"+ {id}"))));
        Assert.True(carriedOut > 1100, $"{carriedOut} operations were carried out.");
    }

    [Fact]
    public void Filters_All_AreAppliedOrNamed()
    {
        Assert.SkipUnless(repository.Description is not null, "The document isn't available.");
        var schemas = new SchemaSet(repository.Description!);
        var routes = new RouteTable(repository.Description!, schemas);
        var catalog = new StoreCatalog(routes, schemas);
        var query = new StoreQuery(new(new(), catalog, new(catalog), null!, null!));
        var unknown = new List<string>();
        foreach (OperationRoute route in routes.Routes.Where(route => route.Operation.Method == "GET" && catalog.Route(route) is not null))
        {
            StoreRoute store = catalog.Route(route)!;
            string type = store.Action == StoreAction.List ? store.Type : store.Data!.ResourceType!;
            unknown.AddRange(route.Query.Keys.Where(parameter => query.Unknown(type, [parameter]) is not null)
                .Select(parameter => $"{string.Join('/', route.Path.Path.Split('/')[2..].Where(segment => !segment.StartsWith('{')))} {parameter}"));
        }

        Assert.True(s_unknownParameters.ToHashSet().SetEquals(unknown), string.Join("\n", unknown.Except(s_unknownParameters).Concat(s_unknownParameters.Except(unknown))));
    }

    /// <summary>Metrics, and CSV tables that are not also available as JSON.</summary>
    private static IEnumerable<string> Unmodeled(RouteTable routes) =>
        routes.Routes.Where(route => route.Offered is ["text/csv"] || route.Id.EndsWith("_getMetrics", StringComparison.Ordinal)).Select(route => route.Id);

    /// <summary>Everything that the path and the body refer to exists.</summary>
    private static void Seed(FakeAppStoreConnect service, StoreRoute? store, SampleRequest request)
    {
        if (store is null || Id(request) is not { } id)
        {
            return;
        }

        service.Data.Add(store.Type, id);
        if (request.Body is not null && store.Relationship is not null)
        {
            foreach (JsonElement target in Data(JsonElement.Parse(request.Body)))
            {
                service.Data.Add(target.GetProperty("type").GetString()!, target.GetProperty("id").GetString()!);
            }
        }
    }

    private static IEnumerable<string> Inventions(FakeAppStoreConnect service, StoreRoute? store, SampleRequest request, Answer answer)
    {
        if (store is null)
        {
            // Reports are files about the existing apps.
            return request.PathAndQuery.Contains("Reports?", StringComparison.Ordinal) ? [] : ["It is not about resources."];
        }

        JsonElement[] shown = answer.Body.Length == 0 ? [] : [.. Data(answer.Json), .. answer.Json.TryGetProperty("included", out JsonElement included) ? included.EnumerateArray() : []];
        IEnumerable<string> strangers = shown.Where(one => service.Data.Find(one.GetProperty("type").GetString()!, one.GetProperty("id").GetString()!) is null)
            .Select(one => $"It shows {one.GetProperty("type")} '{one.GetProperty("id")}', which nobody made.");
        return store.Action switch
        {
            StoreAction.Delete when service.Data.Find(store.Type, Id(request)!) is not null => ["What was deleted is there."],
            StoreAction.Create when shown.Length != 1 => ["Nothing was made."],
            StoreAction.Update => [.. strangers, .. Unassigned(service.Data.Find(store.Type, Id(request)!)!, JsonElement.Parse(request.Body))],
            _ => strangers,
        };
    }

    private static IEnumerable<string> Unassigned(StoredResource resource, JsonElement request) =>
        request.GetProperty("data").TryGetProperty("attributes", out JsonElement attributes)
            ? attributes.EnumerateObject().Where(one => one.Value.ValueKind != JsonValueKind.Null && resource.Attributes[one.Name]?.ToJsonString() != one.Value.GetRawText())
                .Select(one => $"{one.Name} was not kept.")
            : [];

    private static IEnumerable<JsonElement> Data(JsonElement document) => document.GetProperty("data") switch
    {
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    private static string? Id(SampleRequest request) => request.PathAndQuery.Split('?')[0].Split('/') is { Length: > 3 } segments ? Uri.UnescapeDataString(segments[3]) : null;
}
