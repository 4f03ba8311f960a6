using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

public sealed class ResourceStoreTests
{
    private const string Pluto = """{"data":{"type":"planets","attributes":{"name":"Pluto","kind":"ROCKY","mass":0.2},"relationships":{"star":{"data":{"type":"stars","id":"sun"}},"moons":{"data":[{"type":"moons","id":"${charon}"}]}}},"included":[{"type":"moons","id":"${charon}","attributes":{"name":"Charon"}}]}""";

    [Fact]
    public async Task Created_WithIncluded_CanBeReadPatchedAndDeleted()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        Answer created = await client.SendAsync("POST", "/v1/planets", Pluto);
        Assert.True(created.Status == 201, created.Text);
        string id = created.Json.GetProperty("data").GetProperty("id").GetString()!;

        Answer read = await client.GetAsync($"/v1/planets/{id}?include=moons,star");
        JsonElement moon = read.Json.GetProperty("data").GetProperty("relationships").GetProperty("moons").GetProperty("data")[0];
        Assert.Equal(["Charon", "Sun"], Names(read.Json.GetProperty("included")));
        Assert.Equal(id, (await client.GetAsync($"/v1/moons/{moon.GetProperty("id").GetString()}/planet")).Json.GetProperty("data").GetProperty("id").GetString());

        Answer patched = await client.SendAsync("PATCH", $"/v1/planets/{id}", $$"""{"data":{"type":"planets","id":"{{id}}","attributes":{"name":"134340","mass":null} } }""");
        JsonElement attributes = patched.Json.GetProperty("data").GetProperty("attributes");
        Assert.Equal("134340", attributes.GetProperty("name").GetString());
        Assert.False(attributes.TryGetProperty("mass", out _));

        Assert.Equal(204, (await client.SendAsync("DELETE", $"/v1/planets/{id}")).Status);
        Assert.Equal(["NOT_FOUND"], (await client.GetAsync($"/v1/planets/{id}")).Errors);
        Assert.Equal(["Earth", "Jupiter", "Saturn"], Names((await client.GetAsync("/v2/stars/sun/planets")).Json.GetProperty("data")));
    }

    [Theory]
    [InlineData("filter[kind]=GAS&sort=-mass", "Jupiter", "Saturn")]
    [InlineData("sort=name&limit=2", "Earth", "Jupiter")]
    [InlineData("filter[name]=Saturn,Earth", "Earth", "Saturn")]
    [InlineData("filter[star]=sun&filter[kind]=ROCKY", "Earth")]
    [InlineData("filter[star.name]=Vega")]
    [InlineData("exists[mass]=false", "Nowhere")]
    [InlineData("filter[id]=earth", "Earth")]
    public async Task List_WithParameters_HonoursThem(string query, params string[] names)
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync($"/v1/planets?{query}");
        Assert.Equal(names, Names(answer.Json.GetProperty("data")));
    }

    [Fact]
    public async Task List_InPages_CountsAllAndEnds()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        Answer first = await client.GetAsync("/v1/planets?limit=3&sort=name&fields[planets]=name");
        Assert.Equal(4, first.Json.GetProperty("meta").GetProperty("paging").GetProperty("total").GetInt32());
        Assert.Equal(["name"], first.Json.GetProperty("data")[0].GetProperty("attributes").EnumerateObject().Select(field => field.Name));
        Answer last = await client.GetAsync(first.Json.GetProperty("links").GetProperty("next").GetString()!);
        Assert.Equal(["Saturn"], Names(last.Json.GetProperty("data")));
        Assert.False(last.Json.GetProperty("links").TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Relationship_Changed_IsSeenFromBothSides()
    {
        await using var service = await StartAsync();
        service.Data.Add("moons", "luna", new { name = "Luna" });
        service.Data.Add("moons", "io", new { name = "Io" });
        using var client = new TestClient(service);
        const string Moons = "/v1/planets/earth/relationships/moons";
        Assert.Equal(204, (await client.SendAsync("POST", Moons, Linkages("luna", "io"))).Status);
        Assert.Equal(2, (await client.GetAsync(Moons)).Json.GetProperty("data").GetArrayLength());
        Assert.Equal(204, (await client.SendAsync("DELETE", Moons, Linkages("io"))).Status);
        Assert.Equal(["Luna"], Names((await client.GetAsync("/v1/planets/earth/moons")).Json.GetProperty("data")));
        Assert.Equal(JsonValueKind.Null, (await client.GetAsync("/v1/moons/io/planet")).Json.GetProperty("data").ValueKind);
        Assert.Equal(204, (await client.SendAsync("PATCH", Moons, Linkages())).Status);
        Assert.Equal(0, (await client.GetAsync(Moons)).Json.GetProperty("data").GetArrayLength());
        Assert.Equal(204, (await client.SendAsync("PATCH", "/v1/planets/earth/relationships/star", """{"data":null}""")).Status);
        Assert.Equal(JsonValueKind.Null, (await client.GetAsync("/v1/planets/earth/star")).Json.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Unique_ValueTaken_IsConflictWithAssociatedErrors()
    {
        await using var service = await StartAsync();
        service.Data.Unique.Add(("planets", "name"));
        using var client = new TestClient(service);
        Answer answer = await client.SendAsync("POST", "/v1/planets", Pluto.Replace("Pluto", "Earth", StringComparison.Ordinal));
        Assert.Equal(409, answer.Status);
        Assert.Equal(["ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/name"], answer.Errors);
        JsonElement associated = answer.Json.GetProperty("errors")[0].GetProperty("meta").GetProperty("associatedErrors");
        Assert.Equal("STATE_ERROR.ENTITY_STATE_INVALID", associated.GetProperty("/v1/planets/earth")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Reference_ToNothing_IsRejected()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        Answer answer = await client.SendAsync("POST", "/v1/planets", Pluto.Replace("\"sun\"", "\"vega\"", StringComparison.Ordinal));
        Assert.Equal(["ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/star/data"], answer.Errors);
        Assert.Equal(4, service.Data.All("planets").Count);
    }

    [Fact]
    public async Task Answers_OfTheStore_FollowTheirSchemas()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        foreach ((string template, string url) in new[]
        {
            ("/v1/planets", "/v1/planets?include=moons,star&filter[star]=sun"), ("/v1/planets/{id}", "/v1/planets/earth?include=star"), ("/v1/planets/{id}/star", "/v1/planets/earth/star"),
            ("/v1/planets/{id}/relationships/moons", "/v1/planets/earth/relationships/moons"), ("/v1/planets/{id}/moons", "/v1/planets/earth/moons"),
        })
        {
            Answer answer = await client.GetAsync(url);
            Assert.Equal([], service.ValidateResponse("GET", template, new Reply { ContentType = answer.ContentType, Body = answer.Body }));
        }
    }

    [Fact]
    public async Task Report_InAStore_IsNotMadeUp()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/reports?filter[day]=2026-01-31");
        Assert.Equal(501, answer.Status);
        Assert.Equal(["NOT_IMPLEMENTED"], answer.Errors);
    }

    private static async Task<FakeAppStoreConnect> StartAsync()
    {
        var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true });
        StoredResource sun = service.Data.Add("stars", "sun", new { name = "Sun" });
        service.Data.Link(service.Data.Add("planets", "earth", new { name = "Earth", kind = "ROCKY", mass = 1 }), "star", sun);
        service.Data.Link(service.Data.Add("planets", "jupiter", new { name = "Jupiter", kind = "GAS", mass = 318 }), "star", sun);
        service.Data.Link(sun, "planets", service.Data.Add("planets", "saturn", new { name = "Saturn", kind = "GAS", mass = 95 }));
        service.Data.Add("planets", "nowhere", new { name = "Nowhere" });
        return service;
    }

    private static string Linkages(params string[] ids) => JsonSerializer.Serialize(new { data = ids.Select(id => new { type = "moons", id }) });

    private static string[] Names(JsonElement resources) =>
        [.. resources.EnumerateArray().Select(one => one.GetProperty("attributes").GetProperty("name").GetString()!)];
}
