namespace AppStoreConnect.Workflows;

/// <summary>The encryption of a .p12 file.</summary>
public enum Pkcs12Cipher
{
    /// <summary>Triple DES with SHA-1. Weak by today's standards, but supported by the macOS keychain in all versions. The password protects the file in transit, not in storage.</summary>
    TripleDes,

    /// <summary>AES-256 with SHA-256 (PBES2), for other programs, such as OpenSSL 3 and Windows Server 2019 or later.</summary>
    Aes256,
}
