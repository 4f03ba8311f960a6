using System.Security.Cryptography;
using AppStoreConnect.Workflows.Signing;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows;

/// <summary>
/// Where private keys, certificates and profiles are kept between runs and shared between machines. A private key is written before its
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

    /// <summary>A folder: <c>keys/*.pem</c> (PKCS #8, encrypted with AES-256), <c>certificates/*.cer</c>, <c>profiles/</c>. It is created when it is first written to.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <param name="password">The password of the private keys. Required.</param>
    public static SigningStore Folder(string path, string password) => new FolderSigningStore(path, password);

    /// <summary>
    /// The working copy of a fastlane match repository (encryption version 2; version 1 is read, too). What is written here, fastlane reads, and the
    /// reverse. Cloning, committing and pushing are the caller's.
    /// </summary>
    /// <param name="path">The folder of the working copy.</param>
    /// <param name="password">match's password (<c>MATCH_PASSWORD</c>). Required.</param>
    public static SigningStore Match(string path, string password) => new MatchSigningStore(path, password);

    /// <summary>
    /// Adds the private keys of a .p12 file, so that the certificates they belong to can be used. <see cref="SigningClient.EnsureAsync"/> finds
    /// the certificates at Apple.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="password">The file's password; null if it has none.</param>
    /// <returns>How many keys were added; 0 if the store had them.</returns>
    /// <exception cref="AppStoreConnectSigningException">The file cannot be read, or has no RSA private key.</exception>
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

    /// <summary>The private keys that fit a kind of profile, with their certificates where the store has them.</summary>
    internal abstract IReadOnlyList<SigningIdentity> Identities(ProfileKind kind);

    /// <summary>Writes a private key whose certificate is not known yet.</summary>
    /// <returns>False if the store has it.</returns>
    internal abstract bool AddKey(RSA key);

    /// <summary>Writes the certificate of a private key.</summary>
    /// <param name="kind">The kind of profile that it is for.</param>
    /// <param name="key">The private key.</param>
    /// <param name="id">The certificate's id at Apple.</param>
    /// <param name="certificate">Its DER.</param>
    /// <param name="now">The time, to tell expired certificates by.</param>
    internal abstract void AddCertificate(ProfileKind kind, RSA key, string id, byte[] certificate, DateTimeOffset now);

    /// <summary>The path of a profile below the root.</summary>
    internal abstract string ProfilePath(ProfileKind kind, string bundleId);

    /// <summary>The name that a profile has at Apple.</summary>
    internal abstract string ProfileName(ProfileKind kind, string bundleId);

    /// <summary>The profile that the store has; null if it has none.</summary>
    internal abstract byte[]? ReadProfile(ProfileKind kind, string bundleId);

    /// <summary>Writes a profile.</summary>
    internal abstract void WriteProfile(ProfileKind kind, string bundleId, byte[] content);

    /// <summary>Keeps others out while a certificate is requested.</summary>
    internal Task<IDisposable> LockAsync(CancellationToken cancellationToken) => FolderLock.TakeAsync(Root, cancellationToken);

    private protected string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files of a folder, in ordinal order; empty if there is no such folder.</summary>
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
