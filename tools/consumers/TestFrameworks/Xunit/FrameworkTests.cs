using AppStoreConnect;
using AppStoreConnect.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FrameworkTests;

// Two classes: xunit runs them at the same time.
public sealed class FirstTests
{
    [Fact]
    public async Task Services_SideBySide_ShareNothing() =>
        Assert.Equal(SeveralServices.Expected("xunit"), await SeveralServices.NamesAsync("xunit", TestContext.Current.CancellationToken));
}

public sealed class SecondTests
{
    [Fact]
    public async Task Services_SideBySide_ShareNothing() =>
        Assert.Equal(SeveralServices.Expected("xunit, too"), await SeveralServices.NamesAsync("xunit, too", TestContext.Current.CancellationToken));
}

/// <summary>An ASP.NET Core app under test, as WebApplicationFactory runs it: in memory, with its client pointed at the service.</summary>
public sealed class WebApplicationTests
{
    [Fact]
    public async Task App_WithTheServiceBehindIt_Answers()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        service.Add(new App { Name = "Atlas" });
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(_ => service.CreateClient());
        await using WebApplication app = builder.Build();
        app.MapGet("/names", async (AppStoreConnectClient client) => (await client.V1.Apps.GetAsync()).Data.Select(one => one.Name));
        await app.StartAsync(TestContext.Current.CancellationToken);

        using HttpClient http = app.GetTestClient();
        Assert.Equal("""["Atlas"]""", await http.GetStringAsync(new Uri("/names", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
