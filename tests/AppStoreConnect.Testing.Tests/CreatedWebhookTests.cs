using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Webhooks created by a client receive events and record a delivery for each notification.</summary>
public sealed class CreatedWebhookTests : IAsyncLifetime
{
    private const string State = "APP_STORE_VERSION_APP_VERSION_STATE_UPDATED";
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
        Answer made = await _client.SendAsync("POST", "/v1/webhooks", $$$"""
            {"data":{"type":"webhooks","attributes":{"enabled":{{{(enabled ? "true" : "false")}}},"eventTypes":["{{{eventType}}}"],"name":"CI","secret":"hush","url":"{{{_url}}}"},
            "relationships":{"app":{"data":{"type":"apps","id":"{{{app}}}"} } } } }
            """);
        Assert.True(made.Status == 201, made.Text);
        return made.Json.GetProperty("data").GetProperty("id").GetString()!;
    }

    private async Task ReleaseAsync()
    {
        Answer released = await _client.SendAsync("POST", "/v1/appStoreVersionReleaseRequests", Relating("appStoreVersionReleaseRequests", "appStoreVersion", "appStoreVersions", "v"));
        Assert.True(released.Status == 201, released.Text);
    }

    private static string Relating(string type, string relationship, string target, string id) =>
        $$$"""{"data":{"type":"{{{type}}}","relationships":{"{{{relationship}}}":{"data":{"type":"{{{target}}}","id":"{{{id}}}"} } } } }""";

    private async Task<(string Body, string? Signature)> NextAsync()
    {
        await _service.WaitForWebhooksAsync(Token);
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
