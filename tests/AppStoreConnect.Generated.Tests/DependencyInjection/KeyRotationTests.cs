using System.Text.Json;
using AppStoreConnect.DependencyInjection;
using AppStoreConnect.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Tests.DependencyInjection;

/// <summary>Key rotation, and settings that are invalid or must not be logged.</summary>
public sealed class KeyRotationTests
{
    [Fact]
    public async Task Reload_WithAnotherKey_SignsWithThatOne()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        var (provider, settings, lines) = Build(server);
        await using ServiceProvider _ = provider;
        var client = provider.GetRequiredService<AppStoreConnectClient>();
        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        settings.Change("KeyId", "NEWKEY0001");
        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal([TestKeys.KeyId, "NEWKEY0001"], server.Requests.Select(KeyIdOf));
        Assert.Contains(lines, line => line.Contains("now signs as App Store Connect team key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PrivateKey", "no key at all")]
    [InlineData("PrivateKey", "")]
    [InlineData("IssuerId", "")]
    [InlineData("KeyId", TestKeys.IssuerId)]
    [InlineData("Timeout", "abc")]
    [InlineData("Timeout", "30")]
    [InlineData("Tiemout", "00:00:30")]
    public async Task Reload_ThatIsBroken_IsLoggedAndSurvived(string setting, string value)
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Json("{}"));
        var (provider, settings, lines) = Build(server);
        await using ServiceProvider _ = provider;
        var client = provider.GetRequiredService<AppStoreConnectClient>();

        settings.Change(setting, value);
        await client.SendAsync(HttpMethod.Get, "/v1/apps");

        Assert.Equal(TestKeys.KeyId, KeyIdOf(server.Single));
        Assert.Contains(lines, line => line.Contains("are invalid and are ignored", StringComparison.Ordinal));
        Assert.Equal(TestKeys.KeyId, provider.GetRequiredService<IOptionsMonitor<AppStoreConnectOptions>>().CurrentValue.KeyId);

        // The next valid key is used.
        settings.Change(setting, setting is "PrivateKey" ? TestKeys.Pem : setting is "IssuerId" ? TestKeys.IssuerId : null);
        settings.Change("KeyId", "NEWKEY0002");
        await client.SendAsync(HttpMethod.Get, "/v1/apps");
        Assert.Equal("NEWKEY0002", KeyIdOf(server.Requests.Last()));
    }

    [Theory]
    [InlineData("MaxAttemps", "7", "Did you mean MaxAttempts?")]
    [InlineData("Issuer", "x", "Did you mean IssuerId?")]
    [InlineData("Nonsense", "x", "There is no setting asc:Nonsense")]
    [InlineData("Timeout", "30", "reads as 30 days. For 30 seconds, write 00:00:30")]
    [InlineData("IssuerId", "", "IssuerId is set but empty")]
    [InlineData("IssuerId", TestKeys.KeyId, "same")]
    [InlineData("BaseUrl", "https://api.appstoreconnect.apple.com/v1", "must not end in /v1")]
    public async Task Setting_ThatIsNoneOrMeansAnother_StopsTheHostAtStart(string setting, string value, string message)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["asc:KeyId"] = TestKeys.KeyId,
            ["asc:IssuerId"] = TestKeys.IssuerId,
            ["asc:PrivateKey"] = TestKeys.Pem,
            [$"asc:{setting}"] = value,
        });
        builder.Services.AddAppStoreConnect(builder.Configuration.GetSection("asc"));
        using IHost host = builder.Build();

        Assert.Contains(message, (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfTheTable_AreThoseOfTheOptions() =>
        Assert.Equal(typeof(AppStoreConnectOptions).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), AppStoreConnectSectionValidator.Settings.Order(StringComparer.Ordinal));

    [Fact]
    public void Options_WrittenByAnything_ShowNoKey()
    {
        var options = new AppStoreConnectOptions { PrivateKey = TestKeys.Pem, KeyId = TestKeys.KeyId };

        string[] seen = [JsonSerializer.Serialize(options), .. typeof(AppStoreConnectOptions).GetProperties().Select(p => $"{p.GetValue(options)}")];

        Assert.All(seen, text => Assert.DoesNotContain("PRIVATE", text, StringComparison.Ordinal));
        Assert.Equal("***", options.PrivateKey);
        Assert.Equal(TestKeys.KeyId, options.CreateKey().KeyId);
    }

    [Fact]
    public async Task TraceLog_OfTheFramework_ShowsNoHeaderValue()
    {
        await using var server = new LoopbackServer(r => LoopbackReply.Json("{}", 200, $"X-Echo: {r.Authorization}", "Set-Cookie: session=secret"));
        var (provider, _, lines) = Build(server);
        await using ServiceProvider _1 = provider;

        await provider.GetRequiredService<AppStoreConnectClient>().SendAsync(
            new RawRequest(HttpMethod.Get, "/v1/apps") { Headers = new Dictionary<string, string> { ["X-Api-Key"] = "mysecret", ["Cookie"] = "c=mysecret" } });

        Assert.Contains(lines, line => line.Contains("X-Api-Key", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains(server.Single.Token!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task UseKey_OfAClient_SignsWithItFromTheNextRequestOn()
    {
        await using var api = new TestApi(_ => LoopbackReply.Json("{}"));
        await api.GetAsync();

        api.Client.UseKey(AppStoreConnectKey.FromText(TestKeys.Pem, "NEWKEY0003", TestKeys.IssuerId));
        await api.GetAsync();

        Assert.Equal([TestKeys.KeyId, "NEWKEY0003"], api.Server.Requests.Select(KeyIdOf));
    }

    private static string KeyIdOf(LoopbackRequest request) =>
        JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(request.Token!.Split('.')[0])).GetProperty("kid").GetString()!;

    private static (ServiceProvider, Settings, List<string>) Build(LoopbackServer server)
    {
        var settings = new Settings(new()
        {
            ["KeyId"] = TestKeys.KeyId,
            ["IssuerId"] = TestKeys.IssuerId,
            ["PrivateKey"] = TestKeys.Pem,
            ["BaseUrl"] = server.Url.AbsoluteUri,
            ["AllowLoopbackHttp"] = "true",
        });
        var lines = new List<string>();
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(lines)));
        services.AddAppStoreConnect(new ConfigurationBuilder().Add(settings).Build().GetSection("asc"));
        return (services.BuildServiceProvider(), settings, lines);
    }

    private sealed class Settings : ConfigurationProvider, IConfigurationSource
    {
        internal Settings(Dictionary<string, string> values)
        {
            foreach ((string name, string value) in values)
            {
                Data[$"asc:{name}"] = value;
            }
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        internal void Change(string name, string? value)
        {
            if (value is null)
            {
                Data.Remove($"asc:{name}");
            }
            else
            {
                Data[$"asc:{name}"] = value;
            }

            OnReload();
        }
    }

    private sealed class Lines(List<string> seen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (seen)
            {
                seen.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
