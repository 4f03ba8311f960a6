using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AppStoreConnect.Authentication;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Authentication;

/// <summary>Keys and IDs in the formats that users have, and invalid keys, IDs, and scopes.</summary>
public sealed class KeyFormTests
{
    private const string Parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

    // Tests receive the formats by name, because the process that lists the tests has a different key.
    public static TheoryData<string> Good => [.. GoodTexts().Keys];

    private static Dictionary<string, string> GoodTexts() => new()
    {
        ["openssl ecparam -genkey"] = Parameters + TestKeys.Pair.ExportECPrivateKeyPem(),
        ["certificate, then key"] = Certificate() + "\n" + TestKeys.Pem,
        ["key, then certificate"] = TestKeys.Pem + "\n" + Certificate(),
        ["public key, then key"] = TestKeys.Pair.ExportSubjectPublicKeyInfoPem() + "\n" + TestKeys.Pem,
        ["comment, then key"] = "# my key\n" + TestKeys.Pem,
        ["base64 of SEC 1"] = Convert.ToBase64String(TestKeys.Pair.ExportECPrivateKey()),
        ["base64 of a bundle"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Parameters + TestKeys.Pair.ExportECPrivateKeyPem())),
        ["fastlane's JSON"] = Fastlane(TestKeys.Pem),
        ["fastlane's JSON with a mark"] = "\uFEFF" + Fastlane(TestKeys.Pem),
        ["fastlane's JSON with base64"] = Fastlane(Convert.ToBase64String(Encoding.UTF8.GetBytes(TestKeys.Pem))),
        ["backticks"] = $"`{TestKeys.Pem}`",
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Key_InAFormThatPeopleHave_IsRead(string form)
    {
        string text = GoodTexts()[form];
        using var folder = new TemporaryFolder();
        string path = folder.Write("key.txt", text);

        foreach (AppStoreConnectKey key in new[]
        {
            AppStoreConnectKey.FromText(text, TestKeys.KeyId, TestKeys.IssuerId),
            AppStoreConnectKey.FromFile(path, TestKeys.IssuerId, TestKeys.KeyId),
        })
        {
            byte[] signature = key.Sign("data"u8.ToArray());
            Assert.True(TestKeys.Pair.VerifyData("data"u8, signature, HashAlgorithmName.SHA256));
            Assert.Equal((TestKeys.KeyId, TestKeys.IssuerId), (key.KeyId, key.IssuerId));
        }
    }

    [Fact]
    public void FromJsonFile_OfFastlane_HasItsIds()
    {
        using var folder = new TemporaryFolder();

        AppStoreConnectKey team = AppStoreConnectKey.FromJsonFile(folder.Write("api_key.json", Fastlane(TestKeys.Pem)));
        AppStoreConnectKey individual = AppStoreConnectKey.FromJsonFile(folder.Write("own.json", Fastlane(TestKeys.Pem).Replace("issuer_id", "other", StringComparison.Ordinal)));

        Assert.Equal((TestKeys.KeyId, TestKeys.IssuerId), (team.KeyId, team.IssuerId));
        Assert.Equal((TestKeys.KeyId, null), (individual.KeyId, individual.IssuerId));
        Assert.Equal(TestKeys.KeyId, AppStoreConnectKey.FromFile(folder.Write("again.json", Fastlane(TestKeys.Pem)), TestKeys.IssuerId).KeyId);
    }

    [Theory]
    [InlineData("{}", AppStoreConnectKeyProblem.Malformed)]
    [InlineData("{\"key\":7}", AppStoreConnectKeyProblem.Malformed)]
    [InlineData("{\"key\":\"x\"", AppStoreConnectKeyProblem.Malformed)]
    [InlineData("{\"key\":\"\",\"key_id\":\"K\"}", AppStoreConnectKeyProblem.Empty)]
    [InlineData("{\"key\":\"AAAA\"}", AppStoreConnectKeyProblem.KeyIdMissing)]
    public void FromJsonFile_OfAnotherShape_SaysWhatIsWanted(string json, AppStoreConnectKeyProblem problem)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(problem, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromJsonFile(folder.Write("k.json", json))).Problem);
    }

    [Fact]
    public void FromText_JsonOfAnotherKeyId_IsRejected() => Assert.Equal(
        AppStoreConnectKeyProblem.IdsDiffer,
        Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(Fastlane(TestKeys.Pem), "ANOTHERKEY", TestKeys.IssuerId)).Problem);

    [Fact]
    public void Key_Encrypted_IsReported()
    {
        const string Old = "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,AB\n\nAAAA\n-----END EC PRIVATE KEY-----\n";

        Assert.Equal(AppStoreConnectKeyProblem.Encrypted, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(Old, "K", "I")).Problem);
    }

    [Theory]
    [InlineData("\"2X9R4HXF34\"")]
    [InlineData(" '2X9R4HXF34'\r\n")]
    [InlineData("\uFEFF2X9R4HXF34\u200B")]
    [InlineData("“2X9R4HXF34”")]
    [InlineData("`2X9R4HXF34`\t")]
    [InlineData("\u00A02X9R4HXF34\u200E")]
    [InlineData("\u20662X9R4HXF34\u2069")]
    [InlineData("\u00AD2X9R4HXF34\u001B")]
    public void Ids_WithQuotesAndInvisibleCharacters_AreTrimmed(string keyId)
    {
        AppStoreConnectKey key = AppStoreConnectKey.FromText(TestKeys.Pem, keyId, keyId.Replace("2X9R4HXF34", TestKeys.IssuerId, StringComparison.Ordinal));

        Assert.Equal((TestKeys.KeyId, TestKeys.IssuerId), (key.KeyId, key.IssuerId));
    }

    [Fact]
    public void IssuerId_WithInvisibleCharactersWithin_IsTheUuidThatItIs() =>
        Assert.Equal(TestKeys.IssuerId, AppStoreConnectKey.FromText(TestKeys.Pem, TestKeys.KeyId, TestKeys.IssuerId.Insert(9, "\u200B").Insert(14, "\n")).IssuerId);

    [Theory]
    [InlineData(TestKeys.IssuerId, TestKeys.KeyId, AppStoreConnectKeyProblem.IdsSwapped)]
    [InlineData(TestKeys.IssuerId, TestKeys.IssuerId, AppStoreConnectKeyProblem.IdsSwapped)]
    [InlineData("SAME", "SAME", AppStoreConnectKeyProblem.IdsSwapped)]
    [InlineData("2X9R 4HXF34", TestKeys.IssuerId, AppStoreConnectKeyProblem.InvalidId)]
    [InlineData("2X9R\u200B4HXF34", TestKeys.IssuerId, AppStoreConnectKeyProblem.InvalidId)]
    [InlineData("\"\"", TestKeys.IssuerId, AppStoreConnectKeyProblem.KeyIdMissing)]
    [InlineData("2X9R4HXF34", "''", AppStoreConnectKeyProblem.IssuerMissing)]
    public void Ids_ThatCannotBe_AreRejected(string keyId, string issuerId, AppStoreConnectKeyProblem problem) =>
        Assert.Equal(problem, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(TestKeys.Pem, keyId, issuerId)).Problem);

    [Fact]
    public void FromEnvironment_IssuerSetButEmpty_IsNoIndividualKey()
    {
        string prefix = $"ASC_TEST_{Guid.NewGuid():N}_";
        var settings = new Dictionary<string, string?> { ["KEY_ID"] = TestKeys.KeyId, ["PRIVATE_KEY"] = TestKeys.Pem, ["ISSUER_ID"] = "" };

        var e = Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromSettings(settings.GetValueOrDefault, prefix));

        Assert.Equal(AppStoreConnectKeyProblem.IssuerMissing, e.Problem);
        Assert.Contains(prefix + "ISSUER_ID", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_OfMegabytes_IsRejectedAtOnce()
    {
        string text = string.Concat(Enumerable.Repeat("-----BEGIN ", 300_000));
        using var folder = new TemporaryFolder();

        Assert.Equal(AppStoreConnectKeyProblem.Malformed, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(text, "K", "I")).Problem);
        Assert.Equal(AppStoreConnectKeyProblem.Malformed, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromFile(folder.Write("k", text), "I", "K")).Problem);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("/")]
    public void File_ThatCannotBeOne_IsAKeyException(string path) =>
        Assert.Equal(AppStoreConnectKeyProblem.Missing, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromFile(path, "I", "K")).Problem);

    [Fact]
    public async Task Pipe_WithAWriter_IsRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows doesn't support named pipes in folders.");
        using var folder = new TemporaryFolder();
        string pipe = await MakePipeAsync(folder);
        // Opening a pipe blocks until there is a reader.
        var writing = Task.Run(() => File.WriteAllText(pipe, TestKeys.Pem));

        Assert.Equal("K", AppStoreConnectKey.FromFile(pipe, "I", "K").KeyId);
        await writing;
    }

    [Fact]
    public async Task Pipe_WithoutAWriter_IsAKeyExceptionAndDoesNotBlock()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows doesn't support named pipes in folders.");
        using var folder = new TemporaryFolder();
        string pipe = await MakePipeAsync(folder);

        var e = Assert.Throws<AppStoreConnectKeyException>(() => KeyFile.Read(pipe, TimeSpan.FromMilliseconds(1)));

        Assert.Equal(AppStoreConnectKeyProblem.Missing, e.Problem);
        Assert.Contains("pipe", e.Message, StringComparison.Ordinal);
        // Releases the thread that is still opening it.
        await File.WriteAllTextAsync(pipe, "");
    }

    [Theory]
    [InlineData("GET /v1/apps\nGET /v1/users")]
    [InlineData("GET  /v1/apps")]
    [InlineData("GET /v1/ap ps")]
    [InlineData("get /v1/apps")]
    [InlineData("GET /v1/apps\u2028")]
    public void Scope_WithLineEndsOrBlanks_IsRejected(string scope) =>
        Assert.Equal(AppStoreConnectKeyProblem.InvalidScope, Assert.Throws<AppStoreConnectKeyException>(() => TestKeys.Team.WithScopes(scope)).Problem);

    [Fact]
    public void TokenProvider_OptionsThatAreWrong_AreRejected()
    {
        Assert.ThrowsAny<ArgumentException>(() => new AppStoreConnectTokenProvider(TestKeys.Team, new() { TimeProvider = null! }));
        Assert.ThrowsAny<ArgumentException>(() => new AppStoreConnectTokenProvider(TestKeys.Team, new() { BaseUrl = null! }));
    }

    [Theory]
    [InlineData("https://api.appstoreconnect.apple.com/v1")]
    [InlineData("https://api.appstoreconnect.apple.com/v2/")]
    [InlineData("https://proxy.example/asc/v1")]
    [InlineData("https://api.appstoreconnect.apple.com/V1")]
    [InlineData("https://api.appstoreconnect.apple.com/v12")]
    public void BaseUrl_ThatEndsInAVersion_IsRejected(string url) =>
        Assert.Contains("must not end in /v", Assert.Throws<ArgumentException>(() => new AppStoreConnectClient(TestKeys.Team, new() { BaseUrl = new(url) })).Message, StringComparison.OrdinalIgnoreCase);

    private static string Fastlane(string key) =>
        $$"""{ "key_id": "{{TestKeys.KeyId}}", "issuer_id": "{{TestKeys.IssuerId}}", "key": "{{key.ReplaceLineEndings("\\n")}}", "in_house": false }""";

    private static async Task<string> MakePipeAsync(TemporaryFolder folder)
    {
        string path = Path.Combine(folder.FullName, "AuthKey.p8");
        using Process mkfifo = Process.Start("mkfifo", [path]);
        await mkfifo.WaitForExitAsync();
        return path;
    }

    private static string Certificate()
    {
        using var certificate = new CertificateRequest("CN=x", TestKeys.Pair, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        return certificate.ExportCertificatePem();
    }
}
