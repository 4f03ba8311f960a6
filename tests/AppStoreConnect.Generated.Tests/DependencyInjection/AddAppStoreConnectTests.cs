using System.Net;
using AppStoreConnect.DependencyInjection;
using AppStoreConnect.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Tests.DependencyInjection;

public sealed class AddAppStoreConnectTests
{
    [Fact]
    public async Task AddAppStoreConnect_ByCode_RegistersOneWorkingClient()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        await using ServiceProvider provider = Build(services => services.AddAppStoreConnect(o =>
        {
            o.UseKey(TestKeys.Team);
            o.BaseUrl = server.Url;
            o.AllowLoopbackHttp = true;
            o.ConfigureClient(c => c.UserAgentSuffix = "Mine/1");
        }));

        AppStoreConnectClient client = provider.GetRequiredService<AppStoreConnectClient>();
        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Same(client, provider.GetRequiredService<AppStoreConnectClient>());
        Assert.NotNull(server.Single.Authorization);
        Assert.EndsWith("Mine/1", server.Single.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAppStoreConnect_BySection_ReadsEverySetting()
    {
        IConfiguration configuration = Configuration(new()
        {
            ["asc:KeyId"] = TestKeys.KeyId,
            ["asc:IssuerId"] = TestKeys.IssuerId,
            ["asc:PrivateKey"] = TestKeys.Pem.ReplaceLineEndings("\\n"),
            ["asc:Scopes:0"] = "GET /v1/apps",
            ["asc:BaseUrl"] = "https://api.enterprise.developer.apple.com",
            ["asc:Audience"] = "aud",
            ["asc:TokenLifetime"] = "10.00:00:00",
            ["asc:Timeout"] = "00:00:30",
            ["asc:MaxAttempts"] = "7",
            ["asc:MaxTotalTime"] = "00:01:00",
            ["asc:RetryWrites"] = "true",
            ["asc:PacingReserve"] = "0.25",
            ["asc:UserAgentSuffix"] = "Ci/1",
        });
        await using ServiceProvider provider = Build(services => services.AddAppStoreConnect(configuration.GetSection("asc")));

        AppStoreConnectOptions options = provider.GetRequiredService<IOptions<AppStoreConnectOptions>>().Value;
        AppStoreConnectClientOptions client = options.CreateClientOptions();
        AppStoreConnectKey key = options.CreateKey();

        Assert.Equal((TestKeys.KeyId, TestKeys.IssuerId), (key.KeyId, key.IssuerId));
        Assert.Equal(["GET /v1/apps"], key.Scopes);
        Assert.Equal(AppStoreConnectClientOptions.EnterpriseBaseUrl, client.BaseUrl);
        Assert.Equal(("aud", "Ci/1"), (client.Audience, client.UserAgentSuffix));
        Assert.Equal((TimeSpan.FromDays(10), TimeSpan.FromSeconds(30)), (client.TokenLifetime, client.Timeout));
        Assert.Equal(new RetryOptions { MaxAttempts = 7, MaxTotalTime = TimeSpan.FromMinutes(1), RetryWrites = true }, client.Retry);
        Assert.Equal(0.25, client.Pacing!.Reserve);
        Assert.NotNull(provider.GetRequiredService<AppStoreConnectClient>());
    }

    [Fact]
    public async Task AddAppStoreConnect_Named_RegistersKeyedClients()
    {
        await using var first = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        await using var second = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        await using ServiceProvider provider = Build(services =>
        {
            services.AddAppStoreConnect("one", o => Point(o, first, TestKeys.Team));
            services.AddAppStoreConnect("two", o => Point(o, second, TestKeys.Individual));
        });

        await provider.GetRequiredKeyedService<AppStoreConnectClient>("one").SendAsync(HttpMethod.Get, "/v1/one");
        await provider.GetRequiredService<IAppStoreConnectClientFactory>().GetClient("two").SendAsync(HttpMethod.Get, "/v1/two");

        Assert.Equal("/v1/one", first.Single.Target);
        Assert.Equal("/v1/two", second.Single.Target);
        Assert.Null(provider.GetService<AppStoreConnectClient>());
        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IAppStoreConnectClientFactory>().GetClient("three"));
    }

    [Theory]
    [InlineData("PrivateKey", "", "Neither PrivateKey nor PrivateKeyPath is set")]
    [InlineData("PrivateKey", "no key at all", "neither PEM nor base64")]
    [InlineData("KeyId", "", "key id is empty")]
    [InlineData("BaseUrl", "http://example.com", "must be https")]
    [InlineData("TokenLifetime", "01:00:00", "between 2 and 20 minutes")]
    [InlineData("MaxAttempts", "0", "MaxAttempts")]
    [InlineData("PacingReserve", "2", "reserve")]
    public async Task AddAppStoreConnect_WrongSetting_StopsTheHostAtStart(string setting, string value, string message)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["KeyId"] = TestKeys.KeyId,
            ["IssuerId"] = TestKeys.IssuerId,
            ["PrivateKey"] = TestKeys.Pem,
            [setting] = value,
        });
        builder.Services.AddAppStoreConnect("ci", builder.Configuration);
        using IHost host = builder.Build();

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("App Store Connect client \"ci\": ", e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAppStoreConnect_KeyFileOfAnIndividual_IsRead()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("AuthKey_INDIVIDUAL.p8", TestKeys.Pem);
        await using ServiceProvider provider = Build(services => services.AddAppStoreConnect(Configuration(new() { ["PrivateKeyPath"] = path })));

        AppStoreConnectKey key = provider.GetRequiredService<IOptions<AppStoreConnectOptions>>().Value.CreateKey();

        Assert.Equal(("INDIVIDUAL", null), (key.KeyId, key.IssuerId));
    }

    [Fact]
    public async Task AddAppStoreConnect_ServicesOfTheHost_AreUsed()
    {
        var clock = new TestClock();
        var seen = new List<string>();
        await using var server = new LoopbackServer(TestApi.InOrder(LoopbackReply.Error(429, "RATE_LIMIT_EXCEEDED", "Retry-After: 60"), LoopbackReply.Json("{}")));
        await using ServiceProvider provider = Build(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(seen)));
            services.AddAppStoreConnect(o => Point(o, server, TestKeys.Team)).AddHttpMessageHandler(() => new CountingHandler(seen));
        });

        await provider.GetRequiredService<AppStoreConnectClient>().SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal([TimeSpan.FromMinutes(1)], clock.Waits);
        Assert.Equal(2, seen.Count(line => line == "sent"));
        Assert.Contains(seen, line => line.Contains("429 on attempt 1", StringComparison.Ordinal));
        Assert.All(server.Requests, r => Assert.DoesNotContain(seen, line => line.Contains(r.Token!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AddAppStoreConnect_Redirect_IsNotFollowedByTheHandler()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.WithStatus(307, "Location: /v1/other"));
        await using ServiceProvider provider = Build(services => services.AddAppStoreConnect(o => Point(o, server, TestKeys.Team)));

        var e = await Assert.ThrowsAsync<AppStoreConnectException>(
            () => provider.GetRequiredService<AppStoreConnectClient>().SendAsync(HttpMethod.Post, "/v1/apps", RawBody.Json("{}")));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, e.StatusCode);
        Assert.Single(server.Requests);
    }

    private static void Point(AppStoreConnectOptions options, LoopbackServer server, AppStoreConnectKey key)
    {
        options.UseKey(key);
        options.BaseUrl = server.Url;
        options.AllowLoopbackHttp = true;
    }

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private sealed class CountingHandler(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add("sent");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Lines(List<string> seen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            seen.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
