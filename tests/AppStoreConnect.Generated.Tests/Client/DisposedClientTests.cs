using System.Net;
using AppStoreConnect.Tests.Support;
using AppStoreConnect.Tests.Uploads;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Tests.Client;

/// <summary>Disposing a client immediately cancels its calls at any stage. The clock doesn't advance in these tests, so timeouts can't end a call instead.</summary>
public sealed class DisposedClientTests
{
    [Fact]
    public async Task Dispose_WhileCallsHaveNoResponse_EndsThem()
    {
        await using var api = new TestApi(_ => LoopbackReply.Silent);
        Task[] calls =
        [
            api.GetAsync(),
            api.PostAsync(),
            api.Client.V1.Apps.GetAsync(),
            api.Client.V1.BundleIds["1"].DeleteAsync(),
            api.Client.OpenAsync(new RawRequest(HttpMethod.Get, "/v1/salesReports")),
            api.Client.V1.Apps.ListAsync().ToListAsync().AsTask(),
            api.Adapter.SendNoContentAsync(new RequestInformation { HttpMethod = Method.GET, URI = new(api.Server.Url, "/v1/apps") }),
        ];
        await api.Sockets.ReceivedAsync(calls.Length);

        api.Client.Dispose();

        foreach (Task call in calls)
        {
            var e = await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
            Assert.Equal(nameof(AppStoreConnectClient), e.ObjectName);
        }
    }

    [Fact]
    public async Task Dispose_WhileACallersHandlerHangs_EndsTheCall()
    {
        using var handler = new Hanging();
        using var http = new HttpClient(handler);
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { TimeProvider = new TestClock() });
        Task call = client.V1.Apps.GetAsync();
        await handler.Reached;

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }

    [Fact]
    public async Task Dispose_CallersHandlerThrowsWhenCanceled_DoesNotThrow()
    {
        using var handler = new ThrowingWhenCanceled();
        using var http = new HttpClient(handler);
        var client = new AppStoreConnectClient(http, TestKeys.Team, new() { TimeProvider = new TestClock() });
        Task call = client.V1.Apps.GetAsync();

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }

    [Fact]
    public async Task Dispose_WhileACallWaitsToTryAgain_EndsIt()
    {
        await using var api = new TestApi(_ => LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 60"), o => o.TimeProvider = TimeProvider.System);
        Task call = api.GetAsync();
        await api.Sockets.ReceivedAsync(1);

        api.Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }

    [Fact]
    public async Task Dispose_WhileAResourceIsAwaited_EndsTheWait()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("""{"data":{"type":"builds","id":"1","attributes":{"processingState":"PROCESSING"}}}"""), o => o.TimeProvider = TimeProvider.System);
        Task wait = api.Client.V1.Builds["1"].WaitAsync(new() { FirstInterval = TimeSpan.FromHours(1), LongestInterval = TimeSpan.FromHours(1) });
        await api.Sockets.ReceivedAsync(1);

        api.Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispose_WhileAPartIsSent_EndsTheUploadAndKeepsItsId(bool deletes)
    {
        using var bench = new UploadBench();
        using var handler = new Hanging();
        using var upload = new HttpClient(handler);
        bench.Options = new() { HttpClient = upload, DeleteOnFailure = deletes };
        Task call = bench.ScreenshotAsync(UploadBench.File(2500));
        await handler.Reached;

        bench.Client.Dispose();

        var e = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => call);
        Assert.True(e.CanContinue);
        Assert.NotNull(e.ResourceId);
        Assert.IsType<ObjectDisposedException>(e.InnerException);
    }

    [Fact]
    public async Task Dispose_AfterTheCallerCanceled_IsTheCallersCancellation()
    {
        using var source = new CancellationTokenSource();
        await using var api = new TestApi(_ => LoopbackReply.Silent);
        Task call = api.GetAsync(cancellationToken: source.Token);
        await api.Sockets.ReceivedAsync(1);

        await source.CancelAsync();
        api.Client.Dispose();

        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    private sealed class Hanging : HttpMessageHandler
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Reached => _reached.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new(HttpStatusCode.OK);
        }
    }

    private sealed class ThrowingWhenCanceled : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var canceled = new TaskCompletionSource<HttpResponseMessage>();
            await using CancellationTokenRegistration registration = cancellationToken.Register(() =>
            {
                canceled.SetCanceled(cancellationToken);
                throw new InvalidOperationException("The handler's own mistake.");
            });
            return await canceled.Task;
        }
    }
}
