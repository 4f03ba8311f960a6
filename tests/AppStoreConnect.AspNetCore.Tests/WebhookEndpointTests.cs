using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AppStoreConnect.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AppStoreConnect.AspNetCore.Tests;

public sealed class WebhookEndpointTests : IAsyncDisposable
{
    private const string Secret = "a secret";
    private const string Path = "/webhooks/app-store-connect";
    private readonly ConcurrentQueue<WebhookNotification> _handled = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly HttpClient _http = new();
    private WebApplication? _app;
    private string _url = "";

    [Fact]
    public async Task Notification_Signed_ReachesTheHandlerTyped()
    {
        await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N1")));
        BuildUploadStateUpdated updated = Assert.IsType<BuildUploadStateUpdated>(Assert.Single(_handled));
        Assert.Equal("COMPLETE", updated.NewState?.Value);
    }

    [Fact]
    public async Task Notification_OfTheFakeService_ReachesTheHandler()
    {
        await StartAsync();
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(FakeAppStoreConnect.LoadDescription());
        foreach (WebhookSample sample in Enum.GetValues<WebhookSample>())
        {
            Assert.Equal(HttpStatusCode.OK, await service.SendWebhookAsync(_url + Path, Secret, sample, cancellationToken: TestContext.Current.CancellationToken));
        }

        Assert.Equal(Enum.GetValues<WebhookSample>().Length, _handled.Count);
        Assert.DoesNotContain(_handled, notification => notification is UnknownWebhookNotification);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hmacsha256=00")]
    [InlineData("nonsense")]
    public async Task Notification_NotSigned_Is400AndNeverHandled(string? signature)
    {
        await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Body("N1"), signature));
        Assert.Empty(_handled);
        Assert.DoesNotContain(_log, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(_log, line => line.Contains("not signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notification_SignedButNoJson_Is400AndLogged()
    {
        await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("not json"));
        Assert.Contains(_log, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notification_TooLarge_Is413(bool isChunked)
    {
        await StartAsync();
        string body = Body("N1") + new string(' ', 256 * 1024);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(body, isChunked: isChunked));
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task Notification_DeclaresALargeLength_AllocatesOnlyWhatArrives()
    {
        const int Declared = 512 * 1024 * 1024;
        byte[] bytes = Encoding.UTF8.GetBytes(Body("N1"));
        var options = new AppStoreConnectWebhookOptions { MaxBodyBytes = Declared };
        options.Secrets.Add(Secret);
        var endpoint = new WebhookEndpoint(options, static (_, _, _) => Task.CompletedTask, NullLogger.Instance);
        var context = new DefaultHttpContext();
        context.Request.ContentLength = Declared;
        context.Request.Body = new MemoryStream(bytes);
        context.Request.Headers[AppStoreConnectWebhook.SignatureHeader] = AppStoreConnectWebhook.Sign(bytes, Secret);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Task handled = endpoint.HandleAsync(context);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        await handled;
        Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode);
        Assert.InRange(allocated, 0, 1024 * 1024);
    }

    [Fact]
    public async Task Notification_DeliveredTwice_IsHandledOnce()
    {
        await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N1")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N1")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N2")));
        Assert.Equal(["N1", "N2"], _handled.Select(notification => notification.Id));
    }

    [Fact]
    public async Task Notification_DeliveredTwiceAtOnce_IsHandledOnceAndAnsweredAlike()
    {
        var enter = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        await StartAsync(handler: async _ =>
        {
            enter.TrySetResult();
            await leave.Task;
        });
        Task<HttpStatusCode> first = PostAsync(Body("N1"));
        await enter.Task;
        Task<HttpStatusCode> second = PostAsync(Body("N1"));
        leave.SetResult();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(first, second));
        Assert.Single(_handled);
    }

    [Fact]
    public async Task Handler_Throws_Is500AndTheNextDeliveryIsHandled()
    {
        int calls = 0;
        await StartAsync(handler: _ => calls++ == 0 ? throw new InvalidOperationException("The queue is full.") : Task.CompletedTask);
        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(Body("N1")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N1")));
        Assert.Equal(2, calls);
        Assert.Contains(_log, line => line.Contains("The queue is full.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deduplicate_Off_HandlesEachDelivery()
    {
        await StartAsync(options => options.Deduplicate = false);
        await PostAsync(Body("N1"));
        await PostAsync(Body("N1"));
        Assert.Equal(2, _handled.Count);
    }

    [Fact]
    public async Task Deduplicate_BeyondWhatIsRemembered_Forgets()
    {
        await StartAsync(options => options.RememberedNotifications = 1);
        await PostAsync(Body("N1"));
        await PostAsync(Body("N2"));
        await PostAsync(Body("N1"));
        Assert.Equal(3, _handled.Count);
    }

    [Fact]
    public async Task Secrets_Several_AcceptEither()
    {
        await StartAsync(options => options.Secrets.Add("newer"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body("N1"), AppStoreConnectWebhook.Sign(Encoding.UTF8.GetBytes(Body("N1")), "newer")));
    }

    [Fact]
    public async Task Secret_Empty_IsRejectedWhenMapped()
    {
        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(options => options.Secrets[0] = ""));
        Assert.Contains("secret", error.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static string Body(string id) =>
        $$$"""{"data":{"type":"buildUploadStateUpdated","id":"{{{id}}}","version":1,"attributes":{"newState":"COMPLETE","oldState":"PROCESSING"},"relationships":{"instance":{"data":{"type":"buildUploads","id":"B1"} } } } }""";

    private async Task<HttpStatusCode> PostAsync(string body, string? signature = "right", bool isChunked = false)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _url + Path);
        request.Content = isChunked ? new StreamContent(new Unseekable(bytes)) : new ByteArrayContent(bytes);
        request.Headers.TransferEncodingChunked = isChunked;
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(AppStoreConnectWebhook.SignatureHeader, signature == "right" ? AppStoreConnectWebhook.Sign(bytes, Secret) : signature);
        }

        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task StartAsync(Action<AppStoreConnectWebhookOptions>? configure = null, Func<WebhookNotification, Task>? handler = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddProvider(new QueueLogger(_log));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        if (configure is null)
        {
            _app.MapAppStoreConnectWebhook(Path, Secret, (notification, _) => HandleAsync(notification));
        }
        else
        {
            var options = new AppStoreConnectWebhookOptions();
            options.Secrets.Add(Secret);
            configure(options);
            _app.MapAppStoreConnectWebhook(Path, options, (_, notification, _) => HandleAsync(notification));
        }

        await _app.StartAsync(TestContext.Current.CancellationToken);
        _url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        Task HandleAsync(WebhookNotification notification)
        {
            _handled.Enqueue(notification);
            return handler?.Invoke(notification) ?? Task.CompletedTask;
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class QueueLogger(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
