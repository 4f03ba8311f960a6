namespace AppStoreConnect.Testing.Tests;

public sealed class BodyValidatorTests
{
    private const string Star = "\"relationships\":{\"star\":{\"data\":{\"type\":\"stars\",\"id\":\"1\"}}}";

    [Theory]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\"}")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"mass\":null,\"found\":\"2026-01-31T10:20:30.5-08:00\"}")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"mass\":1e3,\"found\":null}")]
    public async Task Body_Valid_IsAccepted(string attributes) => Assert.Equal(201, (await PostAsync(attributes)).Status);

    [Theory]
    [InlineData("{\"kind\":\"GAS\"}", 409, "ENTITY_ERROR.ATTRIBUTE.REQUIRED /data/attributes/name")]
    [InlineData("{\"name\":\"x\",\"kind\":\"gas\"}", 409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/kind")]
    [InlineData("{\"name\":5,\"kind\":\"GAS\"}", 409, "ENTITY_ERROR.ATTRIBUTE.TYPE /data/attributes/name")]
    [InlineData("{\"name\":null,\"kind\":\"GAS\"}", 422, "ENTITY_UNPROCESSABLE /data/attributes/name")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"x/y\":1}", 409, "ENTITY_ERROR.ATTRIBUTE.UNKNOWN /data/attributes/x~1y")]
    [InlineData("{\"name\":\"x\",\"name\":\"y\",\"kind\":\"GAS\"}", 422, "ENTITY_UNPROCESSABLE /data/attributes/name")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"mass\":\"1\"}", 409, "ENTITY_ERROR.ATTRIBUTE.TYPE /data/attributes/mass")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"mass\":-1}", 409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/mass")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"found\":\"2026-01-31T15:09:26.000+0000\"}", 409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/found")]
    [InlineData("{\"name\":\"x\",\"kind\":\"GAS\",\"found\":\"2026-02-30T00:00:00Z\"}", 409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/found")]
    [InlineData("{\"name\":\"a name of more than twenty letters\",\"kind\":\"GAS\"}", 409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/name")]
    public async Task Attribute_Wrong_IsRejectedAtItsPointer(string attributes, int status, string error)
    {
        Answer answer = await PostAsync(attributes);
        Assert.Equal(status, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Theory]
    [InlineData("""{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"}}}""", "ENTITY_UNPROCESSABLE /data/relationships")]
    [InlineData("""{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"},"relationships":{}}}""", "ENTITY_ERROR.RELATIONSHIP.REQUIRED /data/relationships/star")]
    [InlineData("""{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"},"relationships":{"star":{"data":{"type":"moons","id":"1"}}}}}""",
        "ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/star/data/type")]
    [InlineData("""{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"},"relationships":{"star":{"data":{"type":"stars","id":1}}}}}""",
        "ENTITY_ERROR.RELATIONSHIP.TYPE /data/relationships/star/data/id")]
    [InlineData("""{"data":{"type":"planets","id":"7","attributes":{"name":"x","kind":"GAS"},"relationships":{"star":{"data":{"type":"stars","id":"1"}}}}}""", "ENTITY_UNPROCESSABLE /data/id")]
    [InlineData("""{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"},"relationships":{"star":{"data":{"type":"stars","id":"1"}}}},"included":[{"type":"comets"}]}""",
        "ENTITY_UNPROCESSABLE /included/0/type")]
    [InlineData("[]", "ENTITY_UNPROCESSABLE ")]
    [InlineData("{", "ENTITY_UNPROCESSABLE ")]
    public async Task Document_Wrong_IsRejectedAtItsPointer(string body, string error)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.SendAsync("POST", "/v1/planets", body);
        Assert.Equal(error, answer.Errors[0]);
    }

    [Fact]
    public async Task Body_SeveralFaults_AreAllReported()
    {
        Answer answer = await PostAsync("{\"kind\":\"ICE\",\"mass\":\"x\",\"moonCount\":3}");
        Assert.Equal(4, answer.Errors.Length);
    }

    [Fact]
    public async Task Body_Missing_IsRejected() => Assert.Equal(422, (await SendAsync("POST", "/v1/planets", null)).Status);

    [Fact]
    public async Task Body_WhereNoneIsTaken_IsRejected() => Assert.Equal(422, (await SendAsync("DELETE", "/v1/planets/1", "{}")).Status);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task ContentType_Wrong_IsRejected(string? contentType) =>
        Assert.Equal(415, (await SendAsync("PATCH", "/v1/planets/1", """{"data":{"type":"planets","id":"1"}}""", contentType)).Status);

    [Fact]
    public async Task ContentType_WithUtf8_IsAccepted() =>
        Assert.Equal(200, (await SendAsync("PATCH", "/v1/planets/1", """{"data":{"type":"planets","id":"1"}}""", "application/json; charset=utf-8")).Status);

    private static Task<Answer> PostAsync(string attributes) =>
        SendAsync("POST", "/v1/planets", $$$"""{"data":{"type":"planets","attributes":{{{attributes}}},{{{Star}}} }}""");

    private static async Task<Answer> SendAsync(string method, string url, string? body, string? contentType = "application/json")
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        return await client.SendAsync(method, url, body, contentType);
    }
}
