using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Waiting;

public sealed class WaitTests
{
    [Fact]
    public async Task Wait_OverNotFoundAndFailures_EndsWithTheSettledState()
    {
        await using var api = new TestApi(
            LoopbackReply.Error(404, "NOT_FOUND"),
            LoopbackReply.Error(404, "NOT_FOUND"),
            Build("PROCESSING"),
            LoopbackReply.Broken,
            LoopbackReply.Html("<h1>503</h1>", 503),
            Build("VALID"));
        var seen = new States();
        Document<Build> build = await Quick(api).WaitAsync(new() { Progress = seen }, TestContext.Current.CancellationToken);
        Assert.Equal("VALID", build.Data.ProcessingState?.Value);
        Assert.Equal(["PROCESSING", "VALID"], seen.All);
    }

    [Fact]
    public async Task Wait_UnknownState_IsSettled()
    {
        await using var api = new TestApi(Build("PROCESSING"), Build("BLESSED"));
        Document<Build> build = await Quick(api).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("BLESSED", build.Data.ProcessingState?.Value);
        Assert.False(build.Data.ProcessingState?.IsKnown);
    }

    [Fact]
    public async Task Wait_StateInsideAnObject_IsFound()
    {
        await using var api = new TestApi(Json("buildUploads", """{"state":{"state":"AWAITING_UPLOAD"}}"""), Json("buildUploads", """{"state":null}"""),
            Json("buildUploads", """{"state":{"state":"COMPLETE"}}"""));
        Document<BuildUpload> upload = await api.Client.V1.BuildUploads["1"].WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("COMPLETE", upload.Data.State?.State?.Value);
        Assert.Equal(3, api.Server.Requests.Count);
    }

    [Fact]
    public async Task Wait_TimedOut_ShowsStateFaultAndReads()
    {
        await using var api = new TestApi(Build("PROCESSING"), Build("PROCESSING"), LoopbackReply.Html("<h1>503</h1>", 503));
        AppStoreConnectWaitException error = await Assert.ThrowsAsync<AppStoreConnectWaitException>(
            () => Quick(api, RetryOptions.None).WaitAsync(new() { Timeout = TimeSpan.FromMinutes(10) }, TestContext.Current.CancellationToken));
        Assert.Equal("PROCESSING", error.LastState);
        Assert.Equal(503, error.LastFault?.ResponseStatusCode);
        Assert.Equal(api.Server.Requests.Count, error.Reads);
        Assert.Contains("builds/1 was still PROCESSING after 10 min", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_WithoutALimitAndAskedToWaitAYear_LooksWithinTheHour()
    {
        await using var api = new TestApi(LoopbackReply.Error(503, "DOWN", "Retry-After: 31536000"), Build("VALID"));
        DateTimeOffset start = api.Clock.GetUtcNow();

        await Quick(api, RetryOptions.None).WaitAsync(new() { Timeout = Timeout.InfiniteTimeSpan }, TestContext.Current.CancellationToken);

        Assert.InRange(api.Clock.GetUtcNow() - start, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task Wait_OverAnAnswerThatBrokeOff_GoesOn()
    {
        await using var api = new TestApi(Build("PROCESSING"), Build("VALID").CutBy(5), Build("VALID"));

        Document<Build> build = await Quick(api, RetryOptions.None).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("VALID", build.Data.ProcessingState?.Value);
        Assert.Equal(3, api.Server.Requests.Count);
    }

    [Fact]
    public async Task Wait_LongerThanTimersReach_IsRejectedBeforeAnythingIsSent()
    {
        await using var api = new TestApi(Build("VALID"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Quick(api).WaitAsync(new() { Timeout = TimeSpan.MaxValue }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Quick(api).WaitAsync(new() { LongestInterval = TimeSpan.MaxValue }, TestContext.Current.CancellationToken));

        Assert.Empty(api.Server.Requests);
    }

    [Fact]
    public async Task Wait_NotFoundForTooLong_IsNotFound()
    {
        await using var api = new TestApi(LoopbackReply.Error(404, "NOT_FOUND"));
        DateTimeOffset start = api.Clock.GetUtcNow();
        await Assert.ThrowsAsync<AppStoreConnectNotFoundException>(() => Quick(api).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.InRange(api.Clock.GetUtcNow() - start, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(400)]
    public async Task Wait_RejectedByTheService_EndsAtOnce(int status)
    {
        await using var api = new TestApi(Build("PROCESSING"), LoopbackReply.Error(status, "NO"));
        AppStoreConnectException error = await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => Quick(api).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(status, error.ResponseStatusCode);
    }

    [Fact]
    public async Task Wait_OfAnHour_AsksSeldom()
    {
        await using var api = new TestApi(Build("PROCESSING"));
        AppStoreConnectWaitException error = await Assert.ThrowsAsync<AppStoreConnectWaitException>(
            () => Quick(api).WaitAsync(new() { Timeout = TimeSpan.FromHours(1) }, TestContext.Current.CancellationToken));
        Assert.InRange(error.Reads, 55, 80);
        TimeSpan[] first = [.. api.Clock.Waits.Take(5)];
        Assert.Equal(first.Order(), first);
    }

    [Fact]
    public async Task Wait_WithLittleLeftOfTheRateLimit_UsesHalfOfIt()
    {
        await using var api = new TestApi(Json("builds", """{"processingState":"PROCESSING"}""", "X-Rate-Limit: user-hour-lim:3600;user-hour-rem:20;"));
        AppStoreConnectWaitException error = await Assert.ThrowsAsync<AppStoreConnectWaitException>(
            () => Quick(api).WaitAsync(new() { Timeout = TimeSpan.FromHours(1) }, TestContext.Current.CancellationToken));
        Assert.InRange(error.Reads, 5, 40);
        Assert.True(api.Clock.Waits[0] >= TimeSpan.FromMinutes(6), $"{api.Clock.Waits[0]}");
    }

    [Fact]
    public async Task Wait_RateLimited_WaitsAsLongAsAsked()
    {
        await using var api = new TestApi(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 333"), Build("VALID"));
        await Quick(api, RetryOptions.None).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains(TimeSpan.FromSeconds(333), api.Clock.Waits);
    }

    [Fact]
    public async Task Wait_LongerThanATokenLives_RenewsIt()
    {
        int reads = 0;
        await using var api = new TestApi(_ => Build(++reads < 40 ? "PROCESSING" : "VALID"));
        await Quick(api).WaitAsync(new() { Timeout = TimeSpan.FromHours(2) }, TestContext.Current.CancellationToken);
        Assert.True(api.Clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait) > TimeSpan.FromMinutes(30));
        Assert.True(api.Server.Requests.Select(request => request.Authorization).Distinct().Count() >= 2);
    }

    [Fact]
    public async Task Wait_Canceled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        await using var api = new TestApi(_ =>
        {
            cancel.Cancel();
            return Build("PROCESSING");
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Quick(api).WaitAsync(cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task WaitFor_AnyResource_EndsWhenItIsAsWanted()
    {
        await using var api = new TestApi(Json("devices", """{"status":"PROCESSING"}"""), LoopbackReply.Error(500, "X"), Json("devices", """{"status":"ENABLED"}"""));
        Document<Device> device = await api.Client.WaitForAsync(
            token => api.Client.V1.Devices["1"].GetAsync(cancellationToken: token),
            found => found.Status == DeviceStatus.Enabled,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(DeviceStatus.Enabled, device.Data.Status);
    }

    [Fact]
    public void Wait_IsThere_ForEachResourceOfTheOverlay()
    {
        string[] builders = [.. typeof(AppStoreConnectClient).Assembly.GetExportedTypes().Where(type => type.GetMethod("WaitAsync") is not null).Select(type => type.Name)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "AppStoreVersionsItemRequestBuilder", "BackgroundAssetVersionsItemRequestBuilder", "BetaAppReviewSubmissionsItemRequestBuilder", "BuildBetaDetailsItemRequestBuilder",
                "BuildUploadsItemRequestBuilder", "BuildsItemRequestBuilder", "CiBuildActionsItemRequestBuilder", "CiBuildRunsItemRequestBuilder", "DevicesItemRequestBuilder",
                "ReviewSubmissionsItemRequestBuilder",
            ],
            builders);
    }

    private static V1.BuildsItemRequestBuilder Quick(TestApi api, RetryOptions? retry = null)
    {
        if (retry is null)
        {
            return api.Client.V1.Builds["1"];
        }

        var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = api.Server.Url, AllowLoopbackHttp = true, TimeProvider = api.Clock, Retry = retry });
        return client.V1.Builds["1"];
    }

    private static LoopbackReply Build(string state) => Json("builds", $$"""{"processingState":"{{state}}"}""");

    private static LoopbackReply Json(string type, string attributes, params string[] headers) =>
        LoopbackReply.Json($$$"""{"data":{"type":"{{{type}}}","id":"1","attributes":{{{attributes}}}},"links":{"self":"x"}}""", 200, headers);

    private sealed class States : IProgress<string>
    {
        internal List<string> All { get; } = [];

        public void Report(string value) => All.Add(value);
    }
}
