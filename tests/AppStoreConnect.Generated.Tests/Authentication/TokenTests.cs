using System.Text;
using System.Text.Json;
using AppStoreConnect.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AppStoreConnect.Tests.Authentication;

/// <summary>Apple's requirements for tokens, verified by two independent libraries: Microsoft.IdentityModel and jose-jwt.</summary>
public sealed class TokenTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task Token_OfATeamKey_IsES256WithTheClaimsThatAppleWants()
    {
        JsonWebToken token = await VerifiedAsync(Provider(TestKeys.Team));

        Assert.Equal("ES256", token.Alg);
        Assert.Equal(TestKeys.KeyId, token.Kid);
        Assert.Equal("JWT", token.Typ);
        Assert.Equal(["alg", "kid", "typ"], Names(token.EncodedHeader));
        Assert.Equal(TestKeys.IssuerId, token.Issuer);
        Assert.Equal(["appstoreconnect-v1"], token.Audiences);
        Assert.Equal(["iss", "iat", "exp", "aud"], Names(token.EncodedPayload));
    }

    [Fact]
    public async Task Token_OfAnIndividualKey_HasSubUserAndNoIssuer()
    {
        JsonWebToken token = await VerifiedAsync(Provider(TestKeys.Individual));

        Assert.Equal("user", token.Subject);
        Assert.Equal(["sub", "iat", "exp", "aud"], Names(token.EncodedPayload));
    }

    [Fact]
    public async Task Token_OfAKeyWithScopes_CarriesThem()
    {
        JsonWebToken token = await VerifiedAsync(Provider(TestKeys.Team.WithScopes("GET /v1/apps?filter[platform]=IOS", "POST /v1/bundleIds")));

        Assert.Equal(["GET /v1/apps?filter[platform]=IOS", "POST /v1/bundleIds"], token.GetPayloadValue<string[]>("scope"));
    }

    [Fact]
    public async Task Token_IdsOfAnyCharacters_AreEscaped()
    {
        JsonWebToken token = await VerifiedAsync(Provider(AppStoreConnectKey.FromText(TestKeys.Pem, TestKeys.KeyId, "\"i\\\n\u0001ä").WithScopes("GET /v1/\"")));

        Assert.Equal("\"i\\\n\u0001ä", token.Issuer);
        Assert.Equal(["GET /v1/\""], token.GetPayloadValue<string[]>("scope"));
    }

    [Fact]
    public async Task Token_ByDefault_IsBackDatedBy60SecondsAndLives15Minutes()
    {
        JsonWebToken token = await VerifiedAsync(Provider(TestKeys.Team));

        Assert.Equal(_clock.GetUtcNow().AddSeconds(-60).UtcDateTime, token.IssuedAt);
        Assert.Equal(TimeSpan.FromMinutes(15), token.ValidTo - token.IssuedAt);
    }

    [Fact]
    public async Task Token_OnAClock30SecondsFast_IsValidByTheServicesClockAt20MinutesToo()
    {
        JsonWebToken token = await VerifiedAsync(Provider(TestKeys.Team, o => o.TokenLifetime = TimeSpan.FromMinutes(20)));

        DateTime service = _clock.GetUtcNow().AddSeconds(-30).UtcDateTime;
        Assert.True(token.IssuedAt <= service);
        Assert.True(token.ValidTo - service <= TimeSpan.FromMinutes(20));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Token_LifeOfMoreThan20Minutes_IsRejectedBeforeItIsSent(int minutes, bool allowed)
    {
        Exception? error = Record.Exception(() => Provider(TestKeys.Team, o => o.TokenLifetime = TimeSpan.FromMinutes(minutes)));

        Assert.Equal(allowed, error is null);
        Assert.True(error is null or ArgumentOutOfRangeException);
    }

    [Theory]
    [InlineData("GET /v1/apps", 180, true)]
    [InlineData("GET /v1/apps", 181, false)]
    [InlineData("POST /v1/bundleIds", 1, false)]
    public void Token_LongLife_OnlyWhereAllScopesAreGet(string scope, int days, bool allowed) => Assert.Equal(
        allowed,
        Record.Exception(() => Provider(TestKeys.Team.WithScopes("GET /v1/builds", scope), o => o.TokenLifetime = TimeSpan.FromDays(days))) is null);

    [Fact]
    public async Task Token_OfTheEnterpriseHost_HasItsAudience()
    {
        JsonWebToken derived = await VerifiedAsync(Provider(TestKeys.Team, o => o.BaseUrl = AppStoreConnectClientOptions.EnterpriseBaseUrl));
        JsonWebToken given = await VerifiedAsync(Provider(TestKeys.Team, o => o.Audience = "another-v2"));

        Assert.Equal(["apple-developer-enterprise-v1"], derived.Audiences);
        Assert.Equal(["another-v2"], given.Audiences);
    }

    [Fact]
    public void Token_UntilTwoMinutesBeforeItsEnd_IsTheSame()
    {
        AppStoreConnectTokenProvider provider = Provider(TestKeys.Team);
        string first = provider.GetToken();

        _clock.Advance(TimeSpan.FromMinutes(12) - TimeSpan.FromSeconds(1));
        Assert.Same(first, provider.GetToken());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, provider.GetToken());
    }

    [Fact]
    public async Task Token_200CallersAtExpiry_SignOnce()
    {
        AppStoreConnectTokenProvider provider = Provider(TestKeys.Team);
        int signed = 0;
        provider.Signed += _ => Interlocked.Increment(ref signed);
        string old = provider.GetToken();
        _clock.Advance(TimeSpan.FromMinutes(15));

        using var start = new SemaphoreSlim(0, 200);
        Task<string>[] callers = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            await start.WaitAsync();
            return provider.GetToken();
        }))];
        start.Release(200);
        string[] tokens = await Task.WhenAll(callers);

        Assert.Equal(2, signed);
        Assert.NotEqual(old, Assert.Single(tokens.Distinct()));
    }

    [Fact]
    public void Token_ClockSetBack_IsMadeAnew()
    {
        AppStoreConnectTokenProvider provider = Provider(TestKeys.Team);
        string first = provider.GetToken();

        _clock.Advance(TimeSpan.FromHours(-1));

        Assert.NotEqual(first, provider.GetToken());
    }

    [Fact]
    public async Task Token_AskedForByManyAtOnce_IsSignedOnce()
    {
        AppStoreConnectTokenProvider provider = Provider(TestKeys.Team);
        int signed = 0;
        provider.Signed += _ => Interlocked.Increment(ref signed);
        using var start = new ManualResetEventSlim();

        Task<string>[] all = [.. Enumerable.Range(0, 32).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.Wait();
                return provider.GetToken();
            },
            TaskCreationOptions.LongRunning))];
        start.Set();
        string[] tokens = await Task.WhenAll(all);

        Assert.Equal(1, signed);
        Assert.Single(tokens.Distinct());
    }

    [Fact]
    public void Invalidate_TokenReplacedAlready_KeepsTheNewOne()
    {
        AppStoreConnectTokenProvider provider = Provider(TestKeys.Team);
        string first = provider.GetToken();
        provider.Invalidate(first);
        string second = provider.GetToken();

        provider.Invalidate(first);

        Assert.NotEqual(first, second);
        Assert.Same(second, provider.GetToken());
    }

    private AppStoreConnectTokenProvider Provider(AppStoreConnectKey key, Action<AppStoreConnectClientOptions>? configure = null)
    {
        var options = new AppStoreConnectClientOptions { TimeProvider = _clock };
        configure?.Invoke(options);
        return new(key, options);
    }

    private async Task<JsonWebToken> VerifiedAsync(AppStoreConnectTokenProvider provider)
    {
        string text = provider.GetToken();
        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKey = new ECDsaSecurityKey(TestKeys.Pair) { KeyId = TestKeys.KeyId },
            ValidAlgorithms = ["ES256"],
            ValidTypes = ["JWT"],
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires > _clock.GetUtcNow().UtcDateTime,
        });
        Assert.True(result.IsValid, result.Exception?.Message);

        // The second library. Its payload equals the one that the first library read.
        Assert.Equal(Base64UrlEncoder.Decode(text.Split('.')[1]), Jose.JWT.Decode(text, TestKeys.Pair, Jose.JwsAlgorithm.ES256));
        return (JsonWebToken)result.SecurityToken;
    }

    private static string[] Names(string encoded)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(encoded)));
        return [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
    }
}
