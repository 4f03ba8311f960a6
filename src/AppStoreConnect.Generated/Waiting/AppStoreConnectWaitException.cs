namespace AppStoreConnect;

/// <summary>The exception thrown when a wait reaches its <see cref="WaitOptions.Timeout"/>. Nothing was canceled on the service, so you can wait again.</summary>
public sealed class AppStoreConnectWaitException : AppStoreConnectException
{
    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWaitException()
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWaitException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without details.</summary>
    public AppStoreConnectWaitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The state in the last response, or null if there was no response or it had no state.</summary>
    public string? LastState { get; init; }

    /// <summary>The error of the last request, or null if it succeeded.</summary>
    public AppStoreConnectException? LastFault { get; init; }

    /// <summary>The number of times the service was polled.</summary>
    public int Reads { get; init; }
}
