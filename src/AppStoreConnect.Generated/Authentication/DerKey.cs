namespace AppStoreConnect.Authentication;

/// <summary>The kind of key that a DER structure contains.</summary>
internal enum DerKeyKind
{
    Unknown,
    P256,
    Sec1,
    OtherCurve,
    OtherAlgorithm,
    EncryptedPkcs8,
    PublicKey,
}

/// <summary>
/// Distinguishes kinds of keys by their first DER headers, because the runtime reports all wrong keys with the same message. Reads no key material.
/// </summary>
internal static class DerKey
{
    // The object identifiers in DER, including tag and length.
    private static ReadOnlySpan<byte> EcPublicKey => [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];

    private static ReadOnlySpan<byte> Prime256 => [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    // 1.2.840.113549.1.5: the password-based encryption schemes.
    private static ReadOnlySpan<byte> Pkcs5 => [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05];

    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte OctetString = 0x04;
    private const byte ObjectIdentifier = 0x06;

    internal static DerKeyKind KindOf(ReadOnlySpan<byte> der)
    {
        if (!TryEnter(ref der, Sequence))
        {
            return DerKeyKind.Unknown;
        }

        // PKCS #8 and SEC 1 start with a version, followed by an algorithm or the key itself. A public or encrypted key starts with its algorithm.
        bool isPrivate = der.Length > 2 && der[0] == Integer;
        if (isPrivate)
        {
            der = der[1] + 2 <= der.Length ? der[(der[1] + 2)..] : default;
            if (!der.IsEmpty && der[0] == OctetString)
            {
                return DerKeyKind.Sec1;
            }
        }

        if (!TryEnter(ref der, Sequence) || der.IsEmpty || der[0] != ObjectIdentifier)
        {
            return DerKeyKind.Unknown;
        }

        if (!isPrivate)
        {
            return der.Length > 2 && der[2..].StartsWith(Pkcs5) ? DerKeyKind.EncryptedPkcs8 : DerKeyKind.PublicKey;
        }

        return !der.StartsWith(EcPublicKey)
            ? DerKeyKind.OtherAlgorithm
            : der[EcPublicKey.Length..].StartsWith(Prime256) ? DerKeyKind.P256 : DerKeyKind.OtherCurve;
    }

    private static bool TryEnter(ref ReadOnlySpan<byte> der, byte tag)
    {
        if (der.Length < 2 || der[0] != tag)
        {
            return false;
        }

        int header = der[1] < 0x80 ? 2 : 2 + (der[1] & 0x7F);
        if (header > der.Length)
        {
            return false;
        }

        der = der[header..];
        return true;
    }
}
