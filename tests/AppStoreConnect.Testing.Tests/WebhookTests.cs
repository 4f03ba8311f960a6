using System.Net;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

public sealed class WebhookTests
{
    [Fact]
    public void Signature_OfApplesVector_IsApples()
    {
        WebhookMessage message = WebhookMessage.Sign(Encoding.UTF8.GetBytes("Hello, World!"), "This is my secret");
        Assert.Equal("hmacsha256=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657", message.Signature);
    }

    [Fact]
    public async Task Send_EverySample_ArrivesSigned()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        using var endpoint = new HttpListener();
        string url = $"http://127.0.0.1:{FreePort()}/hook/";
        endpoint.Prefixes.Add(url);
        endpoint.Start();
        foreach (WebhookSample sample in Enum.GetValues<WebhookSample>())
        {
            Task<HttpStatusCode> sent = service.SendWebhookAsync(url, "secret", sample, "instance-1", cancellationToken: TestContext.Current.CancellationToken);
            HttpListenerContext context = await endpoint.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);
            Assert.Equal(WebhookMessage.Sign(body.ToArray(), "secret").Signature, context.Request.Headers[WebhookMessage.SignatureHeader]);
            context.Response.StatusCode = 202;
            context.Response.Close();
            Assert.Equal(HttpStatusCode.Accepted, await sent);
            JsonElement data = JsonElement.Parse(body.ToArray()).GetProperty("data");
            Assert.True(data.GetProperty("attributes").TryGetProperty("timestamp", out _));
            Assert.Equal(!sample.ToString().StartsWith("Background", StringComparison.Ordinal), data.TryGetProperty("version", out _));
        }
    }

    [Fact]
    public async Task Make_OfBothInstanceShapes_NamesTheInstance()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        JsonElement Instance(WebhookSample sample) => JsonElement.Parse(service.MakeWebhook("s", sample, "7").Body.Span).GetProperty("data").GetProperty("relationships").GetProperty("instance");
        Assert.Equal(("buildUploads", "7"), Read(Instance(WebhookSample.BuildUploadStateUpdated).GetProperty("data")));
        Assert.Equal(("backgroundAssetVersions", "7"), Read(Instance(WebhookSample.BackgroundAssetVersionStateUpdated)));
        static (string?, string?) Read(JsonElement json) => (json.GetProperty("type").GetString(), json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Send_BeyondThisMachine_IsRejected()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value);
        await Assert.ThrowsAsync<ArgumentException>(() => service.SendWebhookAsync("https://example.com/hook", "secret", WebhookSample.Ping));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
