namespace AppStoreConnect.Serialization;

/// <summary>A request body that can be written as often as it is sent.</summary>
internal interface IRequestBody
{
    /// <summary>The media type, such as <c>application/json</c>.</summary>
    string ContentType { get; }

    /// <summary>The whole body.</summary>
    ReadOnlyMemory<byte> ToBytes();
}
