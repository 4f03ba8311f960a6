namespace AppStoreConnect.Serialization;

/// <summary>A request body that can be written once per attempt.</summary>
internal interface IRequestBody
{
    /// <summary>The media type, such as <c>application/json</c>.</summary>
    string ContentType { get; }

    /// <summary>The whole body.</summary>
    /// <param name="isSent">Whether the body is sent to the service, so that empty values are refused.</param>
    /// <exception cref="ArgumentException">The body is to be sent and contains an empty value, such as a default enum.</exception>
    ReadOnlyMemory<byte> ToBytes(bool isSent);
}
