using System.Security.Cryptography;

namespace AppStoreConnect.Testing.Tests;

public sealed class AuthorizationValidatorTests
{
    private const string Header = """{"alg":"ES256","kid":"K","typ":"JWT"}""";

    [Theory]
    [InlineData("""{"alg":"HS256","kid":"K","typ":"JWT"}""", """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData("""{"alg":"ES256","typ":"JWT"}""", """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData("""{"alg":"ES256","kid":"K"}""", """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v2"}""")]
    [InlineData(Header, """{"iss":"i","iat":-60,"exp":1141,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","iat":30,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","iat":-600,"exp":-1,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","iat":-60,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"sub":"somebody","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","sub":"user","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData(Header, """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v1","scope":["GET /v1/moons"]}""")]
    [InlineData(Header, """{"iss":"i","iat":-60,"exp":600,"aud":"appstoreconnect-v1","scope":["GET /v1/planets?filter[kind]=GAS"]}""")]
    public async Task Token_Wrong_IsRejected(string header, string claims) => await ExpectAsync(401, TestToken.Make(header, At(claims)));

    [Theory]
    [InlineData("""{"iss":"i","iat":-60,"exp":1140,"aud":"appstoreconnect-v1"}""")]
    [InlineData("""{"sub":"user","iat":-60,"exp":600,"aud":"appstoreconnect-v1"}""")]
    [InlineData("""{"iss":"i","iat":-60,"exp":864000,"aud":"appstoreconnect-v1","scope":["GET /v1/moons","GET /v1/planets?limit=5"]}""")]
    public async Task Token_Right_IsAccepted(string claims) => await ExpectAsync(200, TestToken.Make(Header, At(claims)));

    [Theory]
    [InlineData("""{"iss":"i","exp":600,"aud":"appstoreconnect-v1"}""", 200, "iat is missing.")]
    [InlineData("""{"iss":"i","exp":1300,"aud":"appstoreconnect-v1"}""", 401, "The lifetime of the token is longer than allowed.")]
    [InlineData("""{"iss":"i","iat":"now","exp":600,"aud":"appstoreconnect-v1"}""", 401, "iat is not an integer.")]
    [InlineData("""{"iss":"i","exp":600,"aud":"appstoreconnect-v2"}""", 401, "aud is not appstoreconnect-v1.")]
    public async Task Token_WithoutIssuedAt_IsLetInByALenientServiceOnly(string claims, int status, string fault)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, IsLenient = true });
        using var client = new TestClient(service) { Token = TestToken.Make(Header, At(claims)) };
        Assert.Equal(status, (await client.GetAsync("/v1/planets?limit=5")).Status);
        Assert.Equal(fault, Assert.Single(service.Requests[0].Violations).Detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    public async Task Token_MissingOrNone_IsRejected(string? token) => await ExpectAsync(401, token);

    [Fact]
    public async Task Signature_OfTheKey_IsAccepted()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await ExpectAsync(200, TestToken.Make(key: key), new() { PublicKeyPem = key.ExportSubjectPublicKeyInfoPem() });
    }

    [Fact]
    public async Task Signature_OfAnotherKey_IsRejected()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await ExpectAsync(401, TestToken.Make(key: other), new() { PublicKeyPem = key.ExportSubjectPublicKeyInfoPem() });
    }

    [Fact]
    public async Task KeyIdAndIssuer_OfOthers_AreRejected()
    {
        await ExpectAsync(401, TestToken.Make(), new() { KeyId = "OTHER" });
        await ExpectAsync(401, TestToken.Make(), new() { IssuerId = "other" });
    }

    [Fact]
    public async Task Authorization_NotRequired_IsNotLookedAt() => await ExpectAsync(200, null, new() { Required = false });

    private static async Task ExpectAsync(int status, string? token, AuthorizationRules? rules = null)
    {
        await using var service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = false, Authorization = rules ?? new() });
        using var client = new TestClient(service) { Token = token };
        Answer answer = await client.GetAsync("/v1/planets?limit=5");
        Assert.True(answer.Status == status, answer.Text);
        Assert.True(status != 401 || answer.Errors[0] == "NOT_AUTHORIZED");
    }

    /// <summary>Converts seconds from now to times.</summary>
    private static string At(string claims)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return System.Text.RegularExpressions.Regex.Replace(claims, "\"(iat|exp)\":(-?\\d+)",
            match => $"\"{match.Groups[1].Value}\":{now + long.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
