using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Authentication;

public sealed class AppStoreConnectKeyTests
{
    private static readonly string s_bare = Convert.ToBase64String(TestKeys.Pair.ExportPkcs8PrivateKey());

    // Tests receive the formats by name, because the process that lists the tests has a different key.
    private static readonly Dictionary<string, string> s_goodForms = new()
    {
        { "pem", TestKeys.Pem },
        { "pem with \\r\\n", TestKeys.Pem.ReplaceLineEndings("\r\n") },
        { "pem escaped", TestKeys.Pem.ReplaceLineEndings("\\n") },
        { "pem escaped with cr", TestKeys.Pem.ReplaceLineEndings("\\r\\n") },
        { "pem escaped and quoted", $"\"{TestKeys.Pem.ReplaceLineEndings("\\n")}\"" },
        { "pem with spaces for line ends", TestKeys.Pem.ReplaceLineEndings(" ") },
        { "pem with a byte order mark", "\uFEFF" + TestKeys.Pem + "\n\n" },
        { "pem as SEC 1", TestKeys.Pair.ExportECPrivateKeyPem() },
        { "bare base64", s_bare },
        { "bare base64 in lines", string.Join('\n', s_bare.Chunk(64).Select(c => new string(c))) },
        { "base64 of the file", Convert.ToBase64String(Encoding.UTF8.GetBytes(TestKeys.Pem)) },
    };

    public static TheoryData<string> GoodForms => [.. s_goodForms.Keys];

    private static Dictionary<string, (string Text, AppStoreConnectKeyProblem Problem)> BadForms()
    {
        using var rsa = RSA.Create(2048);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var pbe = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        return new()
        {
            { "empty", (" \n", AppStoreConnectKeyProblem.Empty) },
            { "words", ("my secret key, which is none", AppStoreConnectKeyProblem.Malformed) },
            { "base64 of nothing", ("AAAA", AppStoreConnectKeyProblem.Malformed) },
            { "cut pem", (TestKeys.Pem[..100], AppStoreConnectKeyProblem.Malformed) },
            { "cut base64", (s_bare[..40], AppStoreConnectKeyProblem.Malformed) },
            { "changed pem", ("-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----", AppStoreConnectKeyProblem.Malformed) },
            { "another pem", ("-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----", AppStoreConnectKeyProblem.Malformed) },
            { "encrypted pem", (TestKeys.Pair.ExportEncryptedPkcs8PrivateKeyPem("password", pbe), AppStoreConnectKeyProblem.Encrypted) },
            { "encrypted base64", (Convert.ToBase64String(TestKeys.Pair.ExportEncryptedPkcs8PrivateKey("password", pbe)), AppStoreConnectKeyProblem.Encrypted) },
            { "public pem", (TestKeys.Pair.ExportSubjectPublicKeyInfoPem(), AppStoreConnectKeyProblem.NotPrivate) },
            { "public base64", (Convert.ToBase64String(TestKeys.Pair.ExportSubjectPublicKeyInfo()), AppStoreConnectKeyProblem.NotPrivate) },
            { "rsa", (rsa.ExportPkcs8PrivateKeyPem(), AppStoreConnectKeyProblem.WrongAlgorithm) },
            { "rsa, old", (rsa.ExportRSAPrivateKeyPem(), AppStoreConnectKeyProblem.WrongAlgorithm) },
            { "P-384", (p384.ExportPkcs8PrivateKeyPem(), AppStoreConnectKeyProblem.WrongCurve) },
            { "P-384 as SEC 1", (p384.ExportECPrivateKeyPem(), AppStoreConnectKeyProblem.WrongCurve) },
            { "P-384 base64", (Convert.ToBase64String(p384.ExportPkcs8PrivateKey()), AppStoreConnectKeyProblem.WrongCurve) },
        };
    }

    [Theory]
    [MemberData(nameof(GoodForms))]
    public void FromText_KeyInAnyForm_IsRead(string form)
    {
        AppStoreConnectKey key = AppStoreConnectKey.FromText(s_goodForms[form], TestKeys.KeyId, TestKeys.IssuerId);

        byte[] signature = key.Sign("data"u8.ToArray());
        Assert.Equal(64, signature.Length);
        Assert.True(TestKeys.Pair.VerifyData("data"u8, signature, HashAlgorithmName.SHA256));
    }

    [Fact]
    public void FromText_UnusableKey_SaysWhyWithoutTheKey() => Assert.All(BadForms().Values, bad =>
    {
        var e = Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(bad.Text, TestKeys.KeyId, TestKeys.IssuerId));

        Assert.Equal(bad.Problem, e.Problem);
        Assert.Null(e.InnerException);
        foreach (string part in bad.Text.Split('\n', '\r').Where(line => line.Length >= 16 && !line.Contains("-----", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(part, e.ToString(), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void FromText_UnusableKeys_EachProblemHasItsOwnMessage()
    {
        string[] messages = [.. BadForms().Values
            .Select(bad => Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(bad.Text, "K", "I")))
            .DistinctBy(e => e.Problem)
            .Select(e => e.Message)];

        Assert.Equal(6, messages.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void FromText_EveryPrefixOfAKey_IsAKeyExceptionAndNothingElse()
    {
        for (int length = 0; length < s_bare.Length - 1; length++)
        {
            string bare = s_bare[..length];
            Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(bare, "K", "I"));
        }

        for (int length = 0; length < TestKeys.Pem.Length - 5; length++)
        {
            string pem = TestKeys.Pem[..length];
            Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(pem, "K", "I"));
        }
    }

    [Theory]
    [InlineData("AuthKey_2X9R4HXF34.p8", "2X9R4HXF34")]
    [InlineData("ApiKey_2X9R4HXF34.p8", "2X9R4HXF34")]
    public void FromFile_ApplesFileName_ReturnsTheKeyId(string name, string keyId)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, TestKeys.Pem);

        AppStoreConnectKey key = AppStoreConnectKey.FromFile(path, TestKeys.IssuerId);

        Assert.Equal(keyId, key.KeyId);
        Assert.Equal(TestKeys.IssuerId, key.IssuerId);
        Assert.Null(AppStoreConnectKey.IndividualFromFile(path).IssuerId);
        Assert.Equal("OTHER", AppStoreConnectKey.FromFile(path, TestKeys.IssuerId, "OTHER").KeyId);
    }

    [Theory]
    [InlineData("key.p8")]
    [InlineData("AuthKey_.p8")]
    [InlineData("AuthKey_A-B.p8")]
    public void FromFile_NameWithoutKeyId_AsksForIt(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, TestKeys.Pem);

        var e = Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromFile(path, TestKeys.IssuerId));

        Assert.Equal(AppStoreConnectKeyProblem.KeyIdMissing, e.Problem);
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromFile_NoSuchFile_NamesIt()
    {
        var e = Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromFile("/nowhere/AuthKey_X.p8", TestKeys.IssuerId));

        Assert.Equal(AppStoreConnectKeyProblem.Missing, e.Problem);
        Assert.Contains("/nowhere/AuthKey_X.p8", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromText_NoIssuerOrKeyId_SaysWhich()
    {
        Assert.Equal(AppStoreConnectKeyProblem.IssuerMissing, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(TestKeys.Pem, "K", " ")).Problem);
        Assert.Equal(AppStoreConnectKeyProblem.KeyIdMissing, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(TestKeys.Pem, "", "I")).Problem);
        Assert.Equal(AppStoreConnectKeyProblem.KeyIdMissing, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.IndividualFromText(TestKeys.Pem, "")).Problem);
        Assert.Equal(AppStoreConnectKeyProblem.Missing, Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromText(null!, "K", "I")).Problem);
    }

    [Fact]
    public void FromEnvironment_DocumentedNames_AreRead()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("AuthKey_FROMFILE01.p8", TestKeys.Pem);
        string prefix = $"ASC_TEST_{Guid.NewGuid():N}_";
        void Set(string name, string? value) => Environment.SetEnvironmentVariable(prefix + name, value);

        Assert.Equal(AppStoreConnectKeyProblem.Missing, Problem());
        Set("PRIVATE_KEY", TestKeys.Pem.ReplaceLineEndings("\\n"));
        Assert.Equal(AppStoreConnectKeyProblem.KeyIdMissing, Problem());
        Set("KEY_ID", TestKeys.KeyId);
        Assert.Null(AppStoreConnectKey.FromEnvironment(prefix).IssuerId);
        Set("ISSUER_ID", TestKeys.IssuerId);
        Assert.Equal((TestKeys.KeyId, TestKeys.IssuerId), Ids(AppStoreConnectKey.FromEnvironment(prefix)));
        Set("PRIVATE_KEY", null);
        Set("KEY_ID", null);
        Set("PRIVATE_KEY_PATH", path);
        Assert.Equal(("FROMFILE01", TestKeys.IssuerId), Ids(AppStoreConnectKey.FromEnvironment(prefix)));

        AppStoreConnectKeyProblem Problem() => Assert.Throws<AppStoreConnectKeyException>(() => AppStoreConnectKey.FromEnvironment(prefix)).Problem;
        static (string, string?) Ids(AppStoreConnectKey key) => (key.KeyId, key.IssuerId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET")]
    [InlineData("GET ")]
    [InlineData("GET v1/apps")]
    [InlineData("/v1/apps")]
    public void WithScopes_NotAScope_IsRejected(string scope) =>
        Assert.Equal(AppStoreConnectKeyProblem.InvalidScope, Assert.Throws<AppStoreConnectKeyException>(() => TestKeys.Team.WithScopes(scope)).Problem);

    [Fact]
    public void ToString_Key_ShowsNothingOfIt()
    {
        Assert.Equal("App Store Connect team key", TestKeys.Team.ToString());
        Assert.Equal("App Store Connect individual key", TestKeys.Individual.ToString());
    }
}
