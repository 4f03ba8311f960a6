using System.Diagnostics;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using static AppStoreConnect.Testing.Tests.UploadFixture;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Certificates and profiles are real, and the rules of the service apply to them.</summary>
public sealed class ProvisioningTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    [Theory]
    [InlineData("IOS_DISTRIBUTION", true)]
    [InlineData("DEVELOPMENT", false)]
    public async Task Certificate_OfASigningRequest_IsIssuedForItsKey(string type, bool isPem)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        using RSA key = RSA.Create(2048);
        JsonElement certificate = await CertificateAsync(fixture, type, key, isPem);
        using X509Certificate2 issued = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Attribute(certificate, "certificateContent").GetString()!));
        using X509Certificate2 whole = issued.CopyWithPrivateKey(key);
        Assert.True(whole.HasPrivateKey);
        Assert.Equal(issued.SerialNumber, Attribute(certificate, "serialNumber").GetString());
        Assert.Equal("2027-01-31T10:20:30.000+00:00", Attribute(certificate, "expirationDate").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("csr")]
    [InlineData("-----BEGIN CERTIFICATE REQUEST-----\\nAAAA\\n-----END CERTIFICATE REQUEST-----")]
    [InlineData("weak")]
    [InlineData("elliptic")]
    public async Task Certificate_OfABadSigningRequest_IsRejected(string csr)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        using RSA weak = RSA.Create(1024);
        using ECDsa elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string sent = csr switch
        {
            "weak" => Escaped(new CertificateRequest("CN=CI", weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem()),
            "elliptic" => Escaped(new CertificateRequest("CN=CI", elliptic, HashAlgorithmName.SHA256).CreateSigningRequestPem()),
            _ => csr,
        };
        Answer answer = await PostCertificateAsync(fixture, "IOS_DISTRIBUTION", sent);
        Assert.Equal((409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/csrContent"), (answer.Status, answer.Errors.Single()));
    }

    [Fact]
    public async Task Certificate_BeyondTheLimit_IsConflict()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.CertificateLimits["DISTRIBUTION"] = 1;
        using RSA key = RSA.Create(2048);
        await CertificateAsync(fixture, "DISTRIBUTION", key);
        Answer answer = await PostCertificateAsync(fixture, "DISTRIBUTION", Csr(key));
        Assert.Equal((409, "ENTITY_ERROR"), (answer.Status, answer.Errors.Single()));
        Assert.Contains("You already have a current Apple Distribution certificate", answer.Text, StringComparison.Ordinal);
        fixture.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(201, (await PostCertificateAsync(fixture, "DISTRIBUTION", Csr(key))).Status);
    }

    [Fact]
    public async Task Profile_Created_IsSignedAndHoldsItsParts()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        using RSA key = RSA.Create(2048);
        JsonElement certificate = await CertificateAsync(fixture, "IOS_DEVELOPMENT", key);
        fixture.Clock.Advance(TimeSpan.FromDays(10));
        JsonElement profile = (await ProfileAsync(fixture, "IOS_APP_DEVELOPMENT", Id(certificate), withDevice: true)).Json.GetProperty("data");
        byte[] content = Convert.FromBase64String(Attribute(profile, "profileContent").GetString()!);
        string list = System.Text.Encoding.UTF8.GetString(Content(content));
        Assert.Contains(Attribute(certificate, "certificateContent").GetString()!, list, StringComparison.Ordinal);
        Assert.Contains("<string>00008030-0000000000000001</string>", list, StringComparison.Ordinal);
        Assert.Contains($"<key>UUID</key>\n      <string>{Attribute(profile, "uuid").GetString()}</string>".Replace("      ", "    ", StringComparison.Ordinal), list, StringComparison.Ordinal);
        Assert.Contains("<string>A1B2C3D4E5.com.example.atlas</string>", list, StringComparison.Ordinal);
        Assert.Equal(Attribute(certificate, "expirationDate").GetString(), Attribute(profile, "expirationDate").GetString());
        if (File.Exists("/usr/bin/openssl"))
        {
            Assert.True(await OpenSslVerifiesAsync(content));
        }
    }

    [Theory]
    [InlineData("IOS_APP_STORE", "IOS_DISTRIBUTION", true, "devices")]
    [InlineData("IOS_APP_ADHOC", "IOS_DISTRIBUTION", false, "devices")]
    [InlineData("IOS_APP_STORE", "IOS_DEVELOPMENT", false, "certificates")]
    [InlineData("IOS_APP_STORE", null, false, "certificates")]
    [InlineData("MAC_APP_DIRECT", "MAC_APP_DISTRIBUTION", false, "certificates")]
    public async Task Profile_OfPartsThatDoNotFit_IsRejected(string type, string? certificateType, bool withDevice, string relationship)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        if (certificateType is not null)
        {
            fixture.Service.Data.Add("certificates", "C1", new { certificateType });
        }

        Answer answer = await ProfileAsync(fixture, type, certificateType is null ? null : "C1", withDevice);
        Assert.Equal((409, $"ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/{relationship}"), (answer.Status, answer.Errors.Single()));
    }

    [Theory]
    [InlineData("POST capability")]
    [InlineData("DELETE capability")]
    [InlineData("DELETE certificate")]
    [InlineData("PATCH device")]
    public async Task Profile_WhosePartsChange_BecomesInvalid(string change)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.Add("certificates", "C1", new { certificateType = "IOS_DEVELOPMENT" });
        const string PostCapability = """{"data":{"type":"bundleIdCapabilities","attributes":{"capabilityType":"MAPS"},"relationships":{"bundleId":{"data":{"type":"bundleIds","id":"B1"}}}}}""";
        fixture.Service.Data.Add("bundleIds", "B1", new { name = "Atlas", identifier = "com.example.atlas" });
        string capability = change == "DELETE capability" ? Id((await fixture.Client.SendAsync("POST", "/v1/bundleIdCapabilities", PostCapability)).Json.GetProperty("data")) : "";
        JsonElement profile = (await ProfileAsync(fixture, "IOS_APP_DEVELOPMENT", "C1", withDevice: true)).Json.GetProperty("data");
        Assert.Equal("ACTIVE", Attribute(profile, "profileState").GetString());
        Answer answer = change switch
        {
            "POST capability" => await fixture.Client.SendAsync("POST", "/v1/bundleIdCapabilities", PostCapability),
            "DELETE capability" => await fixture.Client.SendAsync("DELETE", $"/v1/bundleIdCapabilities/{capability}"),
            "DELETE certificate" => await fixture.Client.SendAsync("DELETE", "/v1/certificates/C1"),
            _ => await fixture.Client.SendAsync("PATCH", "/v1/devices/D1", """{"data":{"type":"devices","id":"D1","attributes":{"status":"DISABLED"}}}"""),
        };
        Assert.True(answer.Status < 300, answer.Text);
        Assert.Equal("INVALID", Attribute(await fixture.GetAsync($"/v1/profiles/{Id(profile)}"), "profileState").GetString());
    }

    [Fact]
    public async Task Capability_GivenTwice_IsConflict()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.Add("bundleIds", "B1", new { name = "Atlas", identifier = "com.example.atlas" });
        const string Body = """{"data":{"type":"bundleIdCapabilities","attributes":{"capabilityType":"MAPS"},"relationships":{"bundleId":{"data":{"type":"bundleIds","id":"B1"}}}}}""";
        Assert.Equal(201, (await fixture.Client.SendAsync("POST", "/v1/bundleIdCapabilities", Body)).Status);
        Answer second = await fixture.Client.SendAsync("POST", "/v1/bundleIdCapabilities", Body);
        Assert.Equal("ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/capabilityType", second.Errors.Single());
    }

    [Fact]
    public async Task BundleId_InUseByAnApp_CannotBeDeleted()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        fixture.Service.Data.Add("bundleIds", "B1", new { identifier = "com.example.atlas" });
        fixture.Service.Data.Add("apps", "1", new { bundleId = "com.example.atlas" });
        Answer answer = await fixture.Client.SendAsync("DELETE", "/v1/bundleIds/B1");
        Assert.Equal(409, answer.Status);
        Assert.True(answer.Json.GetProperty("errors")[0].GetProperty("meta").GetProperty("associatedErrors").TryGetProperty("/v1/apps/1", out _));
    }

    private static async Task<JsonElement> CertificateAsync(UploadFixture fixture, string type, RSA key, bool isPem = true)
    {
        Answer answer = await PostCertificateAsync(fixture, type, isPem ? Csr(key) : Convert.ToBase64String(Request(key).CreateSigningRequest()));
        Assert.True(answer.Status == 201, answer.Text);
        return answer.Json.GetProperty("data");
    }

    private static Task<Answer> PostCertificateAsync(UploadFixture fixture, string type, string csr) => fixture.Client.SendAsync("POST", "/v1/certificates",
        $$"""{"data":{"type":"certificates","attributes":{"certificateType":"{{type}}","csrContent":"{{csr}}"} } }""");

    private static Task<Answer> ProfileAsync(UploadFixture fixture, string type, string? certificate, bool withDevice)
    {
        fixture.Service.Data.Add("bundleIds", "B1", new { name = "Atlas", identifier = "com.example.atlas" });
        fixture.Service.Data.Add("devices", "D1", new { udid = "00008030-0000000000000001", status = "ENABLED" });
        object Many(string kind, string? id) => new { data = id is null ? [] : new[] { new { type = kind, id } } };
        return fixture.Client.SendAsync("POST", "/v1/profiles", JsonSerializer.Serialize(new
        {
            data = new
            {
                type = "profiles",
                attributes = new { name = "CI", profileType = type },
                relationships = new
                {
                    bundleId = new { data = new { type = "bundleIds", id = "B1" } },
                    certificates = Many("certificates", certificate),
                    devices = Many("devices", withDevice ? "D1" : null)
                },
            },
        }));
    }

    private static CertificateRequest Request(RSA key) => new("CN=CI", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Csr(RSA key) => Escaped(Request(key).CreateSigningRequestPem());

    private static string Escaped(string pem) => pem.Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Returns the content of CMS signed data.</summary>
    private static byte[] Content(byte[] cms)
    {
        AsnReader message = new AsnReader(cms, AsnEncodingRules.BER).ReadSequence();
        message.ReadObjectIdentifier();
        AsnReader data = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        AsnReader inner = data.ReadSequence();
        inner.ReadObjectIdentifier();
        return inner.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString();
    }

    private static async Task<bool> OpenSslVerifiesAsync(byte[] cms)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, cms);
        using Process openssl = Process.Start(new ProcessStartInfo("/usr/bin/openssl",
            ["cms", "-verify", "-noverify", "-inform", "DER", "-in", file, "-out", "/dev/null"])
        { RedirectStandardError = true })!;
        await openssl.WaitForExitAsync();
        File.Delete(file);
        return openssl.ExitCode == 0;
    }
}
