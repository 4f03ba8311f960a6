using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Requests;

/// <summary>Empty values are rejected by name before they're sent, and never with a NullReferenceException.</summary>
public sealed class EmptyValueTests
{
    public static TheoryData<string> Calls => [.. s_calls.Keys];

    private static readonly Dictionary<string, (string Names, Func<AppStoreConnectClient, Task> Send)> s_calls = new()
    {
        ["empty filter"] = ("filter[bundleId]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterBundleId = [])),
        ["filter of nothing"] = ("filter[bundleId]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterBundleId = [""])),
        ["filter with nothing"] = ("filter[bundleId]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterBundleId = ["a", ""])),
        ["filter of null"] = ("filter[bundleId]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterBundleId = [null!])),
        ["filter of a default"] = ("filter[appStoreVersions.platform]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterAppStoreVersionsPlatform = [default])),
        ["filter with half a pair"] = ("filter[bundleId]", c => c.V1.Apps.GetAsync(r => r.QueryParameters.FilterBundleId = ["a\ud800"])),
        ["include of a default"] = ("include", c => c.V1.Apps.GetAsync(r => r.QueryParameters.Include = [default])),
        ["sort of a default"] = ("sort", c => c.V1.Apps.GetAsync(r => r.QueryParameters.Sort = [default])),
        ["list with a filter of nothing"] = ("filter[bundleId]", async c => await c.V1.Apps.ListAsync(r => r.QueryParameters.FilterBundleId = [""]).GetAsyncEnumerator().MoveNextAsync()),
        ["id of nothing"] = ("id", c => Task.FromResult(c.V1.Apps[""])),
        ["id of blanks"] = ("id", c => Task.FromResult(c.V1.Apps[" "])),
        ["id with half a pair"] = ("id", c => Task.FromResult(c.V1.Apps["a\udc00b"])),
        ["default enum"] = ("platform", c => c.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = default })),
        ["half a pair in a body"] = ("name", c => c.V1.BundleIds.PostAsync(new BundleIdCreateRequest { Name = "n\ud83d", Identifier = "i", Platform = BundleIdPlatform.Ios })),
        ["null in a to-many"] = ("Item 1", c => c.V1.BetaGroups["1"].Relationships.BetaTesters.PostAsync(["a", null!])),
        ["null in a relationship"] = ("Item 0", c => c.V1.Users["1"].PatchAsync(new UserUpdateRequest { VisibleApps = [null!] })),
        ["linkage of no id"] = ("no id", c => c.V1.BetaGroups["1"].Relationships.BetaTesters.PostAsync([new Linkage<BetaTester>()])),
        ["null in a list of values"] = ("roles", c => c.V1.Users["1"].PatchAsync(new UserUpdateRequest { Roles = [default] })),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Value_ThatSaysNothing_IsRejectedByNameAndNothingIsSent(string call)
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}"""));
        (string names, Func<AppStoreConnectClient, Task> send) = s_calls[call];

        ArgumentException e = await Assert.ThrowsAnyAsync<ArgumentException>(() => send(api.Client));

        Assert.Contains(names, e.Message, StringComparison.Ordinal);
        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task Value_WithCommasAndPairs_IsSentEscaped()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":[]}"""));

        await api.Client.V1.Apps.GetAsync(c => c.QueryParameters.FilterName = ["a,b", "😀"]);

        Assert.Equal("/v1/apps?filter%5Bname%5D=a%2Cb,%F0%9F%98%80", api.Server.Single.Target);
    }

    [Fact]
    public void Resource_ThatWasReadWithAnEmptyEnum_IsWrittenUnchanged()
    {
        var device = AppStoreConnect.JsonApi.ModelJson.Read<Device>("""{"type":"devices","id":"1","attributes":{"status":""}}"""u8);

        Assert.Equal("""{"type":"devices","id":"1","attributes":{"status":""}}""", System.Text.Encoding.UTF8.GetString(AppStoreConnect.JsonApi.ModelJson.ToUtf8(device)));
    }
}
