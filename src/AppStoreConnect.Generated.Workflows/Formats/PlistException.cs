namespace AppStoreConnect.Workflows.Formats;

/// <summary>Bytes are not a property list, or one beyond the bounds of <see cref="Plist"/>.</summary>
internal sealed class PlistException : FormatException
{
    public PlistException(string message)
        : base(message)
    {
    }

    public PlistException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
