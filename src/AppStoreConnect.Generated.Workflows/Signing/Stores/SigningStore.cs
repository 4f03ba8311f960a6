using System.Security.Cryptography;
using AppStoreConnect.Workflows.Signing;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows;

/// <summary>
/// Stores private keys, certificates, and profiles between runs and shares them between machines. A private key is written before its
/// certificate is requested, so that no certificate is ever without its key.
/// </summary>
public abstract class SigningStore
{
    private protected SigningStore(string path, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrEmpty(password);
        Root = Path.GetFullPath(path);
        Password = password;
    }

    /// <summary>The folder.</summary>
    internal string Root { get; }

    private protected string Password { get; }

    /// <summary>Creates a store in a folder: <c>keys/*.pem</c> (PKCS #8, encrypted with AES-256), <c>certificates/*.cer</c>, and <c>profiles/</c>. The folder is created on the first write.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <param name="password">The password of the private keys. Required.</param>
    public static SigningStore Folder(string path, string password) => new FolderSigningStore(path, password);

    /// <summary>
    /// Creates a store in the working copy of a fastlane match repository (encryption version 2; version 1 is read, too). fastlane reads what is written here, and vice
    /// versa. Cloning, committing, and pushing are up to the caller.
    /// </summary>
    /// <param name="path">The path of the working copy.</param>
    /// <param name="password">match's password (<c>MATCH_PASSWORD</c>). Required.</param>
    public static SigningStore Match(string path, string password) => new MatchSigningStore(path, password);

    /// <summary>
    /// Imports the private keys of a .p12 file, so that their certificates can be used. <see cref="SigningClient.EnsureAsync"/> finds
    /// the certificates at Apple.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="password">The password of the file, or null if it has none.</param>
    /// <returns>The number of keys added. 0 if the store already had them.</returns>
    /// <exception cref="AppStoreConnectSigningException">The file cannot be read or has no RSA private key.</exception>
    public int ImportPkcs12(ReadOnlySpan<byte> content, string? password)
    {
        List<RSA> keys = Pkcs12.PrivateKeys(content, password);
        if (keys.Count == 0)
        {
            throw new AppStoreConnectSigningException("The .p12 file has no RSA private key. Export the certificate together with its private key.");
        }

        return keys.Count(key => AddKey(key));
    }

    /// <inheritdoc/>
    public override string ToString() => Root;

    /// <summary>Returns the private keys for a kind of profile, with their certificates if the store has them.</summary>
    internal abstract IReadOnlyList<SigningIdentity> Identities(ProfileKind kind);

    /// <summary>Writes a private key whose certificate is not known yet.</summary>
    /// <returns>False if the store already has it.</returns>
    internal abstract bool AddKey(RSA key);

    /// <summary>Writes the certificate of a private key.</summary>
    /// <param name="kind">The kind of profile.</param>
    /// <param name="key">The private key.</param>
    /// <param name="id">The certificate's id at Apple.</param>
    /// <param name="certificate">The certificate in DER.</param>
    /// <param name="now">The current time, to detect expired certificates.</param>
    internal abstract void AddCertificate(ProfileKind kind, RSA key, string id, byte[] certificate, DateTimeOffset now);

    /// <summary>Returns the path of a profile relative to the root.</summary>
    internal abstract string ProfilePath(ProfileKind kind, string bundleId);

    /// <summary>Returns the name of a profile at Apple.</summary>
    internal abstract string ProfileName(ProfileKind kind, string bundleId);

    /// <summary>Returns a stored profile, or null if there is none.</summary>
    internal abstract byte[]? ReadProfile(ProfileKind kind, string bundleId);

    /// <summary>Writes a profile.</summary>
    internal abstract void WriteProfile(ProfileKind kind, string bundleId, byte[] content);

    /// <summary>Locks the store while a certificate is requested.</summary>
    internal Task<IDisposable> LockAsync(CancellationToken cancellationToken) => FolderLock.TakeAsync(Root, cancellationToken);

    private protected string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Returns the files in a folder, in ordinal order. Empty if the folder does not exist.</summary>
    private protected static string[] Files(string folder, string extension)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] files = [.. Directory.EnumerateFiles(folder).Where(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
