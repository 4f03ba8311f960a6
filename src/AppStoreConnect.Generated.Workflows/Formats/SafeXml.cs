using System.Xml;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>Reads untrusted XML: no document types, hence no entities, and no external resources.</summary>
internal static class SafeXml
{
    /// <summary>Creates a reader for these bytes.</summary>
    public static XmlReader CreateReader(byte[] content) => XmlReader.Create(new MemoryStream(content), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 32 * 1024 * 1024,
    });
}
