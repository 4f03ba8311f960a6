using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>Writes CMS signed data (RFC 5652) around any content, with one signer with a P-256 key and no signed attributes.</summary>
internal static class SignedMessage
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private static readonly Asn1Tag s_zero = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] Write(ReadOnlySpan<byte> content, X509Certificate2 signer)
    {
        using ECDsa key = signer.GetECDsaPrivateKey()!;
        byte[] signature = key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(s_zero))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                {
                    Algorithm(writer, Sha256);
                }

                Content(writer, content);
                using (writer.PushSetOf(s_zero))
                {
                    writer.WriteEncodedValue(signer.RawData);
                }

                using (writer.PushSetOf())
                {
                    Signer(writer, signer, signature);
                }
            }
        }

        return writer.Encode();
    }

    private static void Content(AsnWriter writer, ReadOnlySpan<byte> content)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Data);
            using (writer.PushSequence(s_zero))
            {
                writer.WriteOctetString(content);
            }
        }
    }

    private static void Signer(AsnWriter writer, X509Certificate2 signer, byte[] signature)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(signer.IssuerName.RawData);
                writer.WriteInteger(signer.SerialNumberBytes.Span);
            }

            Algorithm(writer, Sha256);
            Algorithm(writer, EcdsaWithSha256);
            writer.WriteOctetString(signature);
        }
    }

    private static void Algorithm(AsnWriter writer, string identifier)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
        }
    }
}
