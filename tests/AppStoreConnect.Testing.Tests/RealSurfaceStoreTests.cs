using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Typical calls from the README and the samples, with the API description in the repository.</summary>
public sealed class RealSurfaceStoreTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    [Fact]
    public async Task Apps_SeededWithBuilds_AreListedWithThem()
    {
        await RunAsync(async (service, client) =>
        {
            StoredResource app = service.Data.Add("apps", "1", new { name = "Demo", bundleId = "com.example.demo" });
            service.Data.Link(service.Data.Add("builds", "10", new { version = "7" }), "app", app);
            Answer answer = await client.GetAsync("/v1/apps?filter[bundleId]=com.example.demo&include=builds&fields[apps]=name,builds");
            JsonElement data = answer.Json.GetProperty("data")[0];
            Assert.Equal("Demo", data.GetProperty("attributes").GetProperty("name").GetString());
            Assert.Equal("10", data.GetProperty("relationships").GetProperty("builds").GetProperty("data")[0].GetProperty("id").GetString());
            Assert.Equal("builds", answer.Json.GetProperty("included")[0].GetProperty("type").GetString());
            Assert.Equal(1, (await client.GetAsync("/v1/builds?filter[app]=1")).Json.GetProperty("data").GetArrayLength());
        });
    }

    [Fact]
    public async Task Provisioning_FromBundleIdToProfile_WorksAndConflicts()
    {
        await RunAsync(async (service, client) =>
        {
            const string BundleId = """{"data":{"type":"bundleIds","attributes":{"name":"Demo","identifier":"com.example.demo","platform":"IOS"}}}""";
            string bundleId = Id(await client.SendAsync("POST", "/v1/bundleIds", BundleId));
            string device = Id(await client.SendAsync("POST", "/v1/devices", """{"data":{"type":"devices","attributes":{"name":"iPhone","udid":"0001","platform":"IOS"}}}"""));
            service.Data.Add("certificates", "C1", new { name = "CI" });
            Answer profile = await client.SendAsync("POST", "/v1/profiles", $$$"""
                {"data":{"type":"profiles","attributes":{"name":"CI","profileType":"IOS_APP_DEVELOPMENT"},"relationships":{
                "bundleId":{"data":{"type":"bundleIds","id":"{{{bundleId}}}"} },"certificates":{"data":[{"type":"certificates","id":"C1"}]},"devices":{"data":[{"type":"devices","id":"{{{device}}}"}]} } } }
                """);
            Assert.Equal("ACTIVE", profile.Json.GetProperty("data").GetProperty("attributes").GetProperty("profileState").GetString());
            Assert.Equal(bundleId, Id(await client.GetAsync($"/v1/profiles/{Id(profile)}/bundleId")));
            Assert.Equal(1, (await client.GetAsync($"/v1/bundleIds/{bundleId}/profiles")).Json.GetProperty("data").GetArrayLength());
            Answer conflict = await client.SendAsync("POST", "/v1/bundleIds", BundleId);
            Assert.Equal(["ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/identifier"], conflict.Errors);
        });
    }

    [Fact]
    public async Task Tester_InvitedAndTakenOut_IsSeenInTheGroup()
    {
        await RunAsync(async (service, client) =>
        {
            StoredResource app = service.Data.Add("apps", "1", new { name = "Demo" });
            service.Data.Link(service.Data.Add("betaGroups", "g", new { name = "Friends" }), "app", app);
            string tester = Id(await client.SendAsync("POST", "/v1/betaTesters",
                """{"data":{"type":"betaTesters","attributes":{"email":"a@example.com"},"relationships":{"betaGroups":{"data":[{"type":"betaGroups","id":"g"}]}}}}"""));
            Assert.Equal(tester, Id((await client.GetAsync("/v1/betaGroups/g/betaTesters")).Json.GetProperty("data")[0]));
            Answer removed = await client.SendAsync("DELETE", "/v1/betaGroups/g/relationships/betaTesters", $$"""{"data":[{"type":"betaTesters","id":"{{tester}}"}]}""");
            Assert.Equal(204, removed.Status);
            Assert.Equal(0, (await client.GetAsync($"/v1/betaTesters/{tester}/betaGroups")).Json.GetProperty("data").GetArrayLength());
        });
    }

    [Fact]
    public async Task BuildUpload_OfOneFile_IsReservedAndTracked()
    {
        await RunAsync(async (service, client) =>
        {
            service.Data.Add("apps", "1", new { name = "Demo" });
            Answer upload = await client.SendAsync("POST", "/v1/buildUploads",
                """{"data":{"type":"buildUploads","attributes":{"cfBundleShortVersionString":"1.0","cfBundleVersion":"1","platform":"IOS"},"relationships":{"app":{"data":{"type":"apps","id":"1"}}}}}""");
            Assert.Equal("AWAITING_UPLOAD", upload.Json.GetProperty("data").GetProperty("attributes").GetProperty("state").GetProperty("state").GetString());
            Answer file = await client.SendAsync("POST", "/v1/buildUploadFiles", $$$"""
                {"data":{"type":"buildUploadFiles","attributes":{"assetType":"ASSET","fileName":"a.ipa","fileSize":6000000,"uti":"com.apple.ipa"},
                "relationships":{"buildUpload":{"data":{"type":"buildUploads","id":"{{{Id(upload)}}}"} } } } }
                """);
            JsonElement operations = file.Json.GetProperty("data").GetProperty("attributes").GetProperty("uploadOperations");
            Assert.Equal([2, 1], operations.EnumerateArray().Select(operation => operation.GetProperty("partNumber").GetInt32()));
            Assert.Equal(Id(file), Id((await client.GetAsync($"/v1/buildUploads/{Id(upload)}/buildUploadFiles")).Json.GetProperty("data")[0]));
        });
    }

    private async Task RunAsync(Func<FakeAppStoreConnect, TestClient, Task> test)
    {
        if (repository.Description is { } description)
        {
            await using var service = await FakeAppStoreConnect.StartAsync(description, new() { KeepsResources = true });
            using var client = new TestClient(service);
            await test(service, client);
        }
    }

    private static string Id(Answer answer)
    {
        Assert.True(answer.Status < 300, answer.Text);
        return Id(answer.Json.GetProperty("data"));
    }

    private static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;
}
