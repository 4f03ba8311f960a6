using System.Diagnostics;
using System.Net;
using AppStoreConnect.Samples.ResumableUpload;
using AppStoreConnect.Samples.WebhookEndpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Readme.Tests.Samples;

public sealed class TransferSampleTests
{
    private const int PartSize = 1000;

    /// <summary>If a process is killed between two parts, another process continues the upload and sends exactly the missing parts.</summary>
    [Fact]
    public async Task ResumableUpload_KilledBetweenParts_IsContinuedByAnotherProcess()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(FakeAppStoreConnect.LoadDescription(), new() { KeepsResources = true, UploadPartSize = PartSize });
        service.Data.Add("buildUploads", "B1", new { cfBundleVersion = "57" });
        string folder = Directory.CreateTempSubdirectory("asc-resume-").FullName;
        try
        {
            string file = Path.Combine(folder, "Atlas.ipa");
            byte[] bytes = [.. Enumerable.Range(0, 5500).Select(n => (byte)(n * 31 >> 3))];
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);

            // The third part hangs, and the process is killed at that time.
            var reached = new TaskCompletionSource();
            int parts = 0;
            service.Script(
                RequestMatch.OtherHost with { When = _ => Interlocked.Increment(ref parts) == 3 && reached.TrySetResult() }, Behaviors.Hang(), times: 1);
            using (Process first = Start(service, file, "B1"))
            {
                await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
                first.Kill(entireProcessTree: true);
                await first.WaitForExitAsync(cancellationToken);
            }

            service.ClearScripts();
            service.ClearRequests();
            string id = Assert.Single(service.Data.All("buildUploadFiles")).Id;
            using (Process second = Start(service, file, "B1", id))
            {
                Task<string> output = second.StandardOutput.ReadToEndAsync(cancellationToken);
                Task<string> errors = second.StandardError.ReadToEndAsync(cancellationToken);
                await second.WaitForExitAsync(cancellationToken);
                Assert.True(second.ExitCode == 0, await output + await errors);
            }

            Assert.Equal(4, service.Requests.Count(request => request.IsOtherHost));
            Assert.DoesNotContain(service.Requests, request => request.Method == "POST");
            Assert.Equal(bytes, service.Data.Uploaded("buildUploadFiles", id));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task WebhookEndpoint_Run_ShowsTheNews()
    {
        using var log = new ListLogger();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        await using WebApplication app = WebhookEndpoint.Build(builder, "secret");
        await app.StartAsync(TestContext.Current.CancellationToken);
        string url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + WebhookEndpoint.Path;

        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(FakeAppStoreConnect.LoadDescription());
        Assert.Equal(HttpStatusCode.OK,
            await service.SendWebhookAsync(url, "secret", WebhookSample.AppStoreVersionStateUpdated, "version-1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, await service.SendWebhookAsync(url, "another secret", WebhookSample.Ping, cancellationToken: TestContext.Current.CancellationToken));
        await log.WaitForAsync("Version version-1 is in the store.", 1, TestContext.Current.CancellationToken);
    }

    private static Process Start(FakeAppStoreConnect service, params string[] arguments)
    {
        // Next to the tests, under artifacts/bin. Building the tests also builds it.
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string program = Path.Combine(AppContext.BaseDirectory, "..", "..", nameof(ResumableUpload), configuration, nameof(ResumableUpload) + ".dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["APP_STORE_CONNECT_PRIVATE_KEY"] = TestKeys.Pem;
        start.Environment["APP_STORE_CONNECT_KEY_ID"] = TestKeys.KeyId;
        start.Environment["APP_STORE_CONNECT_ISSUER_ID"] = TestKeys.IssuerId;
        start.Environment["ASC_BASE_URL"] = service.BaseAddress;
        return Process.Start(start)!;
    }
}
