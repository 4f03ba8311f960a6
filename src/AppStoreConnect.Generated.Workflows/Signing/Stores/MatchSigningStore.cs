using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>
/// The folder of a fastlane match repository: <c>certs/KIND/ID.cer</c> and <c>ID.p12</c> (which contains PEM despite its name), and
/// <c>profiles/KIND/NAME.mobileprovision</c>, with every file encrypted. fastlane uses the last pair in a folder, so a key
/// without a certificate is kept in <c>pending/</c>, and expired pairs are moved to <c>archive/</c>.
/// </summary>
internal sealed class MatchSigningStore(string path, string password) : SigningStore(path, password)
{
    internal override IReadOnlyList<SigningIdentity> Identities(ProfileKind kind)
    {
        var identities = new List<SigningIdentity>();
        foreach (string file in Files(At("certs", kind.Match.CertificateFolder), ".p12"))
        {
            string certificate = Path.ChangeExtension(file, ".cer");
            identities.Add(new(ReadKey(file), File.Exists(certificate) ? Decrypt(certificate) : null));
        }

        identities.AddRange(Files(At("pending"), ".p12").Select(file => new SigningIdentity(ReadKey(file), null)));
        return identities;
    }

    internal override bool AddKey(RSA key)
    {
        string file = PendingPath(key);
        if (File.Exists(file))
        {
            return false;
        }

        WriteKey(file, key);
        return true;
    }

    internal override void AddCertificate(ProfileKind kind, RSA key, string id, byte[] certificate, DateTimeOffset now)
    {
        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || id.Length == 0)
        {
            throw new AppStoreConnectSigningException($"The certificate's id is not a valid file name: '{id}'.");
        }

        string folder = At("certs", kind.Match.CertificateFolder);
        Archive(folder, kind, now);
        WriteKey(Path.Combine(folder, $"{id}.p12"), key);
        AtomicFile.Write(Path.Combine(folder, $"{id}.cer"), MatchEncryption.Encrypt(certificate, Password));
        if (File.Exists(PendingPath(key)))
        {
            File.Delete(PendingPath(key));
        }
    }

    internal override string ProfilePath(ProfileKind kind, string bundleId)
    {
        string platform = kind.Match.Platform is "tvos" or "catalyst" ? $"_{kind.Match.Platform}" : "";
        return Path.Combine("profiles", kind.Match.Folder, $"{kind.Match.Name}_{bundleId}{platform}{kind.Extension}");
    }

    internal override string ProfileName(ProfileKind kind, string bundleId) =>
        $"match {kind.Match.Name} {bundleId}{(kind.Match.Platform == "ios" ? "" : $" {kind.Match.Platform}")}";

    internal override byte[]? ReadProfile(ProfileKind kind, string bundleId) =>
        At(ProfilePath(kind, bundleId)) is var file && File.Exists(file) ? Decrypt(file) : null;

    internal override void WriteProfile(ProfileKind kind, string bundleId, byte[] content) =>
        AtomicFile.Write(At(ProfilePath(kind, bundleId)), MatchEncryption.Encrypt(content, Password));

    private string PendingPath(RSA key) => At("pending", $"{SigningIdentity.FingerprintOf(key)}.p12");

    private void WriteKey(string file, RSA key) =>
        AtomicFile.Write(file, MatchEncryption.Encrypt(Encoding.ASCII.GetBytes(key.ExportRSAPrivateKeyPem() + "\n"), Password));

    private RSA ReadKey(string file)
    {
        byte[] content = Decrypt(file);
        RSA key = RSA.Create();
        try
        {
            if (content.AsSpan().StartsWith("-----BEGIN"u8))
            {
                key.ImportFromPem(Encoding.ASCII.GetString(content));
                return key;
            }
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new AppStoreConnectSigningException($"'{file}' contains no RSA private key.", e);
        }

        // match import accepts real .p12 files but can use them only without a password.
        return Pkcs12.PrivateKeys(content, null) is [RSA imported, ..] ? imported : throw new AppStoreConnectSigningException($"'{file}' contains no RSA private key.");
    }

    private byte[] Decrypt(string file)
    {
        try
        {
            return MatchEncryption.Decrypt(File.ReadAllBytes(file), Password);
        }
        catch (CryptographicException e)
        {
            throw new AppStoreConnectSigningException($"'{file}' cannot be decrypted. The password (MATCH_PASSWORD) is wrong, or the file is damaged. Nothing was changed.", e);
        }
    }

    private void Archive(string folder, ProfileKind kind, DateTimeOffset now)
    {
        foreach (string certificate in Files(folder, ".cer"))
        {
            using X509Certificate2 read = X509CertificateLoader.LoadCertificate(Decrypt(certificate));
            if (read.NotAfter.ToUniversalTime() > now.UtcDateTime)
            {
                continue;
            }

            string archive = At("archive", "certs", kind.Match.CertificateFolder);
            Directory.CreateDirectory(archive);
            foreach (string file in new[] { certificate, Path.ChangeExtension(certificate, ".p12") }.Where(File.Exists))
            {
                File.Move(file, Path.Combine(archive, Path.GetFileName(file)), overwrite: true);
            }
        }
    }
}
