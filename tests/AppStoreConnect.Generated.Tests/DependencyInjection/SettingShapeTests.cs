using System.Text;
using AppStoreConnect.DependencyInjection;
using AppStoreConnect.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Tests.DependencyInjection;

/// <summary>Settings whose shape differs from that of the options, which binding ignores.</summary>
public sealed class SettingShapeTests
{
    private const string Secret = "s3cr3t-value";

    [Theory]
    [InlineData("\"GET /v1/apps\"", "asc:Scopes is a single value, which is ignored, so tokens would not be restricted.")]
    [InlineData("\"GET\"", "Write a list: \"Scopes\": [\"GET /v1/apps\"] in JSON, or asc:Scopes:0 (asc__Scopes__0 as an environment variable).")]
    [InlineData("\" \"", "asc:Scopes is a single value")]
    [InlineData("[{ \"Method\": \"GET\", \"Path\": \"/v1/apps\" }]", "asc:Scopes:0:Method is ignored, so tokens would not be restricted to it.")]
    [InlineData("[\"GET /v1/apps\", [\"GET /v1/builds\"]]", "asc:Scopes:1:0 is ignored")]
    [InlineData("[null]", "asc:Scopes:0 has no value")]
    [InlineData("[\"GET /v1/apps\", null]", "asc:Scopes:1 has no value")]
    [InlineData("[\"\"]", "\"\" is not a scope")]
    public void Scopes_ThatAreNoListOfTexts_AreRefused(string scopes, string message) =>
        Assert.Contains(message, Refusal($"\"Scopes\": {scopes}"), StringComparison.Ordinal);

    [Fact]
    public void Scopes_OfTextAndList_AreRefused()
    {
        // As when an environment variable is added to a file.
        string message = Refusal("\"Scopes\": [\"GET /v1/apps\"]", ("asc:Scopes", $"GET /v1/{Secret}"));

        Assert.Contains("asc:Scopes is a single value", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"GET /v1/apps\", \"GET /v1/builds\"]", 2)]
    [InlineData("[]", 0)]
    public void Scopes_ThatAreAList_AreThoseOfTheKey(string scopes, int count)
    {
        AppStoreConnectKey key = Options($"\"Scopes\": {scopes}").CreateKey();

        Assert.Equal(count, key.Scopes.Count);
    }

    public static TheoryData<string> SingleSettings => [.. AppStoreConnectSectionValidator.Settings.Where(setting => setting != nameof(AppStoreConnectOptions.Scopes))];

    [Theory]
    [MemberData(nameof(SingleSettings))]
    public void Setting_WithAnotherBelow_IsRefusedByName(string setting)
    {
        string message = Refusal($"\"{setting}\": {{ \"Inner\": \"{Secret}\" }}");

        Assert.Contains($"asc:{setting}:Inner is ignored, because {setting} is a single value. Set asc:{setting} itself", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_WithAValueAndAnotherBelow_IsRefused()
    {
        string message = Refusal("", ("asc:PrivateKey:x", Secret));

        Assert.Contains("asc:PrivateKey:x is ignored", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_WithAnotherBelowInTheRootConfiguration_IsRefusedWithTheOtherRemedy()
    {
        IConfiguration root = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["KeyId"] = TestKeys.KeyId,
            ["PrivateKey"] = TestKeys.Pem,
            ["Timeout:Seconds"] = "30",
            ["Logging:LogLevel:Default"] = "Warning",
        }).Build();

        string message = Assert.Throws<OptionsValidationException>(() => Bind(root)).Message;

        Assert.Contains("Timeout:Seconds is ignored", message, StringComparison.Ordinal);
        Assert.Contains("put the client's settings into a section of their own", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Logging", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timeout", " 30 ", "Timeout is \"30\", which .NET reads as 30 days. For 30 seconds, write 00:00:30.")]
    [InlineData("MaxTotalTime", "\\t90", "which .NET reads as 90 days. For 90 seconds, write 00:01:30.")]
    [InlineData("TokenLifetime", "0020\\n", "which .NET reads as 20 days.")]
    [InlineData("Timeout", " -3 ", "which .NET reads as -3 days.")]
    public void Time_WithoutAUnit_IsRefusedWithSpacesToo(string setting, string value, string message) =>
        Assert.Contains(message, Refusal($"\"{setting}\": \"{value}\""), StringComparison.Ordinal);

    private static string Refusal(string json, params (string Name, string Value)[] more) =>
        Assert.Throws<OptionsValidationException>(() => Options(json, more)).Message;

    private static AppStoreConnectOptions Options(string json, params (string Name, string Value)[] more)
    {
        string whole = $$"""{ "asc": { {{json}} } }""";
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["asc:KeyId"] = TestKeys.KeyId, ["asc:IssuerId"] = TestKeys.IssuerId, ["asc:PrivateKey"] = TestKeys.Pem })
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(whole)))
            .AddInMemoryCollection(more.ToDictionary(pair => pair.Name, pair => (string?)pair.Value))
            .Build();
        return Bind(configuration.GetSection("asc"));
    }

    private static AppStoreConnectOptions Bind(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddAppStoreConnect(configuration);
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        return provider.GetRequiredService<IOptionsMonitor<AppStoreConnectOptions>>().CurrentValue;
    }
}
