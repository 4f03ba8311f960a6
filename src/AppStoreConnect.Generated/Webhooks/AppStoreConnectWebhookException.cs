namespace AppStoreConnect;

/// <summary>The exception thrown when a webhook notification is not signed with the secret or cannot be read. The message never reveals the secret.</summary>
public sealed class AppStoreConnectWebhookException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWebhookException()
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWebhookException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWebhookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the signature is valid but the body cannot be read.</summary>
    public bool IsUnreadable { get; init; }
}
