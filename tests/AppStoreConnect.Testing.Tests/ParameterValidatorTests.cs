namespace AppStoreConnect.Testing.Tests;

public sealed class ParameterValidatorTests
{
    [Theory]
    [InlineData("/v1/planets?filter[kind]=ROCKY,GAS&sort=-name&limit=200&exists[mass]=true")]
    [InlineData("/v1/planets?filter%5Bname%5D=a%20b%2Bc&include=moons,star")]
    [InlineData("/v1/planets/42?include=star")]
    [InlineData("/v1/planets")]
    public async Task Parameters_Valid_AreAccepted(string url)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync(url);
        Assert.True(answer.Status == 200, answer.Text);
    }

    [Theory]
    [InlineData("/v1/planets?colour=red", "PARAMETER_ERROR.ILLEGAL colour")]
    [InlineData("/v1/planets?filter[Name]=x", "PARAMETER_ERROR.ILLEGAL filter[Name]")]
    [InlineData("/v1/planets?filter[kind]=ROCKY,ICE", "PARAMETER_ERROR.INVALID filter[kind]")]
    [InlineData("/v1/planets?filter[kind]=", "PARAMETER_ERROR.INVALID filter[kind]")]
    [InlineData("/v1/planets?filter[name]=a,,b", "PARAMETER_ERROR.INVALID filter[name]")]
    [InlineData("/v1/planets?limit=201", "PARAMETER_ERROR.INVALID limit")]
    [InlineData("/v1/planets?limit=ten", "PARAMETER_ERROR.INVALID limit")]
    [InlineData("/v1/planets?limit=1.5", "PARAMETER_ERROR.INVALID limit")]
    [InlineData("/v1/planets?exists[mass]=True", "PARAMETER_ERROR.INVALID exists[mass]")]
    [InlineData("/v1/planets?include=moons&include=star", "PARAMETER_ERROR.DUPLICATE include")]
    [InlineData("/v1/planets?cursor=made-up", "PARAMETER_ERROR.INVALID cursor")]
    [InlineData("/v1/planets/42?cursor=made-up", "PARAMETER_ERROR.ILLEGAL cursor")]
    [InlineData("/v1/reports", "PARAMETER_ERROR.MISSING filter[day]")]
    public async Task Parameters_Wrong_AreRejectedByName(string url, string error)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync(url);
        Assert.Equal(400, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task Parameters_SeveralWrong_AreAllReported()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/planets?a=1&limit=0x1&sort=size");
        Assert.Equal(["PARAMETER_ERROR.ILLEGAL a", "PARAMETER_ERROR.INVALID limit", "PARAMETER_ERROR.INVALID sort"], answer.Errors);
        Assert.Equal(3, service.Requests[0].Violations.Count);
    }

    [Fact]
    public async Task NextLink_FollowedAsItIs_LeadsThroughAllPages()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, Answers = new() { Pages = 3, ItemsPerPage = 2 } });
        using var client = new TestClient(service);
        var ids = new List<string>();
        string? url = "/v1/planets?limit=2&filter[kind]=GAS";
        while (url is not null)
        {
            Answer answer = await client.GetAsync(url);
            Assert.Equal(200, answer.Status);
            ids.AddRange(answer.Json.GetProperty("data").EnumerateArray().Select(planet => planet.GetProperty("id").GetString()!));
            url = answer.Json.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(6, ids.Distinct().Count());
        Assert.Equal(3, service.RequestCount);
    }

    [Fact]
    public async Task NextLink_WithParametersAddedAgain_IsRejected()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, Answers = new() { Pages = 2 } });
        using var client = new TestClient(service);
        Answer first = await client.GetAsync("/v1/planets?limit=2");
        string next = first.Json.GetProperty("links").GetProperty("next").GetString()!;
        Answer second = await client.GetAsync(next + "&limit=2");
        Assert.Equal(["PARAMETER_ERROR.DUPLICATE limit"], second.Errors);
    }
}
