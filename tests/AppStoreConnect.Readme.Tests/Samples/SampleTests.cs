using AppStoreConnect.Samples.Demo;
using AppStoreConnect.Samples.HostedService;
using AppStoreConnect.Samples.ListAndPage;
using AppStoreConnect.Samples.SigningAssets;
using AppStoreConnect.Samples.TestFlightTesters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Readme.Tests.Samples;

/// <summary>The samples work against a service that follows Apple's document.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Demo_Run_ShowsListingPagingCreatingAndErrors()
    {
        await using FakeAppStoreConnect service = await DemoService.StartAsync();
        string output = await RunAsync(service, Demo.RunAsync);

        Assert.Contains("Breeze", output, StringComparison.Ordinal);
        Assert.Contains("120 of 120", output, StringComparison.Ordinal);
        Assert.Contains("Falcon 2", output, StringComparison.Ordinal);
        Assert.Contains("409", output, StringComparison.Ordinal);
        Assert.Contains("filter[colour]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAndPage_Run_ListsAppsAndAllBuilds()
    {
        await using FakeAppStoreConnect service = await DemoService.StartAsync();
        string output = await RunAsync(service, (client, writer) => ListAndPage.RunAsync(client, writer));

        Assert.Contains("Ember", output, StringComparison.Ordinal);
        Assert.Equal(120, output.Split("  build ").Length - 1);
        AssertNothingRefused(service);
    }

    [Fact]
    public async Task TestFlightTesters_RunTwice_InvitesOnce()
    {
        await using FakeAppStoreConnect service = await DemoService.StartAsync();
        Task Run(AppStoreConnectClient client, TextWriter writer) =>
            TestFlightTesters.RunAsync(client, writer, "com.example.atlas", "Friends", ["ada@example.com", "grace@example.com"]);

        string first = await RunAsync(service, Run);
        string second = await RunAsync(service, Run);

        Assert.Equal(2, first.Split("invited ").Length - 1);
        Assert.DoesNotContain("invited", second, StringComparison.Ordinal);
        Assert.Single(service.Data.All("betaGroups"));
        AssertNothingRefused(service);
    }

    [Fact]
    public async Task SigningAssets_RunTwice_MakesThemOnce()
    {
        await using FakeAppStoreConnect service = await DemoService.StartAsync();
        string folder = Directory.CreateTempSubdirectory("signing").FullName;
        Task Run(AppStoreConnectClient client, TextWriter writer) =>
            SigningJob.RunAsync(client, writer, "com.example.falcon", "00008110-000A34E63C28801E", folder, "correct horse");

        string first = await RunAsync(service, Run);
        string second = await RunAsync(service, Run);

        Assert.Contains("+ certificates", first, StringComparison.Ordinal);
        Assert.Contains("nothing to change", second, StringComparison.Ordinal);
        Assert.Single(service.Data.All("bundleIdCapabilities"));
        Assert.True(File.Exists(Path.Combine(folder, "signing.p12")));
        AssertNothingRefused(service);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task HostedService_Started_LogsTheBuildsOfItsApp()
    {
        await using FakeAppStoreConnect service = await DemoService.StartAsync();
        using var log = new ListLogger();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(log);
        builder.Services.AddAppStoreConnect(options =>
        {
            options.UseKey(TestKeys.Team);
            options.BaseUrl = new(service.BaseAddress);
            options.AllowLoopbackHttp = true;
        });
        builder.Services.Configure<BuildWatcherOptions>(options => options.BundleId = "com.example.atlas");
        builder.Services.AddHostedService<BuildWatcher>();
        using IHost host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await log.WaitForAsync("Build", 120, TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        AssertNothingRefused(service);
    }

    private static async Task<string> RunAsync(FakeAppStoreConnect service, Func<AppStoreConnectClient, TextWriter, Task> sample)
    {
        using var client = new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true });
        await using var writer = new StringWriter();
        await sample(client, writer);
        return writer.ToString();
    }

    private static void AssertNothingRefused(FakeAppStoreConnect service) =>
        Assert.All(service.Requests, request => Assert.Empty(request.Violations));
}
