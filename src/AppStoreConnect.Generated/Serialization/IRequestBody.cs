namespace AppStoreConnect.Serialization;

/// <summary>A request body that can be written as often as it is sent.</summary>
internal interface IRequestBody
{
    /// <summary>The media type, such as <c>application/json</c>.</summary>
    string ContentType { get; }

    /// <summary>The whole body.</summary>
    /// <param name="isSent">Whether it is on its way to the service, so that what says nothing is refused.</param>
    /// <exception cref="ArgumentException">It is to be sent, and has a value that says nothing, such as a default enum.</exception>
    ReadOnlyMemory<byte> ToBytes(bool isSent);
}
