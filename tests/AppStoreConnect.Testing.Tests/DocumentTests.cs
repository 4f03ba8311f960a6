using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task Full_Document_HasConsistentIdsAndRealLinks()
    {
        JsonElement document = await GetAsync(new() { Pages = 2 });
        JsonElement planet = document.GetProperty("data")[0];
        string[] included = [.. document.GetProperty("included").EnumerateArray().Select(one => $"{one.GetProperty("type")}/{one.GetProperty("id")}")];
        Assert.All(document.GetProperty("data").EnumerateArray().SelectMany(one => one.GetProperty("relationships").GetProperty("moons").GetProperty("data").EnumerateArray()),
            moon => Assert.Contains($"moons/{moon.GetProperty("id")}", included));
        Assert.Equal(included.Length, included.Distinct().Count());
        string self = planet.GetProperty("links").GetProperty("self").GetString()!;
        Assert.EndsWith($"/v1/planets/{planet.GetProperty("id")}", self, StringComparison.Ordinal);
        Assert.Equal($"{self}/relationships/moons", planet.GetProperty("relationships").GetProperty("moons").GetProperty("links").GetProperty("self").GetString());
        Assert.Equal((4, 2), (Paging(document, "total"), Paging(document, "limit")));
        JsonElement star = document.GetProperty("included").EnumerateArray().First(one => one.GetProperty("type").GetString() == "stars");
        Assert.Contains("/v2/stars/", star.GetProperty("links").GetProperty("self").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Least_Document_HasRequiredMembersAlone()
    {
        JsonElement document = await GetAsync(new() { Mode = DocumentMode.Least });
        Assert.Equal(["data", "links"], document.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["type", "id"], document.GetProperty("data")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Unknowns_Document_HasMembersValuesAndTypesThatNobodyKnows()
    {
        JsonElement document = await GetAsync(new() { Mode = DocumentMode.Unknowns });
        JsonElement planet = document.GetProperty("data")[0];
        Assert.Equal("type", planet.EnumerateObject().Where(member => !member.Name.StartsWith("unheardOf", StringComparison.Ordinal)).Last().Name);
        Assert.DoesNotContain(planet.GetProperty("attributes").GetProperty("kind").GetString(), new[] { "GAS", "ROCKY" });
        Assert.Contains(planet.GetProperty("attributes").EnumerateObject(), member => member.Name.StartsWith("unheardOf", StringComparison.Ordinal));
        Assert.Contains(document.GetProperty("included").EnumerateArray(), one => one.GetProperty("type").GetString() == "unheardOfThings");
        Assert.True(planet.GetProperty("relationships").TryGetProperty("unheardOfThing", out _));
    }

    [Fact]
    public async Task Nulls_Document_HasNullLinkagesAndNoNext()
    {
        JsonElement document = await GetAsync(new() { Mode = DocumentMode.Nulls });
        Assert.Equal(JsonValueKind.Null, document.GetProperty("data")[0].GetProperty("relationships").GetProperty("star").GetProperty("data").ValueKind);
        Assert.Equal(JsonValueKind.Null, document.GetProperty("links").GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Related_InNullsMode_IsNull()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, Answers = new() { Mode = DocumentMode.Nulls } });
        using var client = new TestClient(service);
        Assert.Equal(JsonValueKind.Null, (await client.GetAsync("/v1/planets/1/star")).Json.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Seed_TheSame_ProducesTheSameDocument()
    {
        string first = (await GetAsync(new() { Seed = 5, Indented = true })).GetProperty("data").GetRawText();
        Assert.Equal(WithoutPort(first), WithoutPort((await GetAsync(new() { Seed = 5, Indented = true })).GetProperty("data").GetRawText()));
        Assert.NotEqual(WithoutPort(first), WithoutPort((await GetAsync(new() { Seed = 6, Indented = true })).GetProperty("data").GetRawText()));
        static string WithoutPort(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"127\.0\.0\.1:\d+", "host");
    }

    [Fact]
    public async Task ManyRequests_AtOnce_AreAllAnsweredAndRecorded()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        await Parallel.ForAsync(0, 3000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) => Assert.Equal(200, (await client.GetAsync("/v1/planets")).Status));
        Assert.Equal(3000, service.Requests.Count);
        Assert.Equal(3000, service.Requests.Select(request => request.Number).Distinct().Count());
    }

    private static int Paging(JsonElement document, string name) => document.GetProperty("meta").GetProperty("paging").GetProperty(name).GetInt32();

    private static async Task<JsonElement> GetAsync(AnswerOptions answers)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, Answers = answers });
        using var client = new TestClient(service);
        return (await client.GetAsync("/v1/planets")).Json;
    }
}
