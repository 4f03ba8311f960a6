namespace AscSpec.Documents;

/// <summary>The notation of a description.</summary>
internal enum SpecForm
{
    /// <summary>OpenAPI JSON, as Apple publishes it.</summary>
    OpenApi,

    /// <summary>The surface notation of this repository.</summary>
    Surface,
}

/// <summary>The content of a description before it is read.</summary>
/// <param name="Form">Its notation.</param>
/// <param name="Bytes">The text in UTF-8, extracted from its zip if it came in one.</param>
/// <param name="Origin">A path or URL, for messages.</param>
internal sealed record SpecContent(SpecForm Form, byte[] Bytes, string Origin);
