using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Requests;

/// <summary>A response is either what was requested or an error. Only an explicit null means that there's no resource.</summary>
public sealed class AnswerShapeTests
{
    [Theory]
    [InlineData("{}", "$.data")]
    [InlineData("""{"links":{}}""", "$.data")]
    [InlineData("""{"data":[{"type":"builds","id":"1"}],"links":{"self":"x"}}""", "$.data")]
    [InlineData("""{"data":[]}""", "$.data")]
    [InlineData("""{"data":"1"}""", "$.data")]
    [InlineData("""{"data":7}""", "$.data")]
    [InlineData("""{"data":null,"errors":[{"status":"500","code":"UNEXPECTED_ERROR"}]}""", "$.errors")]
    [InlineData("""{"errors":[{"status":"500","code":"UNEXPECTED_ERROR"}],"data":null}""", "$.errors")]
    [InlineData("""{"data":{"type":"builds","id":"1"},"errors":[{"code":"X"}]}""", "$.errors")]
    [InlineData("""{"errors":[{}]}""", "$.errors")]
    [InlineData("""{"data":null,"errors":{"code":"X"}}""", "$.errors")]
    [InlineData("""{"data":null,"errors":["x"]}""", "$.errors")]
    [InlineData("""{"data":null,"errors":"x"}""", "$.errors")]
    [InlineData("""{"data":{}}""", "$.data.id")]
    [InlineData("""{"data":{"type":"builds"}}""", "$.data.id")]
    [InlineData("""{"data":{"type":"builds","id":null}}""", "$.data.id")]
    [InlineData("""{"data":{"type":"builds","id":""}}""", "$.data.id")]
    [InlineData("""{"data":{"type":"builds","id":5}}""", "$.data.id")]
    public async Task ToOne_AnythingButAnExplicitNull_ProvesNothing(string body, string place)
    {
        await using var api = new TestApi(LoopbackReply.Json(body));
        Func<Task>[] calls =
        [
            () => api.Client.V1.AppStoreVersions["1"].Build.GetAsync(),
            () => api.Client.V1.AppStoreVersions["1"].Relationships.Build.GetAsync(),
            () => api.Client.FollowAsync(Linked(api)),
        ];

        foreach (Func<Task> call in calls)
        {
            var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(call);
            Assert.Equal(place, e.Place);
            Assert.Equal(body, e.ResponseBody);
        }
    }

    [Fact]
    public async Task ToOne_Null_IsNone()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":null,"links":{"self":"x"}}"""));

        Assert.Null((await api.Client.V1.AppStoreVersions["1"].Build.GetAsync()).DataOrDefault);
        Assert.Null((await api.Client.V1.AppStoreVersions["1"].Relationships.Build.GetAsync()).DataOrDefault);
        Assert.Null((await api.Client.FollowAsync(Linked(api))).DataOrDefault);
    }

    [Theory]
    [InlineData("{}", "has no \"data\"")]
    [InlineData("""{"data":null}""", "\"data\" is null, but one resource was expected")]
    [InlineData("""{"data":[]}""", "\"data\" is a list, but one resource was expected")]
    [InlineData("""{"data":"x"}""", "\"data\" is a primitive value, but one resource was expected")]
    public async Task Resource_OfAnotherShape_SaysWhich(string body, string problem)
    {
        await using var api = new TestApi(LoopbackReply.Json(body));

        var e = await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.Apps["1"].GetAsync());

        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Equal("$.data", e.Place);
    }

    [Theory]
    [InlineData("{}", "has no \"data\"")]
    [InlineData("""{"data":null}""", "\"data\" is null, but a list of resources was expected")]
    [InlineData("""{"data":{"type":"apps","id":"1"}}""", "\"data\" is an object, but a list of resources was expected")]
    [InlineData("""{"data":["x",7]}""", "contains no resource")]
    [InlineData("""{"data":[],"errors":[{"code":"X"}]}""", "errors")]
    public async Task Page_OfAnotherShape_SaysWhich(string body, string problem)
    {
        await using var api = new TestApi(LoopbackReply.Json(body));

        Assert.Contains(problem, (await Assert.ThrowsAsync<AppStoreConnectResponseException>(() => api.Client.V1.Apps.GetAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithNullAndOddItems_KeepsTheOthers()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[null,{"type":"certificates","id":"c1"},7,[],{"type":"certificates","id":"c2"},null],"links":{"self":"x"}}"""));

        Page<Certificate> page = await api.Client.V1.Certificates.GetAsync();

        Assert.Equal(["c1", "c2"], page.Data.Select(c => c.Id));
        Assert.Equal(["data"], page.UnreadMembers);
    }

    [Fact]
    public async Task Page_OfNulls_IsEmpty()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[null],"errors":[]}"""));

        Assert.Empty((await api.Client.V1.Certificates.GetAsync()).Data);
    }

    private static ToOne<Build> Linked(TestApi api) => AppStoreConnect.JsonApi.ModelJson.Read<AppStoreVersion>(System.Text.Encoding.UTF8.GetBytes(
        """{"type":"appStoreVersions","id":"1","relationships":{"build":{"links":{"related":"URLv1/appStoreVersions/1/build"}}}}""".Replace("URL", api.Server.Url.AbsoluteUri,
            StringComparison.Ordinal))).Build;
}
