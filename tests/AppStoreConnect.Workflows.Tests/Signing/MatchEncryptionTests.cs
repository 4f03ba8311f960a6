using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>The format of fastlane match, checked with independent programs in other languages: Node.js crypto and OpenSSL.</summary>
public sealed class MatchEncryptionTests
{
    private const string Password = "correct horse bättery";

    [Fact]
    public void Decrypt_WrittenByNode_IsRead()
    {
        using var folder = new TemporaryFolder();
        MatchScript.Write(folder["file"], Password, "a private key");

        Assert.Equal("a private key", Encoding.UTF8.GetString(MatchEncryption.Decrypt(File.ReadAllBytes(folder["file"]), Password)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Encrypt_AnyLength_NodeReadsIt(int length)
    {
        using var folder = new TemporaryFolder();
        byte[] content = RandomNumberGenerator.GetBytes(length);
        folder.Write("file", MatchEncryption.Encrypt(content, Password));

        MatchScript.Read(folder["file"], Password, folder["read"]);

        Assert.Equal(content, File.ReadAllBytes(folder["read"]));
    }

    [Fact]
    public void Encrypt_Twice_DiffersAndHasShortLines()
    {
        byte[] one = MatchEncryption.Encrypt(new byte[1000], Password);

        Assert.NotEqual(one, MatchEncryption.Encrypt(new byte[1000], Password));
        Assert.All(Encoding.ASCII.GetString(one).Split('\n'), line => Assert.True(line.Length <= 60));
    }

    [Theory]
    [InlineData("md5")]
    [InlineData("sha256")]
    public void Decrypt_FirstVersionByOpenSsl_IsRead(string digest)
    {
        using var folder = new TemporaryFolder();
        folder.Write("plain", "an older private key");
        ExternalProgram.Run("openssl", "enc", "-aes-256-cbc", "-md", digest, "-a", "-e", "-k", Password, "-in", folder["plain"], "-out", folder["file"]);

        Assert.Equal("an older private key", Encoding.UTF8.GetString(MatchEncryption.Decrypt(File.ReadAllBytes(folder["file"]), Password)));
    }

    [Fact]
    public void Decrypt_WrongPasswordOrFile_Throws()
    {
        byte[] file = MatchEncryption.Encrypt("a private key"u8, Password);

        Assert.ThrowsAny<CryptographicException>(() => MatchEncryption.Decrypt(file, "wrong"));
        Assert.ThrowsAny<CryptographicException>(() => MatchEncryption.Decrypt("-----BEGIN RSA PRIVATE KEY-----"u8, Password));
        Assert.ThrowsAny<CryptographicException>(() => MatchEncryption.Decrypt("bWF0Y2hfZW5jcnlwdGVkX3YyX18="u8, Password));
        Assert.ThrowsAny<CryptographicException>(() => MatchEncryption.Decrypt(""u8, Password));
        byte[] changed = Convert.FromBase64String(Encoding.ASCII.GetString(file));
        changed[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => MatchEncryption.Decrypt(Encoding.ASCII.GetBytes(Convert.ToBase64String(changed)), Password));
    }
}
