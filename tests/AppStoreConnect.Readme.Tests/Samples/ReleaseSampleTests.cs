using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AppStoreConnect.Samples.BuildUpload;
using AppStoreConnect.Samples.NightlySales;
using AppStoreConnect.Samples.ReleasePipeline;

namespace AppStoreConnect.Readme.Tests.Samples;

/// <summary>The samples for builds, sales, and releases work.</summary>
public sealed class ReleaseSampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("release").FullName;

    [Fact]
    public async Task BuildUpload_Run_PrintsTheProcessedBuild()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        await using var output = new StringWriter();

        await BuildUploadJob.RunAsync(client, output, TestIpa.Write(_folder));

        Assert.Equal("build 57 of app 6446000001: VALID\n", output.ToString().ReplaceLineEndings("\n"));
        Assert.InRange(Repository.Read("tests/samples/BuildUpload/Program.cs").Trim().Split('\n').Length, 1, 13);
    }

    [Theory]
    [InlineData(200, "SKU\tUnits\tDeveloper Proceeds\tCurrency of Proceeds\tCountry Code\nATLAS\t2\t.99\tUSD\tUS\nATLAS\t-1\t.99\tUSD\tUS\n", 0, "2026-01-31\tATLAS\tUS\t1\t0.99\tUSD\n")]
    [InlineData(404, "There were no sales for the date specified.", 0, "")]
    [InlineData(404, "Report is not available yet. Come back later.", 3, "")]
    [InlineData(410, "Report is no longer available.", 4, "")]
    public async Task NightlySales_Run_DistinguishesZeroFromLater(int status, string answer, int code, string expected)
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        service.Script(RequestMatch.Get("/v1/salesReports"), status == 200
            ? Behaviors.Fixed(Reply.Text(200, "application/a-gzip", answer))
            : Behaviors.Errors(new ErrorItem(status, "NOT_FOUND", "Not found", answer)));
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        await using var output = new StringWriter();

        Assert.Equal(code, await NightlySalesJob.RunAsync(client, output, "80012345", new(2026, 1, 31)));
        Assert.Equal(expected, output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task ReleaseScript_FromIpa_EndsInWaitingForReview()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script requires bash.");
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        string ipa = TestIpa.Write(_folder);
        Directory.CreateDirectory(Path.Combine(_folder, "metadata", "en-US"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "metadata", "en-US", "release_notes.txt"), "Faster.");

        (int code, string output) = await RunScriptAsync(service, null, ipa, Path.Combine(_folder, "metadata"), "Friends");

        Assert.True(code == 0, output);
        Assert.Contains("build 57: VALID", output, StringComparison.Ordinal);
        Assert.Contains("version 1.4: Waiting for Review", output, StringComparison.Ordinal);
        Assert.Equal("WAITING_FOR_REVIEW", service.Data.Find("appStoreVersions", "version-1")!.Attributes["appVersionState"]!.ToString());
        Assert.Equal("Faster.", service.Data.Find("appStoreVersionLocalizations", "text-1")!.Attributes["whatsNew"]!.ToString());
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task ReleaseScript_WithAProxyInTheEnvironment_SendsItNothingOverPlainHttp()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script requires bash.");
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        string metadata = Directory.CreateDirectory(Path.Combine(_folder, "metadata")).FullName;

        (int code, string output) = await RunScriptAsync(
            service, $"http://127.0.0.1:{((IPEndPoint)proxy.LocalEndpoint).Port}", TestIpa.Write(_folder), metadata, "Friends");

        Assert.True(code == 0, output);
        Assert.False(proxy.Pending(), "A request with its token was sent to the proxy in cleartext.");
    }

    [Fact]
    public async Task ReleaseJob_SecondRun_WritesNothing()
    {
        await using FakeAppStoreConnect service = await ReleaseService.StartAsync();
        using AppStoreConnectClient client = ReleaseService.CreateClient(service);
        string ipa = TestIpa.Write(_folder);
        string metadata = Directory.CreateDirectory(Path.Combine(_folder, "metadata")).FullName;
        Assert.Equal(0, await ReleaseJob.RunAsync(client, TextWriter.Null, ipa, metadata, "Friends"));
        service.ClearRequests();

        Assert.Equal(0, await ReleaseJob.RunAsync(client, TextWriter.Null, ipa, metadata, "Friends"));

        Assert.DoesNotContain(service.Requests, request => request.Method != "GET");
    }

    [Fact]
    public void ReleaseWorkflow_CallsTheScript_AndNamesTheKeysSettings()
    {
        string workflow = Repository.Read("tests/samples/ReleasePipeline/release.yml");
        Assert.Contains("tests/samples/ReleasePipeline/release.sh", workflow, StringComparison.Ordinal);
        Assert.All(
            (string[])["APP_STORE_CONNECT_KEY_ID", "APP_STORE_CONNECT_ISSUER_ID", "APP_STORE_CONNECT_PRIVATE_KEY"],
            name => Assert.Contains($"{name}: ${{{{ secrets.{name} }}}}", workflow, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output)> RunScriptAsync(FakeAppStoreConnect service, string? proxy, params string[] arguments)
    {
        string script = Path.Combine(Repository.Root, "tests", "samples", "ReleasePipeline", "release.sh");
        var start = new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RELEASE"] = $"dotnet exec {typeof(ReleaseJob).Assembly.Location}";
        start.Environment["ASC_BASE_URL"] = service.BaseAddress;
        start.Environment["APP_STORE_CONNECT_KEY_ID"] = TestKeys.KeyId;
        start.Environment["APP_STORE_CONNECT_ISSUER_ID"] = TestKeys.IssuerId;
        start.Environment["APP_STORE_CONNECT_PRIVATE_KEY"] = TestKeys.Pem;
        start.Environment["HTTP_PROXY"] = start.Environment["http_proxy"] = start.Environment["ALL_PROXY"] = proxy;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
