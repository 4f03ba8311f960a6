namespace AppStoreConnect;

/// <summary>A webhook notification is not signed with the secret, or it is but can't be read. The message never tells which secret was tried.</summary>
public sealed class AppStoreConnectWebhookException : Exception
{
    /// <summary>An error without details.</summary>
    public AppStoreConnectWebhookException()
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectWebhookException(string message)
        : base(message)
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectWebhookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the signature was right and the body is what is wrong.</summary>
    public bool IsUnreadable { get; init; }
}
