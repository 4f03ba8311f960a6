using System.Text.Json;
using AppStoreConnect.Testing.Scripting;

namespace AppStoreConnect.Testing.Tests;

public sealed class BehaviorTests
{
    private static readonly RequestMatch s_planets = RequestMatch.Get("/v1/planets");

    [Fact]
    public async Task Script_WithTimes_IsUsedUpInOrder()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.RateLimited(TimeSpan.FromSeconds(7)), times: 1);
        service.Script(s_planets, Behaviors.HtmlError(502), times: 2);
        using var client = new TestClient(service);
        Answer first = await client.GetAsync("/v1/planets");
        Assert.Equal((429, "7"), (first.Status, first.Message.Headers.GetValues("Retry-After").Single()));
        Assert.Equal(["RATE_LIMIT_EXCEEDED"], first.Errors);
        Answer second = await client.GetAsync("/v1/planets");
        Assert.Equal((502, "text/html"), (second.Status, second.ContentType));
        Assert.Equal(200, (await client.GetAsync("/v1/planets/1")).Status);
        Assert.Equal(502, (await client.GetAsync("/v1/planets")).Status);
        Assert.Equal(200, (await client.GetAsync("/v1/planets")).Status);
    }

    [Fact]
    public async Task RateLimited_UntilDate_SendsHttpDate()
    {
        await using var service = await StartAsync();
        service.Script(RequestMatch.Any, Behaviors.RateLimitedUntil(new DateTimeOffset(2026, 1, 31, 10, 20, 30, TimeSpan.Zero)));
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/planets");
        Assert.Equal("Sat, 31 Jan 2026 10:20:30 GMT", answer.Message.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task InTurn_WithNull_AnswersUnscripted()
    {
        await using var service = await StartAsync();
        service.Script(RequestMatch.Operation("planets_getInstance"), Behaviors.InTurn(Behaviors.Unauthorized(), null, Behaviors.ServerError()));
        using var client = new TestClient(service);
        int[] statuses = [(await client.GetAsync("/v1/planets/1")).Status, (await client.GetAsync("/v1/planets/2")).Status, (await client.GetAsync("/v1/planets/3")).Status,
            (await client.GetAsync("/v1/planets/4")).Status];
        Assert.Equal([401, 200, 500, 500], statuses);
    }

    [Fact]
    public async Task Cut_BeforeAnswer_EndsTheConnection()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.Cut());
        using var client = new TestClient(service);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/v1/planets"));
    }

    [Fact]
    public async Task Cut_MidBody_EndsTheConnection()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.CutMidBody());
        using var client = new TestClient(service);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/v1/planets"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Failure_AppliedOrNot_LeavesItsTrace(bool applied, int kept)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true });
        service.Script(RequestMatch.Post("/v1/planets"), Behaviors.HtmlError(503, applied));
        using var client = new TestClient(service);
        await client.SendAsync("POST", "/v1/planets", """{"data":{"type":"planets","attributes":{"name":"x","kind":"GAS"},"relationships":{"star":{"data":{"type":"stars","id":"1"}}}}}""");
        Assert.Equal(kept, service.Data.Count);
    }

    [Fact]
    public async Task Document_MadeWrong_IsWrongAsAsked()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.InTurn(Behaviors.ForeignNext(), Behaviors.LoopingNext(), Behaviors.Next(_ =>
            "http://api.example.com/v1/planets"), Behaviors.WithoutMeta(), Behaviors.Truncated(), Behaviors.ContentType("text/html"), Behaviors.NullData()));
        using var client = new TestClient(service);
        Assert.StartsWith(service.OtherAddress, Next(await client.GetAsync("/v1/planets")), StringComparison.Ordinal);
        Assert.Equal($"{service.BaseAddress}/v1/planets?limit=5", Next(await client.GetAsync("/v1/planets?limit=5")));
        Assert.Equal("http://api.example.com/v1/planets", Next(await client.GetAsync("/v1/planets")));
        Assert.False((await client.GetAsync("/v1/planets")).Json.TryGetProperty("meta", out _));
        Answer truncated = await client.GetAsync("/v1/planets");
        Assert.ThrowsAny<JsonException>(() => truncated.Json);
        Assert.Equal("text/html", (await client.GetAsync("/v1/planets")).ContentType);
        Assert.Equal(JsonValueKind.Null, (await client.GetAsync("/v1/planets")).Json.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Redirect_ByDefault_LeadsToTheOtherHost()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.Redirect(302));
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/planets");
        Assert.Equal((302, $"{service.OtherAddress}/v1/planets"), (answer.Status, answer.Message.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Body_ChunkedOrCompressed_SaysSo()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.InTurn(Behaviors.Chunked(), Behaviors.Compressed()));
        using var client = new TestClient(service);
        Answer chunked = await client.GetAsync("/v1/planets");
        Assert.True(chunked.Message.Headers.TransferEncodingChunked);
        Answer compressed = await client.GetAsync("/v1/planets");
        Assert.Equal(["gzip"], compressed.Message.Content.Headers.ContentEncoding);
        using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(compressed.Body), System.IO.Compression.CompressionMode.Decompress);
        using JsonDocument document = await JsonDocument.ParseAsync(gzip);
        Assert.Equal(JsonValueKind.Array, document.RootElement.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Huge_Body_HasTheRequestedLength()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.Huge(1024 * 1024));
        using var client = new TestClient(service);
        Assert.Equal(1024 * 1024, (await client.GetAsync("/v1/planets")).Body.Length);
    }

    [Fact]
    public async Task Sometimes_WithShareAndSeed_HitsAboutThatShareAndTheSameOnes()
    {
        int[] first = await HitsAsync();
        Assert.InRange(first.Length, 10, 60);
        Assert.Equal(first, await HitsAsync());

        static async Task<int[]> HitsAsync()
        {
            await using var service = await StartAsync();
            service.Script(RequestMatch.Any, Behaviors.Sometimes(0.1, seed: 7, Behaviors.ServerError(), Behaviors.RateLimited()));
            using var client = new TestClient(service);
            for (int i = 0; i < 300; i++)
            {
                await client.GetAsync("/v1/planets");
            }

            return [.. service.Requests.Where(request => request.Reply!.Status != 200).Select(request => request.Number)];
        }
    }

    [Fact]
    public async Task HourLimit_UsedUp_RefusesAndCountsDown()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, HourLimit = 2 });
        using var client = new TestClient(service);
        Answer first = await client.GetAsync("/v1/planets");
        Assert.Equal("user-hour-lim:2;user-hour-rem:1;", first.Message.Headers.GetValues("X-Rate-Limit").Single());
        await client.GetAsync("/v1/planets");
        Assert.Equal(429, (await client.GetAsync("/v1/planets")).Status);
    }

    [Fact]
    public async Task Header_OfAScript_WinsOverTheServices()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.InTurn(Behaviors.Header("x-rate-limit", "user-hour-lim:3600,user-hour-rem:-1"), Behaviors.Header("X-Rate-Limit", "")));
        using var client = new TestClient(service);
        Assert.Equal("user-hour-lim:3600,user-hour-rem:-1", (await client.GetAsync("/v1/planets")).Message.Headers.GetValues("X-Rate-Limit").Single());
        Assert.False((await client.GetAsync("/v1/planets")).Message.Headers.Contains("X-Rate-Limit"));
    }

    [Fact]
    public async Task Hang_WhenTheClientGivesUp_Ends()
    {
        await using var service = await StartAsync();
        service.Script(s_planets, Behaviors.Hang());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        await Assert.ThrowsAsync<TaskCanceledException>(() => http.GetAsync(new Uri($"{service.BaseAddress}/v1/planets")));
    }

    [Fact]
    public async Task OtherHost_SeesATokenAndFiles_RefusesAndServes()
    {
        await using var service = await StartAsync();
        string file = service.ServeFile("part 1.gz", new byte[] { 1, 2, 3 }, "application/gzip");
        using var http = new HttpClient();
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync(new Uri(file)));
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer x");
        using HttpResponseMessage refused = await http.GetAsync(new Uri(file));
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Script_ThatFails_ShowsInTheAnswer()
    {
        await using var service = await StartAsync();
        service.Script(RequestMatch.Any, (_, _) => throw new InvalidOperationException("a mistake in a script"));
        using var client = new TestClient(service);
        Answer answer = await client.GetAsync("/v1/planets");
        Assert.Equal(500, answer.Status);
        Assert.Contains("a mistake in a script", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_ManySeeds_GiveMostlyBrokenJsonAndNeverThrow()
    {
        byte[] json = """{"data":{"type":"planets","id":"1","attributes":{"name":"x","mass":1.5}},"links":{"self":"/v1"}}"""u8.ToArray();
        int broken = 0;
        for (ulong seed = 0; seed < 2000; seed++)
        {
            try
            {
                JsonDocument.Parse(JsonMutator.Mutate(json, seed)).Dispose();
            }
            catch (JsonException)
            {
                broken++;
            }
        }

        Assert.InRange(broken, 1000, 1999);
    }

    private static Task<FakeAppStoreConnect> StartAsync() => FakeAppStoreConnect.StartAsync(MiniDescription.Value);

    private static string Next(Answer answer) => answer.Json.GetProperty("links").GetProperty("next").GetString()!;
}
