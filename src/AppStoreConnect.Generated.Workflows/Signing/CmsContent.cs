using System.Formats.Asn1;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>Extracts the signed content of a CMS message (RFC 5652), such as a profile. The signature is not verified, because the file comes from Apple's API over TLS or from disk.</summary>
internal static class CmsContent
{
    private const string SignedData = "1.2.840.113549.1.7.2";

    /// <summary>Returns the content.</summary>
    /// <param name="message">The message, as DER or BER (indefinite lengths, strings in parts).</param>
    /// <exception cref="FormatException">The bytes are not such a message.</exception>
    public static byte[] Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            AsnReader info = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
            if (info.ReadObjectIdentifier() is var type && type != SignedData)
            {
                throw new FormatException($"The file is a CMS message of type {type}, not signed data.");
            }

            AsnReader signed = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)).ReadSequence();
            signed.ReadInteger();
            signed.ReadSetOf();
            AsnReader content = signed.ReadSequence();
            content.ReadObjectIdentifier();
            return content.HasData
                ? content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)).ReadOctetString()
                : throw new FormatException("The CMS message has no content: its signature is detached.");
        }
        catch (AsnContentException e)
        {
            throw new FormatException("The file is not a CMS message.", e);
        }
    }
}
