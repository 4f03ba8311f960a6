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
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>What came with it; null over an adapter that is not this library's.</summary>
    public ResponseInfo? Info { get; }
}
