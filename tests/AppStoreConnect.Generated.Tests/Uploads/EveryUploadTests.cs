using System.Reflection;
using AppStoreConnect.Testing;
using AppStoreConnect.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>Uploads for every resource in the real document that accepts a file, against the fake service.</summary>
public sealed class EveryUploadTests(RealDescription description) : IClassFixture<RealDescription>
{
    private const int PartSize = 1000;

    /// <summary>All collections with uploads, by builder.</summary>
    public static TheoryData<string> Collections =>
        [.. typeof(AppStoreConnectClient).Assembly.GetExportedTypes().Where(type => UploadOf(type) is not null).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Collections_OfTheDocument_AreTheTwentyFive() => Assert.Equal(25, Collections.Count);

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Upload_OfEveryKind_ArrivesByteForByteAndIsProcessed(string collection)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(description.Value, new() { KeepsResources = true, UploadPartSize = PartSize, ProcessingReads = 2 });
        var log = new List<string>();
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true, Logger = new Lines(log) });
        Type builder = typeof(AppStoreConnectClient).Assembly.GetType(collection, throwOnError: true)!;
        byte[] file = UploadBench.File(10_500);

        Resource done = await CallAsync(
            UploadOf(builder)!,
            BuilderOf(client, builder),
            UploadSource.FromBytes("file.bin", file),
            RequestOf(service, UploadOf(builder)!.GetParameters()[1].ParameterType),
            new UploadOptions { Wait = new() { FirstInterval = TimeSpan.FromMilliseconds(1), LongestInterval = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromMinutes(1) } });

        Assert.Equal(file, service.Data.Uploaded(done.ResourceType, done.Id));
        RecordedRequest[] parts = [.. service.Requests.Where(request => request.IsOtherHost)];
        Assert.Equal(11, parts.Length);
        Assert.All(parts, request => Assert.Null(request.Header("Authorization")));
        Assert.All(parts, request => Assert.Null(request.Header("Cookie")));
        Assert.All(parts, request => Assert.Null(request.Header("traceparent")));
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        Assert.DoesNotContain(log, line => line.Contains("Signature", StringComparison.OrdinalIgnoreCase));

        // A finished upload is only read.
        Type item = builder.GetProperty("Item")!.PropertyType;
        object itemBuilder = builder.GetProperty("Item")!.GetValue(BuilderOf(client, builder), [done.Id])!;
        await CallAsync(item.GetMethod("ContinueUploadAsync")!, itemBuilder, UploadSource.FromBytes("file.bin", file), new UploadOptions());
        Assert.Equal(11, service.Requests.Count(request => request.IsOtherHost));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Upload_OfEveryKind_FailingOnce_IsContinued(string collection)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(description.Value, new() { KeepsResources = true, UploadPartSize = PartSize, ProcessingReads = 0 });
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true });
        Type builder = typeof(AppStoreConnectClient).Assembly.GetType(collection, throwOnError: true)!;
        byte[] file = UploadBench.File(4500);
        service.Script(RequestMatch.OtherHost with { When = request => request.Number > 3 }, Behaviors.Fixed(Reply.Text(400, "text/plain", "no")), times: 1);

        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => CallAsync(
            UploadOf(builder)!,
            BuilderOf(client, builder),
            UploadSource.FromBytes("file.bin", file),
            RequestOf(service, UploadOf(builder)!.GetParameters()[1].ParameterType),
            new UploadOptions { Concurrency = 1, Until = UploadUntil.Committed }));
        Assert.True(error.CanContinue);
        Assert.DoesNotContain("Signature", error.ToString(), StringComparison.OrdinalIgnoreCase);

        Type item = builder.GetProperty("Item")!.PropertyType;
        object itemBuilder = builder.GetProperty("Item")!.GetValue(BuilderOf(client, builder), [error.ResourceId!])!;
        Resource done = await CallAsync(item.GetMethod("ContinueUploadAsync")!, itemBuilder, UploadSource.FromBytes("file.bin", file), new UploadOptions { Until = UploadUntil.Committed });
        Assert.Equal(file, service.Data.Uploaded(done.ResourceType, done.Id));
    }

    [Fact]
    public async Task Upload_OverRealConnections_FollowsNoRedirectAndKeepsNoCookie()
    {
        await using var service = await FakeAppStoreConnect.StartAsync(description.Value, new() { KeepsResources = true, UploadPartSize = PartSize, ProcessingReads = 0 });
        service.Data.Add("appScreenshotSets", "SET1");
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true });
        service.Script(RequestMatch.OtherHost, Behaviors.Header("Set-Cookie", "session=1"), times: 1);
        service.Script(RequestMatch.OtherHost, Behaviors.Redirect(307, service.BaseAddress + "/v1/apps"), times: 1);
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => client.V1.AppScreenshots.UploadAsync(
            UploadSource.FromBytes("home.png", UploadBench.File(2500)), new() { AppScreenshotSet = "SET1" }, new() { Concurrency = 1 }, TestContext.Current.CancellationToken));
        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, request => request.Path == "/v1/apps");
        await client.V1.AppScreenshots[error.ResourceId!].ContinueUploadAsync(UploadSource.FromBytes("home.png", UploadBench.File(2500)), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(service.Requests, request => Assert.Null(request.Header("Cookie")));
    }

    [Fact]
    public async Task Upload_OverRealConnectionsThatBreak_ArrivesByteForByte()
    {
        var clock = new TestClock();
        await using var service = await FakeAppStoreConnect.StartAsync(description.Value, new() { KeepsResources = true, UploadPartSize = PartSize, ProcessingReads = 0, Time = clock });
        service.Data.Add("appScreenshotSets", "SET1");
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true, TimeProvider = clock });
        service.Script(RequestMatch.OtherHost, Behaviors.Sometimes(0.3, 7, Behaviors.Cut(), Behaviors.Cut(applied: true), Behaviors.ServerError(503), Behaviors.RateLimited(TimeSpan.FromSeconds(3))));
        byte[] file = UploadBench.File(30_500);
        Document<AppScreenshot> done = await client.V1.AppScreenshots.UploadAsync(
            UploadSource.FromBytes("home.png", file), new() { AppScreenshotSet = "SET1" }, new() { AttemptsPerPart = 20 }, TestContext.Current.CancellationToken);
        Assert.Equal(file, service.Data.Uploaded("appScreenshots", done.Data.Id));
    }

    private static MethodInfo? UploadOf(Type builder) => builder.GetMethod("UploadAsync", BindingFlags.Public | BindingFlags.Instance);

    private static object BuilderOf(AppStoreConnectClient client, Type builder)
    {
        object version = typeof(AppStoreConnectClient).GetProperty(builder.Namespace!.Split('.')[^1])!.GetValue(client)!;
        return version.GetType().GetProperties().Single(property => property.PropertyType == builder).GetValue(version)!;
    }

    // Every relationship leads to an existing parent, and every required value is a known one.
    private static object RequestOf(FakeAppStoreConnect service, Type type)
    {
        object request = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties())
        {
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Linkage<>))
            {
                object parent = Activator.CreateInstance(property.PropertyType, "PARENT")!;
                string parentType = (string)property.PropertyType.GetProperty("Type")!.GetValue(parent)!;
                _ = service.Data.Find(parentType, "PARENT") ?? service.Data.Add(parentType, "PARENT");
                property.SetValue(request, parent);
            }
            else if (property.PropertyType.IsAssignableTo(typeof(IOpenEnum)))
            {
                var known = (System.Collections.IEnumerable)property.PropertyType.GetProperty("Known")!.GetValue(null)!;
                property.SetValue(request, known.Cast<object>().First());
            }
        }

        return request;
    }

    private static async Task<Resource> CallAsync(MethodInfo method, object builder, params object[] arguments)
    {
        object?[] all = [.. arguments, CancellationToken.None];
        var task = (Task)method.Invoke(builder, all)!;
        await task;
        object document = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return (Resource)document.GetType().GetProperty("Data")!.GetValue(document)!;
    }

    private sealed class Lines(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception) + exception);
            }
        }
    }
}

/// <summary>The description of the repository, read once.</summary>
public sealed class RealDescription
{
    /// <summary>The description.</summary>
    public Spec.ApiDescription Value { get; } = FakeAppStoreConnect.LoadDescription();
}
