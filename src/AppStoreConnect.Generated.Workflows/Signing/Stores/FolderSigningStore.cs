using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>A plain folder. Files are named after the fingerprint of their key.</summary>
internal sealed class FolderSigningStore(string path, string password) : SigningStore(path, password)
{
    private static readonly PbeParameters s_encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000);

    internal override IReadOnlyList<SigningIdentity> Identities(ProfileKind kind)
    {
        var identities = new List<SigningIdentity>();
        foreach (string file in Files(At("keys"), ".pem"))
        {
            RSA key = ReadKey(file);
            string certificate = CertificatePath(SigningIdentity.FingerprintOf(key));
            identities.Add(new(key, File.Exists(certificate) ? File.ReadAllBytes(certificate) : null));
        }

        return identities;
    }

    internal override bool AddKey(RSA key)
    {
        string file = At("keys", $"{SigningIdentity.FingerprintOf(key)}.pem");
        if (File.Exists(file))
        {
            return false;
        }

        AtomicFile.Write(file, Encoding.ASCII.GetBytes(key.ExportEncryptedPkcs8PrivateKeyPem(Password, s_encryption) + "\n"));
        return true;
    }

    internal override void AddCertificate(ProfileKind kind, RSA key, string id, byte[] certificate, DateTimeOffset now)
    {
        AddKey(key);
        AtomicFile.Write(CertificatePath(SigningIdentity.FingerprintOf(key)), certificate);
    }

    internal override string ProfilePath(ProfileKind kind, string bundleId) =>
        Path.Combine("profiles", $"{ProfileName(kind, bundleId).Replace('*', '_')}{kind.Extension}");

    internal override string ProfileName(ProfileKind kind, string bundleId) => $"{bundleId} {kind.Type.Value}";

    internal override byte[]? ReadProfile(ProfileKind kind, string bundleId) =>
        At(ProfilePath(kind, bundleId)) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;

    internal override void WriteProfile(ProfileKind kind, string bundleId, byte[] content) => AtomicFile.Write(At(ProfilePath(kind, bundleId)), content);

    private string CertificatePath(string fingerprint) => At("certificates", $"{fingerprint}.cer");

    private RSA ReadKey(string file)
    {
        RSA key = RSA.Create();
        try
        {
            key.ImportFromEncryptedPem(File.ReadAllText(file), Password);
            return key;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new AppStoreConnectSigningException($"The private key '{file}' cannot be decrypted. The password is wrong, or the file is damaged. Nothing was changed.", e);
        }
    }
}
