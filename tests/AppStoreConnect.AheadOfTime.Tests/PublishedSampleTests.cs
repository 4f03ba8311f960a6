using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.AheadOfTime.Tests;

/// <summary>The whole client publishes without warnings, both trimmed and as native code, and its requests match Apple's document.</summary>
public sealed class PublishedSampleTests : IDisposable
{
    private const string KeyId = "2X9R4HXF34";
    private const string IssuerId = "57246542-96fe-1a63-e053-0824d011072a";

    // More than the sample's page size of 50.
    private const int Apps = 60;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task Sample_PublishedTrimmed_ListsCreatesAndHandlesErrors() =>
        await RunAsync(await PublishedSample.TrimmedAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Sample_PublishedWithNativeAot_ListsCreatesAndHandlesErrors()
    {
        Assert.SkipWhen(NativeLinker.Missing is not null, NativeLinker.Missing ?? "");
        PublishedSample sample = await PublishedSample.NativeAsync(TestContext.Current.CancellationToken);

        // Merely setting HttpClient's AutomaticDecompression adds 0.9 MB.
        Assert.InRange(new FileInfo(sample.Program).Length, 1, 8_300_000);
        await RunAsync(sample);
    }

    /// <summary>A client for a part of the API works the same way and is a seventh of the size.</summary>
    [Fact]
    public async Task OnePart_PublishedTrimmed_IsSmallAndLists()
    {
        PublishedSample sample = await PublishedSample.PartAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("warning", sample.Output, StringComparison.OrdinalIgnoreCase);
        // The assembly contains the whole runtime: uploads, reports, webhooks, and its own JSON scanner. Trimming keeps only what the program uses.
        string trimmed = Path.Combine(Path.GetDirectoryName(sample.Program)!, "AppStoreConnect.Generated.dll");
        Assert.InRange(new FileInfo(PublishedSample.PartClient).Length, 1, 680_000);
        Assert.InRange(new FileInfo(trimmed).Length, 1, 310_000);
        await using FakeAppStoreConnect service = await StartAsync();
        ProgramRun run = await RunAsync(sample, [service.BaseAddress]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Apps, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
    }

    public void Dispose() => _key.Dispose();

    private async Task RunAsync(PublishedSample sample)
    {
        Assert.DoesNotContain("warning", sample.Output, StringComparison.OrdinalIgnoreCase);
        await using FakeAppStoreConnect service = await StartAsync();

        ProgramRun first = await RunAsync(sample, service);
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Equal(
            [
                .. Enumerable.Range(1, Apps).Select(i => string.Create(CultureInfo.InvariantCulture, $"app {i} App {i:00} com.example.app{i}")),
                "bundle id com.example.falcon for IOS",
                "refused 409 POST /v1/bundleIds",
                "  ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE at /data/attributes/identifier: The identifier 'com.example.falcon' is not available.",
                "uploaded home.png: COMPLETE",
                "report read",
                "webhook B1 COMPLETE",
            ],
            first.Output.TrimEnd('\n').Split('\n'));

        // Now the first create call is rejected, and the program exits with the error message.
        ProgramRun second = await RunAsync(sample, service);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("409", second.Errors, StringComparison.Ordinal);
        Assert.Contains("The identifier 'com.example.falcon' is not available.", second.Errors, StringComparison.Ordinal);

        Assert.Equal(["GET", "GET", "POST", "POST", "POST", "PUT", "PATCH", "GET", "GET", "GET", "GET", "POST"], service.Requests.Select(request => request.Method));
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
        Assert.Single(service.Data.All("bundleIds"));
    }

    private async Task<FakeAppStoreConnect> StartAsync()
    {
        var rules = new AuthorizationRules { KeyId = KeyId, IssuerId = IssuerId, PublicKeyPem = _key.ExportSubjectPublicKeyInfoPem() };
        FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(new() { ProcessingReads = 0, Authorization = rules });
        for (int i = 1; i <= Apps; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            service.Data.Add("apps", number, new { name = string.Create(CultureInfo.InvariantCulture, $"App {i:00}"), bundleId = "com.example.app" + number });
        }

        service.Data.Add("appScreenshotSets", "set-1", new { screenshotDisplayType = "APP_IPHONE_67" });
        return service;
    }

    private Task<ProgramRun> RunAsync(PublishedSample sample, FakeAppStoreConnect service) => RunAsync(sample, ["com.example.falcon", service.BaseAddress]);

    private Task<ProgramRun> RunAsync(PublishedSample sample, string[] arguments) => ProgramRun.OfAsync(
        sample.Program,
        arguments,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["APP_STORE_CONNECT_KEY_ID"] = KeyId,
            ["APP_STORE_CONNECT_ISSUER_ID"] = IssuerId,
            ["APP_STORE_CONNECT_PRIVATE_KEY"] = _key.ExportPkcs8PrivateKeyPem(),
        },
        TestContext.Current.CancellationToken);
}
