using System.Security.Cryptography;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

public sealed class UploadTests
{
    private static readonly byte[] s_file = [.. Enumerable.Range(0, 2500).Select(n => (byte)n)];

    [Fact]
    public async Task Upload_InParts_IsCommittedAndProcessed()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        JsonElement image = await ReserveAsync(client);
        string id = image.GetProperty("id").GetString()!;
        JsonElement[] operations = [.. image.GetProperty("attributes").GetProperty("uploadOperations").EnumerateArray()];
        Assert.Equal([500, 1000, 1000], operations.Select(operation => operation.GetProperty("length").GetInt32()));
        foreach (JsonElement operation in operations)
        {
            Assert.Equal(200, await PutAsync(operation, token: null));
        }

        Assert.Equal("UPLOAD_COMPLETE", State(await CommitAsync(client, id, Checksum())));
        Assert.Equal("UPLOAD_COMPLETE", State(await client.GetAsync($"/v1/planetImages/{id}")));
        Assert.Equal("COMPLETE", State(await client.GetAsync($"/v1/planetImages/{id}")));
        Assert.Equal(s_file, service.Data.Uploaded("planetImages", id));
        Assert.Equal(3, service.Requests.Count(request => request.IsOtherHost));
    }

    [Fact]
    public async Task Upload_WithWrongChecksum_Fails()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        JsonElement image = await ReserveAsync(client);
        foreach (JsonElement operation in image.GetProperty("attributes").GetProperty("uploadOperations").EnumerateArray())
        {
            await PutAsync(operation, token: null);
        }

        Assert.Equal("FAILED", State(await CommitAsync(client, image.GetProperty("id").GetString()!, "00")));
    }

    [Fact]
    public async Task Part_WithTokenOrWrongLength_IsRejected()
    {
        await using var service = await StartAsync();
        using var client = new TestClient(service);
        JsonElement image = await ReserveAsync(client);
        JsonElement operation = image.GetProperty("attributes").GetProperty("uploadOperations")[0];
        Assert.Equal(400, await PutAsync(operation, token: TestToken.Make()));
        Assert.Equal(400, await PutAsync(operation, token: null, length: 499));
    }

    private static Task<FakeAppStoreConnect> StartAsync() =>
        FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true, UploadPartSize = 1000 });

    private static async Task<JsonElement> ReserveAsync(TestClient client)
    {
        Answer reserved = await client.SendAsync("POST", "/v1/planetImages",
            """{"data":{"type":"planetImages","attributes":{"fileName":"mars.png","fileSize":2500},"relationships":{"planet":{"data":{"type":"planets","id":"mars"}}}}}""");
        Assert.True(reserved.Status == 201, reserved.Text);
        Assert.Equal("AWAITING_UPLOAD", State(reserved));
        return reserved.Json.GetProperty("data");
    }

    private static async Task<int> PutAsync(JsonElement operation, string? token, int? length = null)
    {
        int offset = operation.GetProperty("offset").GetInt32();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, operation.GetProperty("url").GetString());
        request.Content = new ByteArrayContent(s_file, offset, length ?? operation.GetProperty("length").GetInt32());
        foreach (JsonElement header in operation.GetProperty("requestHeaders").EnumerateArray())
        {
            request.Content.Headers.TryAddWithoutValidation(header.GetProperty("name").GetString()!, header.GetProperty("value").GetString());
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private static Task<Answer> CommitAsync(TestClient client, string id, string checksum) => client.SendAsync("PATCH", $"/v1/planetImages/{id}",
        $$"""{"data":{"type":"planetImages","id":"{{id}}","attributes":{"uploaded":true,"sourceFileChecksum":"{{checksum}}"} } }""");

#pragma warning disable CA5351 // The API requires MD5.
    private static string Checksum() => Convert.ToHexStringLower(MD5.HashData(s_file));
#pragma warning restore CA5351

    private static string? State(Answer answer) =>
        answer.Json.GetProperty("data").GetProperty("attributes").GetProperty("assetDeliveryState").GetProperty("state").GetString();
}
