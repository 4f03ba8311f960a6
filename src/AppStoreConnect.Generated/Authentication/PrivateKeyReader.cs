using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Authentication;

/// <summary>
/// Reads a private key in the formats in which programs receive it: PEM (also with escaped or lost line breaks, or after other blocks), the base64 of the key,
/// or the base64 of the whole file. Each failure has its own message. No message contains the input or the runtime's exception, which might quote it.
/// </summary>
internal static class PrivateKeyReader
{
    /// <summary>Apple's files have 257 characters. A certificate bundle has a few thousand.</summary>
    internal const int LongestText = 256 * 1024;

    private const string WhatIsWanted = "Use the .p8 file that you downloaded from App Store Connect (Users and Access > Integrations). It begins with -----BEGIN PRIVATE KEY-----.";

    /// <param name="text">The key in any supported format.</param>
    /// <param name="source">The name of the key in messages, such as a file name.</param>
    internal static ECDsa Read(string? text, string source)
    {
        if (text is null)
        {
            throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.Missing, $"{source} is missing. {WhatIsWanted}");
        }

        if (text.Length > LongestText)
        {
            throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.Malformed, $"{source} is longer than {LongestText / 1024} KiB, so it can't be a key. {WhatIsWanted}");
        }

        string clean = Clean(text);
        if (clean.Length == 0)
        {
            throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.Empty, $"{source} is empty. {WhatIsWanted}");
        }

        return TryReadOnlyBlock(clean, source) ?? (clean.Contains("-----", StringComparison.Ordinal) ? ReadPem(clean, source) : ReadBase64(clean, source));
    }

    // Apple's files contain one block and nothing else. The runtime compiles its PEM parser in each process, which takes longer than signing.
    private static ECDsa? TryReadOnlyBlock(string pem, string source)
    {
        const string Begin = "-----BEGIN PRIVATE KEY-----", End = "-----END PRIVATE KEY-----";
        if (!pem.StartsWith(Begin, StringComparison.Ordinal) || !pem.EndsWith(End, StringComparison.Ordinal) || pem.Length < Begin.Length + End.Length)
        {
            return null;
        }

        ReadOnlySpan<char> base64 = pem.AsSpan(Begin.Length, pem.Length - Begin.Length - End.Length);
        byte[] der = new byte[base64.Length];
        try
        {
            return Convert.TryFromBase64Chars(base64, der, out int length) ? Import(der.AsSpan(0, length), source) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    // Secrets pass through shells, YAML, and variables, which may escape line breaks or add quotes or a byte order mark.
    private static string Clean(string text) => text
        .Replace("\\r", "", StringComparison.Ordinal)
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Trim('\uFEFF', '\u200B', ' ', '\t', '\r', '\n', '"', '\'', '`');

    // Takes the first private key: openssl writes curve parameters before it, and bundles contain certificates.
    private static ECDsa ReadPem(string pem, string source)
    {
        AppStoreConnectKeyException? problem = null;
        bool isPem = false;
        for (int start = 0; PemEncoding.TryFind(pem.AsSpan(start), out PemFields fields);)
        {
            isPem = true;
            ReadOnlySpan<char> block = pem.AsSpan(start);
            string label = block[fields.Label].ToString();
            if (label is "PRIVATE KEY" or "EC PRIVATE KEY")
            {
                return ReadBlock(block[fields.Base64Data], fields.DecodedDataLength, source);
            }

            problem ??= ProblemOf(label, source);
            start += fields.Location.End.GetOffset(block.Length);
        }

        // PEM files from before PKCS #8 use headers, which the framework does not accept.
        if (pem.Contains("ENCRYPTED", StringComparison.Ordinal) && pem.Contains("Proc-Type", StringComparison.OrdinalIgnoreCase))
        {
            throw Encrypted(source);
        }

        throw problem ?? new AppStoreConnectKeyException(
            AppStoreConnectKeyProblem.Malformed,
            isPem
                ? $"{source} is a PEM text without a private key. {WhatIsWanted}"
                : $"{source} begins like a PEM text but isn't one: its end is missing, or something in it isn't base64. It may have been cut off or changed. {WhatIsWanted}");
    }

    private static AppStoreConnectKeyException? ProblemOf(string label, string source) => label switch
    {
        "ENCRYPTED PRIVATE KEY" => Encrypted(source),
        "PUBLIC KEY" or "CERTIFICATE" or "RSA PUBLIC KEY" or "CERTIFICATE REQUEST" => new AppStoreConnectKeyException(
            AppStoreConnectKeyProblem.NotPrivate, $"{source} contains a {label.ToLowerInvariant()}, not a private key. {WhatIsWanted}"),
        "RSA PRIVATE KEY" or "DSA PRIVATE KEY" => WrongAlgorithm(source),
        _ => null,
    };

    private static ECDsa ReadBlock(ReadOnlySpan<char> base64, int length, string source)
    {
        byte[] der = new byte[length];
        try
        {
            Convert.TryFromBase64Chars(base64, der, out int decoded);
            return Import(der.AsSpan(0, decoded), source);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static ECDsa ReadBase64(string text, string source)
    {
        byte[] bytes = new byte[(text.Length / 4 * 3) + 3];
        try
        {
            if (!Convert.TryFromBase64String(text, bytes, out int length) || length == 0)
            {
                throw new AppStoreConnectKeyException(
                    AppStoreConnectKeyProblem.Malformed, $"{source} is neither PEM nor base64. {WhatIsWanted}");
            }

            ReadOnlySpan<byte> decoded = bytes.AsSpan(0, length);
            return decoded.IndexOf("-----BEGIN"u8) >= 0
                ? ReadPem(Clean(Encoding.UTF8.GetString(decoded)), source)
                : Import(decoded, source);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static ECDsa Import(ReadOnlySpan<byte> der, string source)
    {
        return DerKey.KindOf(der) switch
        {
            DerKeyKind.P256 => Import(der, static (key, bytes) => key.ImportPkcs8PrivateKey(bytes, out _), source),
            DerKeyKind.Sec1 => ImportSec1(der, source),
            DerKeyKind.EncryptedPkcs8 => throw Encrypted(source),
            DerKeyKind.PublicKey => throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.NotPrivate, $"{source} contains a public key, not a private key. {WhatIsWanted}"),
            DerKeyKind.OtherAlgorithm => throw WrongAlgorithm(source),
            DerKeyKind.OtherCurve => throw WrongCurve(source),
            _ => throw Malformed(source),
        };
    }

    private static ECDsa ImportSec1(ReadOnlySpan<byte> der, string source)
    {
        ECDsa key = Import(der, static (key, bytes) => key.ImportECPrivateKey(bytes, out _), source);
        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            return key;
        }

        key.Dispose();
        throw WrongCurve(source);
    }

    private delegate void Importer(ECDsa key, ReadOnlySpan<byte> der);

    private static ECDsa Import(ReadOnlySpan<byte> der, Importer import, string source)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            import(key, der);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw Malformed(source);
        }
    }

    private static AppStoreConnectKeyException Malformed(string source) => new(
        AppStoreConnectKeyProblem.Malformed, $"{source} isn't a readable private key. It may have been cut off or changed. {WhatIsWanted}");

    private static AppStoreConnectKeyException Encrypted(string source) => new(
        AppStoreConnectKeyProblem.Encrypted, $"{source} is encrypted. Keys from Apple aren't: decrypt it first, for example with openssl pkcs8. {WhatIsWanted}");

    private static AppStoreConnectKeyException WrongAlgorithm(string source) => new(
        AppStoreConnectKeyProblem.WrongAlgorithm, $"{source} contains a key for another algorithm. App Store Connect uses ECDSA keys on the curve P-256. {WhatIsWanted}");

    private static AppStoreConnectKeyException WrongCurve(string source) => new(
        AppStoreConnectKeyProblem.WrongCurve, $"{source} contains an elliptic-curve key, but not on the curve P-256. {WhatIsWanted}");
}
