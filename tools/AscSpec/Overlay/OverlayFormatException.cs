namespace AscSpec.Overlay;

/// <summary>An invalid overlay: not JSON, not Overlay 1.0, or with an incomplete action.</summary>
internal sealed class OverlayFormatException : Exception
{
    public OverlayFormatException(string message)
        : base(message)
    {
    }

    public OverlayFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
