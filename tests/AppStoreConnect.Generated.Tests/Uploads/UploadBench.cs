using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>A client for the stub, with its own clock.</summary>
internal sealed class UploadBench : IDisposable
{
    private readonly HttpClient _api;
    private readonly HttpClient _upload;

    internal UploadBench(UploadStub? stub = null, Action<AppStoreConnectClientOptions>? configure = null)
    {
        Stub = stub ?? new();
        _api = new(Stub, disposeHandler: false);
        _upload = new(Stub, disposeHandler: false);
        var options = new AppStoreConnectClientOptions { TimeProvider = Clock };
        configure?.Invoke(options);
        Client = new(_api, TestKeys.Team, options);
        Options = new() { HttpClient = _upload, Concurrency = 3 };
    }

    internal UploadStub Stub { get; }

    internal TestClock Clock { get; } = new();

    internal AppStoreConnectClient Client { get; }

    internal UploadOptions Options { get; set; }

    internal static byte[] File(int length) => [.. Enumerable.Range(0, length).Select(n => (byte)(n * 31 >> 3))];

    internal Task<Document<AppScreenshot>> ScreenshotAsync(UploadSource file, CancellationToken cancellationToken = default) =>
        Client.V1.AppScreenshots.UploadAsync(file, new() { AppScreenshotSet = "SET1" }, Options, cancellationToken);

    internal Task<Document<AppScreenshot>> ScreenshotAsync(byte[] file) => ScreenshotAsync(UploadSource.FromBytes("home.png", file));

    internal Task<Document<BuildUploadFile>> BuildAsync(byte[] file) => Client.V1.BuildUploadFiles.UploadAsync(
        UploadSource.FromBytes("Atlas.ipa", file),
        new() { BuildUpload = "B1", AssetType = "ASSET", Uti = "com.apple.ipa" },
        Options);

    internal Task<Document<BuildUploadFile>> ContinueBuildAsync(byte[] file) =>
        Client.V1.BuildUploadFiles["U1"].ContinueUploadAsync(UploadSource.FromBytes("Atlas.ipa", file), Options);

    internal async Task<AppStoreConnectUploadException> FailsAsync(byte[] file) =>
        await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => ScreenshotAsync(file));

    public void Dispose()
    {
        Client.Dispose();
        _api.Dispose();
        _upload.Dispose();
        Stub.Dispose();
    }
}
