using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Webhooks created by a client receive events and record a delivery for each notification.</summary>
public sealed class CreatedWebhookTests : IAsyncLifetime
{
    private const string State = "APP_STORE_VERSION_APP_VERSION_STATE_UPDATED";

    /// <summary>A sender that has ended would let its tests wait forever.</summary>
    private static readonly TimeSpan s_enough = TimeSpan.FromMinutes(1);
    private readonly HttpListener _endpoint = new();
    private readonly ConcurrentQueue<(string Body, string? Signature)> _received = new();
    private FakeAppStoreConnect _service = null!;
    private TestClient _client = null!;
    private string _url = "";
    private HttpStatusCode _answer = HttpStatusCode.OK;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await FakeAppStoreConnect.StartAsync(new FakeOptions { Authorization = new() { Required = false } }, Token);
        _client = new(_service);
        _service.AddJson("""
            [{"type":"apps","id":"1"},{"type":"apps","id":"2"},
             {"type":"appStoreVersions","id":"v","attributes":{"appVersionState":"PENDING_DEVELOPER_RELEASE"},"relationships":{"app":{"data":{"type":"apps","id":"1"}}}}]
            """);
        using (var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook/";
        }

        _endpoint.Prefixes.Add(_url);
        _endpoint.Start();
        _ = ReceiveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _endpoint.Close();
    }

    [Fact]
    public async Task StateChange_IsSentSignedAndRecorded()
    {
        string webhook = await CreateAsync(State);
        Assert.DoesNotContain("secret", (await _client.GetAsync($"/v1/webhooks/{webhook}")).Text, StringComparison.Ordinal);
        await ReleaseAsync();
        JsonElement data = JsonElement.Parse((await NextAsync()).Body).GetProperty("data");
        Assert.Equal("appStoreVersionAppVersionStateUpdated", data.GetProperty("type").GetString());
        Assert.Equal(("PROCESSING_FOR_DISTRIBUTION", "PENDING_DEVELOPER_RELEASE"), (data.GetProperty("attributes").GetProperty("newValue").GetString(), data.GetProperty("attributes")
            .GetProperty("oldValue").GetString()));
        Assert.Equal("v", data.GetProperty("relationships").GetProperty("instance").GetProperty("data").GetProperty("id").GetString());
        Answer deliveries = await _client.GetAsync($"/v1/webhooks/{webhook}/deliveries?filter[deliveryState]=SUCCEEDED&include=event");
        JsonElement delivery = Assert.Single(deliveries.Json.GetProperty("data").EnumerateArray());
        Assert.Equal(200, delivery.GetProperty("attributes").GetProperty("response").GetProperty("httpStatusCode").GetInt32());
        Assert.Equal(State, deliveries.Json.GetProperty("included")[0].GetProperty("attributes").GetProperty("eventType").GetString());
        _service.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("\"newValue\":\"READY_FOR_DISTRIBUTION\"", (await NextAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StateChange_OfOtherAppsEventsAndWhileDisabled_IsNotSent()
    {
        await CreateAsync(State, app: "2");
        await CreateAsync("BUILD_UPLOAD_STATE_UPDATED");
        await CreateAsync(State, enabled: false);
        await ReleaseAsync();
        await _service.WaitForWebhooksAsync(Token);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task Ping_IsSentWhateverEventsWereRequested()
    {
        string webhook = await CreateAsync(State);
        Answer ping = await _client.SendAsync("POST", "/v1/webhookPings", Relating("webhookPings", "webhook", "webhooks", webhook));
        Assert.Equal(201, ping.Status);
        Assert.Contains("webhookPingCreated", (await NextAsync()).Body, StringComparison.Ordinal);
        Assert.Equal(409, (await _client.SendAsync("POST", "/v1/webhookPings", Relating("webhookPings", "webhook", "webhooks", "nobody"))).Status);
    }

    [Fact]
    public async Task Delivery_ThatFailed_CanBeSentAgain()
    {
        string webhook = await CreateAsync(State);
        _answer = HttpStatusCode.ServiceUnavailable;
        await ReleaseAsync();
        string sent = (await NextAsync()).Body;
        JsonElement failed = Assert.Single((await _client.GetAsync($"/v1/webhooks/{webhook}/deliveries?filter[deliveryState]=FAILED")).Json.GetProperty("data").EnumerateArray());
        _answer = HttpStatusCode.OK;
        Answer again = await _client.SendAsync("POST", "/v1/webhookDeliveries", Relating("webhookDeliveries", "template", "webhookDeliveries", failed.GetProperty("id").GetString()!));
        Assert.Equal(201, again.Status);
        Assert.Equal(sent, (await NextAsync()).Body);
        JsonElement delivered = Assert.Single((await _client.GetAsync($"/v1/webhooks/{webhook}/deliveries?filter[deliveryState]=SUCCEEDED")).Json.GetProperty("data").EnumerateArray());
        Assert.True(delivered.GetProperty("attributes").GetProperty("redelivery").GetBoolean());
    }

    [Fact]
    public async Task Delivery_BeyondThisMachine_FailsWithTheReason()
    {
        _url = "https://example.com/hook";
        string webhook = await CreateAsync(State);
        await ReleaseAsync();
        await _service.WaitForWebhooksAsync(Token);
        JsonElement failed = Assert.Single((await _client.GetAsync($"/v1/webhooks/{webhook}/deliveries")).Json.GetProperty("data").EnumerateArray()).GetProperty("attributes");
        Assert.Equal("FAILED", failed.GetProperty("deliveryState").GetString());
        Assert.Contains("not a URL on this machine", failed.GetProperty("errorMessage").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:root@localhost")]
    [InlineData("http://example.com/hook")]
    public async Task Webhook_WithAUrlThatIsNotHttps_IsRejected(string url)
    {
        string webhook = await CreateAsync(State);
        Answer made = await _client.SendAsync("POST", "/v1/webhooks", Webhook(State, "1", true, url));
        Answer changed = await _client.SendAsync("PATCH", $"/v1/webhooks/{webhook}", $$"""{"data":{"type":"webhooks","id":"{{webhook}}","attributes":{"url":"{{url}}"} } }""");
        Assert.All([made, changed], answer => Assert.Equal((409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/url"), (answer.Status, answer.Errors.Single())));
        Assert.Equal(_url, Assert.Single(_service.Data.All("webhooks")).Attributes["url"]!.ToString());
    }

    [Theory]
    [InlineData("""{"url":"ftp://127.0.0.1/x"}""")]
    [InlineData("""{"url":"file:///etc/passwd"}""")]
    [InlineData("""{"url":"http://127.0.0.1:0/"}""")]
    [InlineData("""{"url":"https://127.0.0.1:9/"}""")]
    [InlineData("""{"url":""}""")]
    [InlineData("{}")]
    public async Task Delivery_ToASeededUrl_FailsAndTheNextIsSent(string attributes)
    {
        _service.AddJson($$"""{"type":"webhooks","id":"broken","attributes":{{attributes}}}""");
        await PingAsync("broken");
        await PingAsync(await CreateAsync(State));
        Assert.Contains("webhookPingCreated", (await NextAsync()).Body, StringComparison.Ordinal);
        JsonElement failed = Assert.Single((await _client.GetAsync("/v1/webhooks/broken/deliveries")).Json.GetProperty("data").EnumerateArray()).GetProperty("attributes");
        Assert.Equal("FAILED", failed.GetProperty("deliveryState").GetString());
        Assert.NotEqual("", failed.GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Sender_WhenAResultCannotBeRecorded_SendsTheNext()
    {
        var recorded = new ConcurrentQueue<string>();
        var sender = new WebhookSender((id, _) =>
        {
            recorded.Enqueue(id);
            throw new NotSupportedException("A fault of the store.");
        });
        await using (sender)
        {
            sender.Add(new("1", _url, WebhookMessage.Sign("{}"u8.ToArray(), "hush")));
            sender.Add(new("2", _url, WebhookMessage.Sign("{}"u8.ToArray(), "hush")));
            await sender.WaitAsync(Token).WaitAsync(s_enough, Token);
        }

        Assert.Equal(["1", "2"], recorded);
        sender.Add(new("3", _url, WebhookMessage.Sign("{}"u8.ToArray(), "hush")));
        await sender.WaitAsync(Token).WaitAsync(s_enough, Token);
    }

    [Fact]
    public async Task Deliveries_ByTheirDate_AreFiltered()
    {
        string webhook = await CreateAsync(State);
        await ReleaseAsync();
        await NextAsync();
        async Task<int> Count(string filter) => (await _client.GetAsync($"/v1/webhooks/{webhook}/deliveries?{filter}")).Json.GetProperty("data").GetArrayLength();
        Assert.Equal(1, await Count("filter[createdDateGreaterThanOrEqualTo]=2020-01-01T00:00:00Z&filter[createdDateLessThan]=2099-01-01T00:00:00Z"));
        Assert.Equal(0, await Count("filter[createdDateLessThan]=2020-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task Feedback_Seeded_IsSent()
    {
        await CreateAsync("BETA_FEEDBACK_CRASH_SUBMISSION_CREATED");
        _service.AddJson("""{"data":{"type":"betaFeedbackCrashSubmissions","id":"crash-1","relationships":{"build":{"data":{"type":"builds","id":"b"}}}},"included":[{"type":"builds","id":"b","relationships":{"app":{"data":{"type":"apps","id":"1"}}}}]}""");
        Assert.Contains("crash-1", (await NextAsync()).Body, StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync(string eventType, string app = "1", bool enabled = true)
    {
        Answer made = await _client.SendAsync("POST", "/v1/webhooks", Webhook(eventType, app, enabled, _url));
        Assert.True(made.Status == 201, made.Text);
        return made.Json.GetProperty("data").GetProperty("id").GetString()!;
    }

    private static string Webhook(string eventType, string app, bool enabled, string url) => $$$"""
        {"data":{"type":"webhooks","attributes":{"enabled":{{{(enabled ? "true" : "false")}}},"eventTypes":["{{{eventType}}}"],"name":"CI","secret":"hush","url":"{{{url}}}"},
        "relationships":{"app":{"data":{"type":"apps","id":"{{{app}}}"} } } } }
        """;

    private async Task PingAsync(string webhook) =>
        Assert.Equal(201, (await _client.SendAsync("POST", "/v1/webhookPings", Relating("webhookPings", "webhook", "webhooks", webhook))).Status);

    private async Task ReleaseAsync()
    {
        Answer released = await _client.SendAsync("POST", "/v1/appStoreVersionReleaseRequests", Relating("appStoreVersionReleaseRequests", "appStoreVersion", "appStoreVersions", "v"));
        Assert.True(released.Status == 201, released.Text);
    }

    private static string Relating(string type, string relationship, string target, string id) =>
        $$$"""{"data":{"type":"{{{type}}}","relationships":{"{{{relationship}}}":{"data":{"type":"{{{target}}}","id":"{{{id}}}"} } } } }""";

    private async Task<(string Body, string? Signature)> NextAsync()
    {
        await _service.WaitForWebhooksAsync(Token).WaitAsync(s_enough, Token);
        Assert.True(_received.TryDequeue(out var received), "Nothing was sent.");
        Assert.Equal(WebhookMessage.Sign(System.Text.Encoding.UTF8.GetBytes(received.Body), "hush").Signature, received.Signature);
        return received;
    }

    private async Task ReceiveAsync()
    {
        while (_endpoint.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _endpoint.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            _received.Enqueue((await reader.ReadToEndAsync(), context.Request.Headers[WebhookMessage.SignatureHeader]));
            context.Response.StatusCode = (int)_answer;
            context.Response.Close();
        }
    }
}
