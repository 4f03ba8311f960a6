using System.Text;

namespace AppStoreConnect;

/// <summary>The successful response to a <see cref="RawRequest"/>, fully read.</summary>
public sealed class RawResponse
{
    internal RawResponse(ReadOnlyMemory<byte> body, ResponseInfo? info)
    {
        Body = body;
        Info = info;
    }

    /// <summary>The body. Empty if there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(JsonApi.ModelJson.WithoutMark(Body.Span));

    /// <summary>The status, headers, and timing of the response, or null if a caller-supplied adapter did not return the response.</summary>
    public ResponseInfo? Info { get; }
}
