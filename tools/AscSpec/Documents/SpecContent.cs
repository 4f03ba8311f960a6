namespace AscSpec.Documents;

/// <summary>The notation of a description.</summary>
internal enum SpecForm
{
    /// <summary>OpenAPI JSON, as Apple publishes it.</summary>
    OpenApi,

    /// <summary>The surface notation of this repository.</summary>
    Surface,
}

/// <summary>A description as it was found.</summary>
/// <param name="Form">Its notation.</param>
/// <param name="Bytes">The text in UTF-8, taken out of its zip where it came in one.</param>
/// <param name="Origin">A path or an address, for messages.</param>
internal sealed record SpecContent(SpecForm Form, byte[] Bytes, string Origin);
