using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>
/// The file encryption of fastlane match. Version 2 is written: base64 of a prefix, 8 bytes of salt, 16 bytes of tag, and the AES-256-GCM
/// ciphertext; PBKDF2-SHA256 with 10,000 rounds derives the key, nonce, and associated data from the password. Version 1 is only read: OpenSSL's
/// <c>enc -aes-256-cbc</c>, with MD5 or SHA-256.
/// </summary>
internal static class MatchEncryption
{
    private const int SaltLength = 8;
    private const int TagLength = 16;
    private const int Iterations = 10_000;
    private const int LineLength = 60;

    private static ReadOnlySpan<byte> Prefix => "match_encrypted_v2__"u8;

    private static ReadOnlySpan<byte> FirstVersionPrefix => "Salted__"u8;

    /// <summary>Encrypts a file.</summary>
    /// <returns>The text to write, as ASCII.</returns>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, string password)
    {
        byte[] file = new byte[Prefix.Length + SaltLength + TagLength + content.Length];
        Prefix.CopyTo(file);
        Span<byte> salt = file.AsSpan(Prefix.Length, SaltLength);
        RandomNumberGenerator.Fill(salt);
        (byte[] key, byte[] nonce, byte[] associated) = Derive(password, salt);
        using (var cipher = new AesGcm(key, TagLength))
        {
            cipher.Encrypt(nonce, content, file.AsSpan(Prefix.Length + SaltLength + TagLength), file.AsSpan(Prefix.Length + SaltLength, TagLength), associated);
        }

        string text = Convert.ToBase64String(file);
        var lines = new StringBuilder(text.Length + (text.Length / LineLength) + 1);
        for (int i = 0; i < text.Length; i += LineLength)
        {
            lines.Append(text, i, Math.Min(LineLength, text.Length - i)).Append('\n');
        }

        return Encoding.ASCII.GetBytes(lines.ToString());
    }

    /// <summary>Decrypts a file.</summary>
    /// <param name="file">The bytes of the file in the repository.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="CryptographicException">The password is wrong, or the file is not encrypted by match.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> file, string password)
    {
        byte[] content;
        try
        {
            content = Convert.FromBase64String(Encoding.ASCII.GetString(file));
        }
        catch (FormatException e)
        {
            throw new CryptographicException("The file is not base64.", e);
        }

        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith(Prefix) && bytes.Length >= Prefix.Length + SaltLength + TagLength)
        {
            return DecryptSecondVersion(bytes[Prefix.Length..], password);
        }

        return bytes.StartsWith(FirstVersionPrefix) && bytes.Length > FirstVersionPrefix.Length + SaltLength
            ? DecryptFirstVersion(bytes[FirstVersionPrefix.Length..], password)
            : throw new CryptographicException("The file is not encrypted by fastlane match.");
    }

    private static byte[] DecryptSecondVersion(ReadOnlySpan<byte> bytes, string password)
    {
        (byte[] key, byte[] nonce, byte[] associated) = Derive(password, bytes[..SaltLength]);
        byte[] content = new byte[bytes.Length - SaltLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(nonce, bytes[(SaltLength + TagLength)..], bytes.Slice(SaltLength, TagLength), content, associated);
        return content;
    }

    private static (byte[] Key, byte[] Nonce, byte[] Associated) Derive(string password, ReadOnlySpan<byte> salt)
    {
        byte[] all = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32 + 12 + 24);
        return (all[..32], all[32..44], all[44..]);
    }

    // fastlane wrote version 1 with MD5. Copies made by OpenSSL 1.1 or later use SHA-256. The padding nearly always distinguishes them.
    private static byte[] DecryptFirstVersion(ReadOnlySpan<byte> bytes, string password)
    {
        try
        {
            return DecryptFirstVersion(bytes, password, HashAlgorithmName.MD5);
        }
        catch (CryptographicException)
        {
            return DecryptFirstVersion(bytes, password, HashAlgorithmName.SHA256);
        }
    }

    private static byte[] DecryptFirstVersion(ReadOnlySpan<byte> bytes, string password, HashAlgorithmName hash)
    {
        byte[] secret = [.. Encoding.UTF8.GetBytes(password), .. bytes[..SaltLength]];
        var derived = new List<byte>();
        byte[] block = [];
        while (derived.Count < 32 + 16)
        {
            block = CryptographicOperations.HashData(hash, [.. block, .. secret]);
            derived.AddRange(block);
        }

        using var cipher = Aes.Create();
        cipher.Key = [.. derived[..32]];
        return cipher.DecryptCbc(bytes[SaltLength..], derived[32..48].ToArray());
    }
}
