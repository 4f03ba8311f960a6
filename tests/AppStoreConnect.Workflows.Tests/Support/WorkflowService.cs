using System.Security.Cryptography;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests;

/// <summary>A fake service that stores resources, and a client with short waits.</summary>
internal sealed class WorkflowService : IAsyncDisposable
{
    private static readonly string s_pem = ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem();

    private WorkflowService(FakeAppStoreConnect service)
    {
        Service = service;
        Client = new(Key, new()
        {
            BaseUrl = new(service.BaseAddress),
            AllowLoopbackHttp = true,
            Retry = RetryOptions.None,
            TimeProvider = new ImpatientClock(),
        });
    }

    public static AppStoreConnectKey Key { get; } = AppStoreConnectKey.FromText(s_pem, "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a");

    /// <summary>Waits that poll immediately.</summary>
    public static WaitOptions Quick { get; } = new() { FirstInterval = TimeSpan.FromMilliseconds(1), LongestInterval = TimeSpan.FromMilliseconds(1) };

    public FakeAppStoreConnect Service { get; }

    public ResourceStore Data => Service.Data;

    public AppStoreConnectClient Client { get; }

    /// <summary>The requests that write, as method and path.</summary>
    public IReadOnlyList<string> Writes => [.. Service.Requests.Where(request => !request.IsOtherHost && request.Method != "GET").Select(request => $"{request.Method} {request.Path}")];

    public static async Task<WorkflowService> StartAsync(FakeOptions? options = null) =>
        new(await FakeAppStoreConnect.StartAsync((options ?? new()) with { KeepsResources = true }));

    /// <summary>Returns the requests to a path, by method.</summary>
    public int Count(string method, string path) => Service.Requests.Count(request => request.Method == method && request.Path == path);

    public StoredResource AddApp(string id = "6446000001", string bundleId = "com.example.atlas") =>
        Data.Add("apps", id, new { name = "Atlas", bundleId, sku = id, primaryLocale = "en-US" });

    public StoredResource AddVersion(StoredResource app, string id = "version-1", string state = "PREPARE_FOR_SUBMISSION", string platform = "IOS")
    {
        StoredResource version = Data.Add("appStoreVersions", id, new { platform, versionString = "1.4", appVersionState = state, copyright = "2026 Example Inc." });
        Data.Link(version, "app", app);
        return version;
    }

    /// <summary>Adds a resource and links it to another.</summary>
    public StoredResource Add(string type, string id, object attributes, string relationship, StoredResource to)
    {
        StoredResource added = Data.Add(type, id, attributes);
        Data.Link(added, relationship, to);
        return added;
    }

    /// <summary>Asserts that no token reached the other host and that all requests are valid.</summary>
    public void AssertClean()
    {
        Assert.DoesNotContain(Service.Requests, request => request.IsOtherHost && request.Header("Authorization") is not null);
        Assert.DoesNotContain(Service.Requests, request => request.IsOtherHost && request.Header("Cookie") is not null);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
