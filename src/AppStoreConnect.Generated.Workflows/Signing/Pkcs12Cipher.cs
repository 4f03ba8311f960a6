namespace AppStoreConnect.Workflows;

/// <summary>How a .p12 file is encrypted.</summary>
public enum Pkcs12Cipher
{
    /// <summary>Triple DES with SHA-1: weak by today's measure, and what the macOS keychain reads in all versions. The password protects the file on its way, not for storage.</summary>
    TripleDes,

    /// <summary>AES-256 with SHA-256 (PBES2): for other programs, such as OpenSSL 3, Windows Server 2019 and later.</summary>
    Aes256,
}
