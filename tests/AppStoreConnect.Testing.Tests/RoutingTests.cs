namespace AppStoreConnect.Testing.Tests;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("GET", "/v1/comets", 404, "NOT_FOUND")]
    [InlineData("GET", "/v1/planets/", 404, "NOT_FOUND")]
    [InlineData("GET", "/v1/planets/1/moons/2", 404, "NOT_FOUND")]
    [InlineData("GET", "/", 404, "NOT_FOUND")]
    [InlineData("DELETE", "/v1/planets", 403, "FORBIDDEN_ERROR")]
    public async Task Address_NotOfTheDescription_IsRejected(string method, string url, int status, string code)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.SendAsync(method, url);
        Assert.Equal(status, answer.Status);
        Assert.Equal([code], answer.Errors);
    }

    [Fact]
    public async Task Placeholder_WithEncodedSlash_IsOneId()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/planets/a%2Fb%20c");
        Assert.Equal("a/b c", answer.Json.GetProperty("data").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/v1/planets", null, 200, "application/json")]
    [InlineData("/v1/planets", "*/*", 200, "application/json")]
    [InlineData("/v1/planets", "text/csv", 200, "text/csv")]
    [InlineData("/v1/planets", "application/json;q=0.5, text/csv;q=0.9", 200, "text/csv")]
    [InlineData("/v1/planets", "application/xml", 406, "application/json")]
    [InlineData("/v1/reports?filter[day]=2026-01-31", "application/json", 406, "application/json")]
    [InlineData("/v1/reports?filter[day]=2026-01-31", "application/a-gzip, application/json", 200, "application/a-gzip")]
    public async Task Accept_DecidesTheMediaType(string url, string? accept, int status, string contentType)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync(url, accept);
        Assert.Equal((status, contentType), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task Request_IsRecordedUnchanged()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        await client.GetAsync("/v1/planets?filter%5Bname%5D=a%20b%2Bc&limit=3");
        await client.SendAsync("PATCH", "/v1/planets/7", """{"data":{"type":"planets","id":"7"}}""");
        RecordedRequest get = service.Requests[0];
        Assert.Equal(("GET", "/v1/planets", "filter%5Bname%5D=a%20b%2Bc&limit=3"), (get.Method, get.Path, get.Query));
        Assert.Equal("a b+c", get.Parameter("filter[name]"));
        Assert.Equal("planets_getCollection", get.OperationId);
        Assert.StartsWith("Bearer ", get.Header("authorization"), StringComparison.Ordinal);
        Assert.Equal("7", service.Requests[1].BodyJson.GetProperty("data").GetProperty("id").GetString());
        Assert.Equal(200, service.Requests[1].Reply!.Status);
    }
}
