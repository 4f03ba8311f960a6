namespace AppStoreConnect.Workflows;

/// <summary>The exception thrown when signing assets cannot be created or read. The message contains the remedy. Nothing is revoked, and no private key is lost.</summary>
public sealed class AppStoreConnectSigningException : AppStoreConnectException
{
    internal AppStoreConnectSigningException(string message)
        : base(message)
    {
    }

    internal AppStoreConnectSigningException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The team's certificates of the requested kind if Apple refused to issue another one. Otherwise empty.</summary>
    public IReadOnlyList<Certificate> Certificates { get; internal init; } = [];
}
