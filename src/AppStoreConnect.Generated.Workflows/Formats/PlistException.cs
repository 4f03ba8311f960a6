namespace AppStoreConnect.Workflows.Formats;

/// <summary>The exception thrown when bytes are not a property list or exceed the limits of <see cref="Plist"/>.</summary>
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
