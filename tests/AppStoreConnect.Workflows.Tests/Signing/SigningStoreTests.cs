using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Workflows.Signing;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class SigningStoreTests
{
    private const string Password = "correct horse";
    private static readonly DateTimeOffset s_now = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);
    private static readonly ProfileKind s_store = ProfileKind.Of(ProfileType.IosAppStore);

    [Fact]
    public void Folder_Key_IsEncryptedPkcs8ThatOpenSslReads()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        SigningStore.Folder(folder.Path, Password).AddKey(key);

        string file = folder[Assert.Single(folder.Files())];

        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(file), StringComparison.Ordinal);
        using RSA read = RSA.Create();
        read.ImportFromPem(ExternalProgram.Run("openssl", "pkey", "-in", file, "-passin", $"pass:{Password}"));
        Assert.Equal(key.ExportRSAPrivateKey(), read.ExportRSAPrivateKey());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Identities_WhatWasAdded_IsRead(bool isMatch)
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        using RSA other = CertificateSigningRequest.CreateKey();
        byte[] certificate = TestCertificates.Make(key);
        SigningStore store = Open(isMatch, folder);

        Assert.True(store.AddKey(key));
        Assert.False(store.AddKey(key));
        Assert.Null(Assert.Single(store.Identities(s_store)).Certificate);
        store.AddCertificate(s_store, key, "ABC123", certificate, s_now);
        store.AddKey(other);

        SigningIdentity[] read = [.. Open(isMatch, folder).Identities(s_store).OrderBy(one => one.Certificate is null)];
        Assert.Equal([SigningIdentity.FingerprintOf(key), SigningIdentity.FingerprintOf(other)], read.Select(one => one.Fingerprint));
        Assert.Equal(certificate, read[0].Certificate);
        Assert.Null(read[1].Certificate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Identities_WrongPassword_ThrowsAndChangesNothing(bool isMatch)
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        Open(isMatch, folder).AddKey(key);
        string[] before = folder.Files();
        SigningStore wrong = isMatch ? SigningStore.Match(folder.Path, "wrong") : SigningStore.Folder(folder.Path, "wrong");

        var error = Assert.Throws<AppStoreConnectSigningException>(() => wrong.Identities(s_store));

        Assert.Contains(before[0].Split('/')[^1], error.Message, StringComparison.Ordinal);
        Assert.Contains("is wrong, or the file is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public void Match_WrittenByAnotherProgram_IsRead()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        byte[] certificate = TestCertificates.Make(key);
        MatchScript.Write(folder["certs", "distribution", "ABC123.p12"], Password, key.ExportRSAPrivateKeyPem());
        MatchScript.Write(folder["certs", "distribution", "ABC123.cer"], Password, certificate);
        MatchScript.Write(folder["profiles", "appstore", "AppStore_com.example.atlas.mobileprovision"], Password, "a profile");

        SigningStore store = SigningStore.Match(folder.Path, Password);
        SigningIdentity read = Assert.Single(store.Identities(s_store));

        Assert.Equal(key.ExportRSAPrivateKey(), read.Key.ExportRSAPrivateKey());
        Assert.Equal(certificate, read.Certificate);
        Assert.Equal("a profile", Encoding.UTF8.GetString(store.ReadProfile(s_store, "com.example.atlas")!));
        Assert.Empty(store.Identities(ProfileKind.Of(ProfileType.IosAppDevelopment)));
    }

    [Fact]
    public void Match_ImportedPkcs12_IsRead()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        byte[] certificate = TestCertificates.Make(key);
        MatchScript.Write(folder["certs", "distribution", "ABC123.p12"], Password, Pkcs12.Write(certificate, key, "", Pkcs12Cipher.TripleDes));
        MatchScript.Write(folder["certs", "distribution", "ABC123.cer"], Password, certificate);

        SigningIdentity read = Assert.Single(SigningStore.Match(folder.Path, Password).Identities(s_store));

        Assert.Equal(key.ExportRSAPrivateKey(), read.Key.ExportRSAPrivateKey());
    }

    [Fact]
    public void Match_Written_AnotherProgramReadsIt()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        byte[] certificate = TestCertificates.Make(key);
        SigningStore store = SigningStore.Match(folder.Path, Password);
        store.AddKey(key);
        store.AddCertificate(s_store, key, "ABC123", certificate, s_now);
        store.WriteProfile(s_store, "com.example.atlas", "a profile"u8.ToArray());

        Assert.Equal(
            ["certs/distribution/ABC123.cer", "certs/distribution/ABC123.p12", "profiles/appstore/AppStore_com.example.atlas.mobileprovision"],
            folder.Files());
        Assert.Equal(certificate, Read("certs", "distribution", "ABC123.cer"));
        Assert.Equal("a profile"u8.ToArray(), Read("profiles", "appstore", "AppStore_com.example.atlas.mobileprovision"));
        // fastlane writes OpenSSL PEM, regardless of the file name.
        string pem = Encoding.ASCII.GetString(Read("certs", "distribution", "ABC123.p12"));
        Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----", pem, StringComparison.Ordinal);
        File.WriteAllText(folder["key.pem"], pem);
        Assert.Contains("RSA key ok", ExternalProgram.Run("openssl", "rsa", "-in", folder["key.pem"], "-check", "-noout"), StringComparison.Ordinal);

        byte[] Read(params string[] parts)
        {
            MatchScript.Read(folder[parts], Password, folder["read"]);
            return File.ReadAllBytes(folder["read"]);
        }
    }

    [Fact]
    public void Match_ExpiredCertificate_IsMovedOutOfFastlanesWay()
    {
        using var folder = new TemporaryFolder();
        using RSA old = CertificateSigningRequest.CreateKey();
        using RSA key = CertificateSigningRequest.CreateKey();
        SigningStore store = SigningStore.Match(folder.Path, Password);
        store.AddCertificate(s_store, old, "OLD", TestCertificates.Make(old, s_now.AddDays(-1)), s_now.AddDays(-100));
        store.AddCertificate(s_store, key, "NEW", TestCertificates.Make(key), s_now);

        Assert.Equal(
            ["archive/certs/distribution/OLD.cer", "archive/certs/distribution/OLD.p12", "certs/distribution/NEW.cer", "certs/distribution/NEW.p12"],
            folder.Files());
    }

    [Fact]
    public void Match_HostileCertificateId_IsRejected()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();

        Assert.Throws<AppStoreConnectSigningException>(() =>
            SigningStore.Match(folder.Path, Password).AddCertificate(s_store, key, "../../evil", TestCertificates.Make(key), s_now));
        Assert.Empty(folder.Files());
    }

    [Theory]
    [InlineData("IOS_APP_STORE", "profiles/appstore/AppStore_com.example.atlas.mobileprovision", "match AppStore com.example.atlas")]
    [InlineData("IOS_APP_ADHOC", "profiles/adhoc/AdHoc_com.example.atlas.mobileprovision", "match AdHoc com.example.atlas")]
    [InlineData("IOS_APP_DEVELOPMENT", "profiles/development/Development_com.example.atlas.mobileprovision", "match Development com.example.atlas")]
    [InlineData("IOS_APP_INHOUSE", "profiles/enterprise/InHouse_com.example.atlas.mobileprovision", "match InHouse com.example.atlas")]
    [InlineData("TVOS_APP_STORE", "profiles/appstore/AppStore_com.example.atlas_tvos.mobileprovision", "match AppStore com.example.atlas tvos")]
    [InlineData("MAC_APP_STORE", "profiles/appstore/AppStore_com.example.atlas.provisionprofile", "match AppStore com.example.atlas macos")]
    [InlineData("MAC_APP_DIRECT", "profiles/developer_id/Direct_com.example.atlas.provisionprofile", "match Direct com.example.atlas macos")]
    [InlineData("MAC_CATALYST_APP_STORE", "profiles/appstore/AppStore_com.example.atlas_catalyst.provisionprofile", "match AppStore com.example.atlas catalyst")]
    public void Match_Names_AreFastlanes(string type, string path, string name)
    {
        ProfileKind kind = ProfileKind.Of(type);
        SigningStore store = SigningStore.Match("nowhere", Password);

        Assert.Equal(path, store.ProfilePath(kind, "com.example.atlas").Replace('\\', '/'));
        Assert.Equal(name, store.ProfileName(kind, "com.example.atlas"));
    }

    [Fact]
    public void ImportPkcs12_KeyAndNone_AddsOrThrows()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        byte[] file = Pkcs12.Write(TestCertificates.Make(key), key, "file password", Pkcs12Cipher.Aes256);
        SigningStore store = SigningStore.Folder(folder.Path, Password);

        Assert.Equal(1, store.ImportPkcs12(file, "file password"));
        Assert.Equal(0, store.ImportPkcs12(file, "file password"));
        Assert.Equal(SigningIdentity.FingerprintOf(key), Assert.Single(store.Identities(s_store)).Fingerprint);
        Assert.Throws<AppStoreConnectSigningException>(() => store.ImportPkcs12(file, "wrong"));
        Assert.Throws<ArgumentException>(() => SigningStore.Folder(folder.Path, ""));
    }

    [Fact]
    public async Task LockAsync_HeldByAnother_WaitsForIt()
    {
        using var folder = new TemporaryFolder();
        SigningStore store = SigningStore.Folder(folder.Path, Password);
        IDisposable first = await store.LockAsync(TestContext.Current.CancellationToken);

        Task<IDisposable> second = SigningStore.Folder(folder.Path, Password).LockAsync(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    private static SigningStore Open(bool isMatch, TemporaryFolder folder) =>
        isMatch ? SigningStore.Match(folder.Path, Password) : SigningStore.Folder(folder.Path, Password);
}
