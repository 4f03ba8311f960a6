using System.Collections.Concurrent;
using System.Diagnostics;
using AppStoreConnect.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Tests.Observability;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Activity_OfACall_FollowsTheConventionsForHttpClients()
    {
        using var source = new ActivitySource($"test-{Guid.NewGuid():N}");
        var done = new ConcurrentQueue<Activity>();
        using ActivityListener listener = Listen(source.Name, done);
        await using var api = new TestApi(TestApi.InOrder(LoopbackReply.Html("no", 503), LoopbackReply.Json("{}")), o => o.ActivitySource = source);

        using AppStoreConnect.Http.ApiResponse _ = await api.Adapter.SendAsync(
            new() { Method = HttpMethod.Get, Url = "/v1/apps/123?filter[email]=a@b.c", Route = "/v1/apps/{id}" }, CancellationToken.None);

        Activity activity = Assert.Single(done);
        Assert.Equal("GET /v1/apps/{id}", activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal("GET", activity.GetTagItem("http.request.method"));
        Assert.Equal("127.0.0.1", activity.GetTagItem("server.address"));
        Assert.Equal(api.Server.Url.Port, activity.GetTagItem("server.port"));
        Assert.Equal(new Uri(api.Server.Url, "/v1/apps/123").AbsoluteUri, activity.GetTagItem("url.full"));
        Assert.Equal("/v1/apps/{id}", activity.GetTagItem("url.template"));
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(1, activity.GetTagItem("http.request.resend_count"));
        Assert.Null(activity.GetTagItem("error.type"));
    }

    [Fact]
    public async Task Activity_OfAFailure_SaysWhich()
    {
        var done = new ConcurrentQueue<Activity>();
        using var source = new ActivitySource($"test-{Guid.NewGuid():N}");
        using ActivityListener listener = Listen(source.Name, done);
        await using var api = new TestApi(
            r => r.Path == "/v1/missing" ? LoopbackReply.Error(404, "NOT_FOUND") : LoopbackReply.Broken,
            o => o.ActivitySource = source);

        await api.FailsAsync<AppStoreConnectNotFoundException>(path: "/v1/missing");
        await api.FailsAsync<AppStoreConnectConnectionException>(HttpMethod.Post);

        Activity[] failed = [.. done];
        Assert.Equal(["404", "AppStoreConnect.AppStoreConnectConnectionException"], failed.Select(a => a.GetTagItem("error.type")));
        Assert.Equal([404, null], failed.Select(a => a.GetTagItem("http.response.status_code")));
        Assert.All(failed, a => Assert.Equal(ActivityStatusCode.Error, a.Status));
        Assert.Equal(["GET", "POST"], failed.Select(a => a.DisplayName));
    }

    [Fact]
    public async Task Activity_ByDefault_ComesFromTheLibrarysSource()
    {
        var done = new ConcurrentQueue<Activity>();
        using ActivityListener listener = Listen("AppStoreConnect.Generated", done);
        await using var api = new TestApi(LoopbackReply.Json("{}"));

        await api.GetAsync();

        Assert.Contains(done, a => (int?)a.GetTagItem("server.port") == api.Server.Url.Port);
    }

    [Fact]
    public async Task Logs_OfEverything_ShowNoSecret()
    {
        var log = new ListLogger();
        await using var api = new TestApi(
            TestApi.InOrder(LoopbackReply.Error(401, "NOT_AUTHORIZED"), LoopbackReply.Html("SECRETBODY", 503), LoopbackReply.Json("{}"), LoopbackReply.Error(404, "NOT_FOUND")),
            o => o.Logger = log);

        await api.GetAsync("/v1/apps?filter[email]=SECRETQUERY");
        await api.FailsAsync<AppStoreConnectNotFoundException>();

        string all = string.Join('\n', log.Lines.Select(l => $"{l.Level} {l.Text}"));
        Assert.Contains("Debug Signed a token that is valid until 2026-01-31", all, StringComparison.Ordinal);
        Assert.Contains("Warning GET /v1/apps: the token was refused; retrying with a new one.", all, StringComparison.Ordinal);
        Assert.Contains("Warning GET /v1/apps: 503 on attempt 2; retrying in ", all, StringComparison.Ordinal);
        Assert.Contains("Debug GET /v1/apps: 200 after 3 attempts", all, StringComparison.Ordinal);
        Assert.Contains("Debug GET /v1/apps failed with 404 after 1 attempts", all, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", all, StringComparison.Ordinal);
        Assert.DoesNotContain(TestKeys.KeyId, all, StringComparison.Ordinal);
        Assert.DoesNotContain(TestKeys.IssuerId, all, StringComparison.Ordinal);
        Assert.All(api.Server.Requests, r => Assert.DoesNotContain(r.Token!, all, StringComparison.Ordinal));
        Assert.DoesNotContain("Error ", all, StringComparison.Ordinal);
    }

    private static ActivityListener Listen(string source, ConcurrentQueue<Activity> done)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = done.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class ListLogger : ILogger
    {
        internal ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue((logLevel, formatter(state, exception)));
    }
}
