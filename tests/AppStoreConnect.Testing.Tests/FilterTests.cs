namespace AppStoreConnect.Testing.Tests;

/// <summary>The service's filters match prefixes and substrings, so the first result might be a different resource.</summary>
public sealed class FilterTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    [Theory]
    [InlineData("/v1/apps?filter[bundleId]=com.example.atlas", "a1", "a2")]
    [InlineData("/v1/apps?filter[name]=atlas", "a1", "a2")]
    [InlineData("/v1/apps?filter[sku]=S", "")]
    [InlineData("/v1/apps?filter[sku]=S1", "a1")]
    [InlineData("/v1/bundleIds?filter[identifier]=com.example.atlas", "b1", "b2")]
    [InlineData("/v1/bundleIds?filter[name]=Atlas Pro", "b2")]
    public async Task Filter_OfNamesAndIdentifiers_IsNotExact(string url, params string[] ids)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(repository.Description!, new() { KeepsResources = true });
        service.Data.Add("apps", "a1", new { name = "Atlas", bundleId = "com.example.atlas", sku = "S1" });
        service.Data.Add("apps", "a2", new { name = "Atlas Pro", bundleId = "com.example.atlas.pro", sku = "S2" });
        service.Data.Add("bundleIds", "b1", new { name = "Atlas", identifier = "com.example.atlas" });
        service.Data.Add("bundleIds", "b2", new { name = "Atlas Pro", identifier = "com.example.atlas.pro" });
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync(url);
        Assert.Equal(ids.Where(id => id.Length > 0), answer.Json.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
    }
}
