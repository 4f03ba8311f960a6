namespace AscSpec.Overlay;

/// <summary>An overlay that is not one: not JSON, not Overlay 1.0, or with an action that lacks what it needs.</summary>
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
