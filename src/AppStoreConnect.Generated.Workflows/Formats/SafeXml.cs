using System.Xml;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>Reads XML that nobody vouches for: no document types, hence no entities, and nothing fetched.</summary>
internal static class SafeXml
{
    /// <summary>A reader of these bytes.</summary>
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
