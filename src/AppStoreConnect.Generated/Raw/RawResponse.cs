using System.Text;

namespace AppStoreConnect;

/// <summary>The success of a <see cref="RawRequest"/>, read whole.</summary>
public sealed class RawResponse
{
    internal RawResponse(ReadOnlyMemory<byte> body, ResponseInfo? info)
    {
        Body = body;
        Info = info;
    }

    /// <summary>The body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(JsonApi.ModelJson.WithoutMark(Body.Span));

    /// <summary>What came with it; null over an adapter of the caller's that does not hand over the answer.</summary>
    public ResponseInfo? Info { get; }
}
