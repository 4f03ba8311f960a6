namespace AppStoreConnect.Workflows;

/// <summary>Signing assets cannot be made or read as asked. The message says what to do; nothing is revoked, and no private key is lost.</summary>
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

    /// <summary>The team's certificates of the kind that was asked for, if Apple refused another one; otherwise empty.</summary>
    public IReadOnlyList<Certificate> Certificates { get; internal init; } = [];
}
