using System.Security.Cryptography;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Uploads to the real surface over plain HTTP, so that only the service is tested.</summary>
internal sealed class UploadFixture : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private UploadFixture(FakeAppStoreConnect service, FakeClock clock)
    {
        (Service, Clock) = (service, clock);
        Client = new(service);
    }

    public static byte[] Atlas { get; } = [.. Enumerable.Range(0, 3500).Select(n => (byte)(n * 7))];

    public FakeAppStoreConnect Service { get; }

    public TestClient Client { get; }

    public FakeClock Clock { get; }

    public static async Task<UploadFixture> StartAsync(RepositoryDescription repository, TimeSpan processingTime = default, int partSize = 1000, string? keepIn = null)
    {
        var clock = new FakeClock();
        return new(await FakeAppStoreConnect.StartAsync(repository.Description!, new()
        {
            KeepsResources = true,
            UploadPartSize = partSize,
            KeepIn = keepIn,
            Time = clock,
            ProcessingTime = processingTime,
            Authorization = new() { Required = false },
        }), clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Client.Dispose();
        await Service.DisposeAsync();
    }

    public async Task<JsonElement> PostAsync(string path, string attributes, string relationships = "")
    {
        string related = relationships.Length == 0 ? "" : $",\"relationships\":{{{relationships}}}";
        Answer answer = await Client.SendAsync("POST", path, $$"""{"data":{"type":"{{path.Split('/')[^1]}}","attributes":{ {{attributes}} }{{related}} } }""");
        Assert.True(answer.Status == 201, answer.Text);
        return answer.Json.GetProperty("data");
    }

    public static string To(string name, string type, string id) => $$"""
        "{{name}}":{"data":{"type":"{{type}}","id":"{{id}}"} }
        """;

    /// <summary>Reserves a file of a build without other files.</summary>
    public async Task<(string Build, JsonElement Atlas)> BuildFileAsync(string number = "57")
    {
        Service.Data.Add("apps", "1", new { name = "Atlas", bundleId = "com.example.atlas" });
        JsonElement build = await PostAsync("/v1/buildUploads", $"\"cfBundleShortVersionString\":\"1.4\",\"cfBundleVersion\":\"{number}\",\"platform\":\"IOS\"", To("app", "apps", "1"));
        return (build.GetProperty("id").GetString()!, await BuildFileOfAsync(build.GetProperty("id").GetString()!));
    }

    public Task<JsonElement> BuildFileOfAsync(string build) => PostAsync("/v1/buildUploadFiles",
        $"\"assetType\":\"ASSET\",\"fileName\":\"Atlas.ipa\",\"fileSize\":{Atlas.Length},\"uti\":\"com.apple.ipa\"", To("buildUpload", "buildUploads", build));

    public async Task<HttpResponseMessage> PutAsync(JsonElement operation, byte[]? content = null)
    {
        int offset = operation.GetProperty("offset").GetInt32();
        using var request = new HttpRequestMessage(HttpMethod.Put, operation.GetProperty("url").GetString());
        request.Content = new ByteArrayContent(content ?? Atlas[offset..(offset + operation.GetProperty("length").GetInt32())]);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", operation.GetProperty("requestHeaders")[0].GetProperty("value").GetString());
        return await _http.SendAsync(request);
    }

    public async Task PutAllAsync(JsonElement resource)
    {
        foreach (JsonElement operation in Operations(resource))
        {
            using HttpResponseMessage response = await PutAsync(operation);
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    public Task<Answer> CommitAsync(string path, string id, string checksum = "") => Client.SendAsync("PATCH", $"{path}/{id}",
        $$"""{"data":{"type":"{{path.Split('/')[^1]}}","id":"{{id}}","attributes":{"uploaded":true{{checksum}} } } }""");

    public static JsonElement[] Operations(JsonElement resource) => [.. Attribute(resource, "uploadOperations").EnumerateArray()];

    public static JsonElement Attribute(JsonElement resource, string name) => resource.GetProperty("attributes").GetProperty(name);

    public static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

#pragma warning disable CA5351 // The API requires MD5.
    public static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    public async Task<JsonElement> GetAsync(string url)
    {
        Answer answer = await Client.GetAsync(url);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json.GetProperty("data");
    }
}
